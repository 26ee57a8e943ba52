using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Search;

/// <summary>
/// Every text by which nodes may be found, with its keys. What a text's keys are depends on the text alone, so they are made
/// once and serve every revision and viewpoint; which texts there are is read from the viewpoint's graph each time.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>About 100 MB. When it is reached the keys are forgotten and made again as they are needed.</summary>
    private const int KeptLimit = 100_000;

    private static readonly ImmutableArray<Attribute> Attributes =
    [
        new(NodeKind.Event, Model.EventAttribute, "title_", Standing.Title),
        new(NodeKind.Policy, Model.PolicyAttribute, "title_", Standing.Title),
        new(NodeKind.Policy, Model.PolicyAttribute, "document", Standing.Title),
        new(NodeKind.QuotaScheme, Model.SchemeAttribute, "name_", Standing.Title),
        new(NodeKind.QuotaBatch, Model.BatchAttribute, "label", Standing.Title),
        new(NodeKind.QuotaBatch, Model.BatchAttribute, "document", Standing.Title),
        new(NodeKind.Source, Model.SourceAttribute, "title", Standing.Cited),
        new(NodeKind.Source, Model.SourceAttribute, "publisher", Standing.Cited, Weight: 0.5),
    ];

    private readonly ConcurrentDictionary<(string Text, string Language, string Pinyin), SearchKeys> kept = [];

    /// <summary>The nodes that a text finds, the best first.</summary>
    /// <param name="view">Where they are seen from; the day does not matter, so that a former name is found too.</param>
    /// <param name="text">What is sought.</param>
    /// <param name="kinds">What is sought for; null for everything.</param>
    /// <param name="dataset">The dataset's id; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT: see <see cref="SoughtText.Parse"/>.</exception>
    public async Task<IReadOnlyList<Ranked>> FindAsync(View view, string text, IEnumerable<NodeKind>? kinds, string? dataset, CancellationToken cancellationToken)
    {
        var sought = SoughtText.Parse(text, "text");
        var wanted = (kinds ?? Enum.GetValues<NodeKind>()).ToHashSet();

        // Rivals are searched by as well, unless they were never right.
        var graph = await view.With(view.At with { AsOf = null, Resolve = TemporalGraph.Time.Resolution.All }).SubgraphAsync(cancellationToken);
        var entries = Attributes.Where(attribute => wanted.Contains(attribute.Kind)).SelectMany(attribute => Of(graph, attribute));
        if (wanted.Contains(NodeKind.Organization))
        {
            var words = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
            foreach (var id in graph.Nodes(Labels.Dataset).Select(node => graph.Node(node).Id))
            {
                words.Add(id, await view.VocabularyAsync(id, cancellationToken));
            }

            entries = entries.Concat(Names(graph, words)).Concat(Identifiers(graph));
        }

        return SearchRanking.Rank(sought, entries.Where(entry => dataset is null || Curie.IsOf(entry.NodeId, dataset)));
    }

    /// <summary>The nodes of one kind that a filter's text lets through, the best first: those in which all of it was found, slips apart.</summary>
    /// <param name="view">Where they are seen from; the day does not matter.</param>
    /// <param name="text">The filter's text.</param>
    /// <param name="kind">The kind of nodes.</param>
    /// <param name="dataset">The dataset's id; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT: see <see cref="SoughtText.Parse"/>.</exception>
    public async Task<IReadOnlyList<int>> FilterAsync(View view, string text, NodeKind kind, string? dataset, CancellationToken cancellationToken) =>
        [.. (await FindAsync(view, text, [kind], dataset, cancellationToken)).Where(hit => hit.Score >= Match.All).Select(hit => hit.Entry.Node)];

    private IEnumerable<SearchEntry> Names(Subgraph graph, Dictionary<string, Vocabulary> words)
    {
        var names = new[] { Model.Name, Model.Alias }.SelectMany(type => Claims(graph, type, (table, edge) =>
            (Table: table, Edge: edge, Text: table.Value(edge, type["text"])!, Language: table.Value(edge, type["lang"]) ?? "", Kind: table.Value(edge, type["kind"])!, IsAlias: type == Model.Alias))).ToList();
        var pinyin = names.Where(name => name.Language.Contains("pinyin", StringComparison.OrdinalIgnoreCase)).ToLookup(name => name.Table.Source(name.Edge), name => name.Text);
        foreach (var name in names)
        {
            var node = name.Table.Source(name.Edge);
            var isOfficial = words.TryGetValue(Curie.DatasetOf(graph.Node(node).Id), out var vocabulary) && vocabulary.Means(TermKind.NameKind, name.Kind) == "OFFICIAL";
            yield return Entry(
                graph, name.Table, name.Edge, name.Text,
                KeysOf(name.Text, name.Language, name.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? [.. pinyin[node]] : []),
                name.IsAlias ? Standing.Alias : isOfficial ? Standing.Official : Standing.Short,
                isName: true);
        }
    }

    private IEnumerable<SearchEntry> Identifiers(Subgraph graph) => Claims(graph, Model.Identifier, (table, edge) =>
        table.Value(edge, Model.Identifier["value"]) is { } text ? Entry(graph, table, edge, text, KeysOf(text, "", []), Standing.Alias, isName: false) : null).OfType<SearchEntry>();

    private IEnumerable<SearchEntry> Of(Subgraph graph, Attribute attribute) => Claims(graph, attribute.Type, (table, edge) =>
        table.Value(edge, 0)!.StartsWith(attribute.Name, StringComparison.Ordinal) && table.Value(edge, 1) is { } text
            ? Entry(graph, table, edge, text, KeysOf(text, "", []), attribute.Standing, isName: false) with { Weight = attribute.Weight }
            : null).OfType<SearchEntry>();

    private static IEnumerable<T> Claims<T>(Subgraph graph, ClaimType type, Func<EdgeTable, int, T> read)
    {
        var table = graph.Listed(type);
        return table.All().Where(edge => table.Version(edge).Rank != Rank.Deprecated).Select(edge => read(table, edge));
    }

    private static SearchEntry Entry(Subgraph graph, EdgeTable table, int edge, string text, SearchKeys keys, Standing standing, bool isName) =>
        new(table.Source(edge), graph.Node(table.Source(edge)).Id, text, keys, standing, table.Claim(edge), table.Version(edge).Id, isName);

    private SearchKeys KeysOf(string text, string language, IReadOnlyList<string> pinyin)
    {
        var key = (text, language, string.Join('\n', pinyin));
        if (!kept.TryGetValue(key, out var keys))
        {
            if (kept.Count >= KeptLimit)
            {
                kept.Clear();
            }

            kept[key] = keys = SearchKeys.Of(text, language, pinyin);
        }

        return keys;
    }

    // A name ends in _ where a language follows.
    private sealed record Attribute(NodeKind Kind, ClaimType Type, string Name, Standing Standing, double Weight = 1);
}
