using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Limits;

/// <summary>
/// What an operation costs, in points: 1 for each object that it may give. A page gives <c>first</c> or <c>last</c> objects, the ids of an
/// argument <c>ids</c> that many, another list <see cref="GraphQLLimits.UnpagedList"/>; scalars, introspection and the
/// frame of a connection are free. <see cref="CostAttribute"/> adds the price of work that no object shows.
/// </summary>
/// <remarks>graphql-dotnet's own analyzer walks a fragment at each use and takes hours for thirty doubling ones; it must not be added.</remarks>
/// <param name="limits">The limits.</param>
internal sealed class QueryCost(GraphQLLimits limits)
{
    /// <summary>An error if the operation that is to run costs too much. None for an operation that cannot be found: that is another error.</summary>
    public IReadOnlyList<ExecutionError> Check(GraphQLDocument document, ExecutionOptions options)
    {
        if (Find(document, options.OperationName) is not { } operation)
        {
            return [];
        }

        var schema = options.Schema!;
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };
        var values = new ArgumentNumbers(operation, options.Variables);
        var cost = new Walk(document, schema, values, limits.UnpagedList).Of(operation.SelectionSet, root);
        return cost > limits.Cost ? [Errors.QueryTooComplex("a cost of", limits.Cost, cost)] : [];
    }

    private static GraphQLOperationDefinition? Find(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>();
        return string.IsNullOrEmpty(name) ? operations.FirstOrDefault() : operations.FirstOrDefault(operation => operation.Name == name);
    }

    private sealed class Walk(GraphQLDocument document, ISchema schema, ArgumentNumbers numbers, int unpagedList)
    {
        private readonly Fragments<long> fragments = new(document);

        public long Of(GraphQLSelectionSet? set, IGraphType? parent)
        {
            var sum = 0L;
            foreach (var selection in set?.Selections ?? [])
            {
                sum = Saturating.Add(sum, selection switch
                {
                    GraphQLField field => Of(field, parent),
                    GraphQLInlineFragment inline => Of(inline.SelectionSet, On(inline.TypeCondition) ?? parent),
                    GraphQLFragmentSpread spread => fragments.Of(spread, fragment => Of(fragment.SelectionSet, On(fragment.TypeCondition))),
                    _ => 0,
                });
            }

            return sum;
        }

        private IGraphType? On(GraphQLTypeCondition? condition) => condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

        private long Of(GraphQLField field, IGraphType? parent)
        {
            // A field that does not exist is refused by validation; introspection has a limit of its own.
            if ((parent as IComplexGraphType)?.Fields.Find(field.Name.Value) is not { } definition)
            {
                return 0;
            }

            var points = Points(field, definition);
            if (field.SelectionSet is null)
            {
                return points;
            }

            var below = Of(field.SelectionSet, definition.ResolvedType!.GetNamedType());
            return Saturating.Add(points, IsFrame(parent) ? below : Saturating.Multiply(Size(field, definition), 1 + below));
        }

        private long Size(GraphQLField field, FieldType definition)
        {
            if (definition.Arguments?.Find("first") is { } first)
            {
                var last = definition.Arguments.Find("last") is { } fromEnd ? numbers.Of(field, fromEnd) : null;
                return Math.Clamp(last ?? numbers.Of(field, first) ?? PageRequest.Default, 0, PageRequest.Limit);
            }

            if (definition.Arguments?.Find("ids") is { } ids)
            {
                return Math.Clamp(numbers.LengthOf(field, ids) ?? 1, 0, PageRequest.Limit);
            }

            return IsList(definition.ResolvedType!) ? unpagedList : 1;
        }

        private long Points(GraphQLField field, FieldType definition)
        {
            if (!definition.Metadata.TryGetValue(CostAttribute.Key, out var value) || value is not CostAttribute cost)
            {
                return 0;
            }

            var argument = cost.Per is null ? null : definition.Arguments?.Find(cost.Per);
            return argument is null ? cost.Points : Saturating.Multiply(cost.Points, Math.Clamp(numbers.Of(field, argument) ?? 1, 0, 1000));
        }

        // The page is paid for at the field that has `first`.
        private static bool IsFrame(IGraphType parent) =>
            parent.Name.EndsWith("Connection", StringComparison.Ordinal) || parent.Name.EndsWith("Edge", StringComparison.Ordinal);

        private static bool IsList(IGraphType type) => type is ListGraphType || (type is NonNullGraphType nonNull && nonNull.ResolvedType is ListGraphType);
    }
}
