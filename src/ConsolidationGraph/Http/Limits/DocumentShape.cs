using GraphQL;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Limits;

/// <summary>How deep and how wide a document is. Fragments count at each use, but each is walked once.</summary>
/// <param name="Depth">Levels of fields below the root, those of introspection apart.</param>
/// <param name="Aliases">Aliases of all operations.</param>
/// <param name="RootFields">Fields of the widest operation's root.</param>
/// <param name="Selections">Selections written in the longest selection set.</param>
/// <param name="Expanded">Selections of all operations with every fragment written out: what validation has to look at.</param>
/// <param name="IntrospectionLists">Lists of fields or types within one another in introspection.</param>
internal sealed record DocumentShape(int Depth, long Aliases, long RootFields, int Selections, long Expanded, int IntrospectionLists)
{
    public static DocumentShape Of(GraphQLDocument document)
    {
        var walk = new Walk(document);
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().Select(operation => walk.Of(operation.SelectionSet)).ToList();
        return operations.Count == 0
            ? new(0, 0, 0, 0, 0, 0)
            : new(
                operations.Max(part => part.Depth),
                operations.Sum(part => part.Aliases),
                operations.Max(part => part.Fields),
                walk.Selections,
                operations.Sum(part => part.Expanded),
                operations.Max(part => part.Introspection));
    }

    public IEnumerable<ExecutionError> Check(GraphQLLimits limits)
    {
        if (Depth > limits.Depth)
        {
            yield return Errors.QueryTooDeep(limits.Depth, Depth);
        }

        if (Aliases > limits.Aliases)
        {
            yield return Errors.TooManyAliases(limits.Aliases, Aliases);
        }

        if (RootFields > limits.RootFields)
        {
            yield return Errors.QueryTooComplex("a number of root fields of", limits.RootFields, RootFields);
        }

        if (Selections > limits.Selections)
        {
            yield return Errors.QueryTooComplex("a number of selections in one set of", limits.Selections, Selections);
        }

        if (Expanded > limits.ExpandedSelections)
        {
            yield return Errors.QueryTooComplex("a number of selections, with its fragments written out, of", limits.ExpandedSelections, Expanded);
        }

        if (IntrospectionLists > limits.IntrospectionLists)
        {
            yield return Errors.QueryTooComplex("a nesting of lists in introspection of", limits.IntrospectionLists, IntrospectionLists);
        }
    }

    /// <summary>What one selection set comes to; <c>Lists</c> counts as introspection only below <c>__schema</c> and <c>__type</c>.</summary>
    private readonly record struct Part(int Depth, long Aliases, long Fields, long Expanded, int Lists, int Introspection)
    {
        public static Part operator +(Part left, Part right) => new(
            Math.Max(left.Depth, right.Depth),
            Saturating.Add(left.Aliases, right.Aliases),
            Saturating.Add(left.Fields, right.Fields),
            Saturating.Add(left.Expanded, right.Expanded),
            Math.Max(left.Lists, right.Lists),
            Math.Max(left.Introspection, right.Introspection));
    }

    private sealed class Walk(GraphQLDocument document)
    {
        private readonly Fragments<Part> fragments = new(document);

        public int Selections { get; private set; }

        public Part Of(GraphQLSelectionSet? set)
        {
            var sum = default(Part);
            Selections = Math.Max(Selections, set?.Selections.Count ?? 0);
            foreach (var selection in set?.Selections ?? [])
            {
                sum += new Part { Expanded = 1 } + selection switch
                {
                    GraphQLField field => Of(field),
                    GraphQLInlineFragment inline => Of(inline.SelectionSet),
                    GraphQLFragmentSpread spread => fragments.Of(spread, fragment => Of(fragment.SelectionSet)),
                    _ => default,
                };
            }

            return sum;
        }

        private Part Of(GraphQLField field)
        {
            var below = Of(field.SelectionSet);
            var name = field.Name.Value;
            var meta = name.Span.StartsWith("__");
            var list = name == "fields" || name == "interfaces" || name == "possibleTypes" || name == "inputFields";
            return new(
                meta ? 0 : below.Depth + 1,
                below.Aliases + (field.Alias is null ? 0 : 1),
                1,
                below.Expanded,
                below.Lists + (list ? 1 : 0),
                meta ? below.Lists : below.Introspection);
        }
    }
}
