using ConsolidationGraph.Datasets;
using ConsolidationGraph.Lineage;
using ConsolidationGraph.Structure;
using ConsolidationGraph.Views;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Organizations;

/// <summary>Works out which organizations a filter keeps.</summary>
internal static class OrganizationMatches
{
    private const int DeepestLineage = 60;

    /// <summary>Node numbers of the organizations that the viewpoint sees and the filter keeps; with asOf those that exist that day.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="dataset">The dataset's id; null for all.</param>
    /// <param name="where">Which; its text is answered by <paramref name="found"/>.</param>
    /// <param name="found">Those that its text finds; null where it has none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<int>> OfAsync(View view, string? dataset, OrganizationFilter where, IReadOnlyList<int>? found, CancellationToken cancellationToken)
    {
        var graph = await view.SubgraphAsync(cancellationToken);
        var among = found?.ToHashSet();
        if (where.EligibleFor is { } scheme)
        {
            view.RequireDay("eligibleFor");
            Keep(EligibleHolders.Of(graph, await Nodes.RequireAsync(view, scheme, "eligibleFor", cancellationToken, Labels.QuotaScheme)));
        }

        if (where.DescendantOf is { } ancestor)
        {
            var start = await Nodes.RequireAsync(view, ancestor, "descendantOf", cancellationToken, Labels.Organization);
            Keep(new LineageAnalysis(graph, (_, _) => true).Walk(start, LineageDirection.Descendants, DeepestLineage).Reached.Select(reached => reached.Organization));
        }

        var candidates = (await view.Graph.GetPageAsync(new PageQuery(Labels.Organization, dataset, int.MaxValue, Among: among), view.At, cancellationToken)).Nodes;
        candidates = Existing(graph, view.At, candidates);
        if (where.Kinds?.ToHashSet(StringComparer.Ordinal) is { } kinds)
        {
            await Terms.RequireAsync(view, dataset, TermKind.OrganizationKind, kinds, "kinds", cancellationToken);
            var edges = graph.Listed(Model.Kind);
            var code = Model.Kind["kind"];
            candidates = [.. candidates.Where(node => edges.From(node).ToList().Exists(edge => kinds.Contains(edges.Value(edge, code)!)))];
        }

        return where.ControlledBy is { } head ? await ControlledAsync(view, graph, candidates, head, cancellationToken) : candidates;

        void Keep(IEnumerable<int> nodes)
        {
            if (among is null)
            {
                among = [.. nodes];
            }
            else
            {
                among.IntersectWith(nodes);
            }
        }
    }

    private static IReadOnlyList<int> Existing(Subgraph graph, Viewpoint at, IReadOnlyList<int> nodes)
    {
        if (at.AsOf is null)
        {
            return nodes;
        }

        var existence = new Existence(graph);
        return [.. nodes.Where(node => existence.Holds(node) is { } holds && (at.Certainty == Certainty.Possible || holds == Certainty.Certain))];
    }

    private static async Task<IReadOnlyList<int>> ControlledAsync(View view, Subgraph graph, IReadOnlyList<int> nodes, string head, CancellationToken cancellationToken)
    {
        view.RequireDay("controlledBy");
        var group = await Nodes.RequireAsync(view, head, "controlledBy", cancellationToken, Labels.Organization);
        var controlled = new List<int>();
        foreach (var dataset in nodes.GroupBy(node => Curie.DatasetOf(view.Graph[node].Id)))
        {
            var control = new Control(graph, await view.VocabularyAsync(dataset.Key, cancellationToken));
            controlled.AddRange(dataset.Where(node => node != group && control.HeadOf(node) == group));
        }

        return controlled;
    }
}
