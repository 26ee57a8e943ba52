using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Quotas;
using GraphQL.DataLoader;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Views;

/// <summary>What to call a node in a sentence.</summary>
internal static class NodeCaptions
{
    /// <summary>The English name or title of a node; its id where it has none.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="node">The node's number.</param>
    /// <param name="words">The dataset's vocabulary.</param>
    public static IDataLoaderResult<string> Load(View view, int node, Vocabulary words) => view.Graph[node].Label switch
    {
        Labels.Organization => Captions.Load(view, node, null, words),
        Labels.ChangeEvent => ChangeEvent.Of(view, node).Then(found => found.Title(null)),
        Labels.Policy => new Policy(view, node).Title(null),
        Labels.QuotaScheme => new QuotaScheme(view, node).Name(null),
        Labels.QuotaBatch => new QuotaBatch(view, node).Label(),
        _ => LoaderResults.Of(view.Graph[node].Id),
    };

    /// <summary>The English names of some nodes, by their numbers.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="nodes">Their numbers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyDictionary<int, string>> OfAsync(View view, IEnumerable<int> nodes, CancellationToken cancellationToken)
    {
        var list = nodes.Distinct().ToList();
        var words = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        foreach (var dataset in list.Select(DatasetOf).Distinct())
        {
            words.Add(dataset, await view.VocabularyAsync(dataset, cancellationToken));
        }

        var captions = await LoaderResults.All(list.Select(node => Load(view, node, words[DatasetOf(node)]))).GetResultAsync(cancellationToken);
        return list.Zip(captions).ToDictionary(pair => pair.First, pair => pair.Second);

        string DatasetOf(int node) => Curie.DatasetOf(view.Graph[node].Id);
    }
}
