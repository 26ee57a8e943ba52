using GraphQLParser;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Limits;

/// <summary>Measures each fragment of a document once, however often it is spread: this is what keeps every check linear.</summary>
/// <typeparam name="T">The measure; its default is that of a fragment that is missing or within itself, which validation refuses later.</typeparam>
internal sealed class Fragments<T>
    where T : struct
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> definitions = [];
    private readonly Dictionary<ROM, T> measured = [];

    public Fragments(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            definitions.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }
    }

    public T Of(GraphQLFragmentSpread spread, Func<GraphQLFragmentDefinition, T> measure)
    {
        var name = spread.FragmentName.Name.Value;
        if (measured.TryGetValue(name, out var known) || !definitions.TryGetValue(name, out var fragment))
        {
            return known;
        }

        measured[name] = default; // A spread of it within itself ends here.
        return measured[name] = measure(fragment);
    }
}
