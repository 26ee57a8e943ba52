using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Policies;

/// <summary>In which order policies come: by the day on which they took effect, those without one last.</summary>
public enum PolicyOrder
{
    /// <summary>The earliest first.</summary>
    EffectiveAsc,

    /// <summary>The latest first.</summary>
    EffectiveDesc,
}

/// <summary>Puts policies in order.</summary>
internal static class PolicyOrders
{
    /// <summary>Policies in the orders given; ties by id.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="nodes">Node numbers.</param>
    /// <param name="orders">The orders; null for by id alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<int>> ByAsync(View view, IReadOnlyList<int> nodes, IEnumerable<PolicyOrder>? orders, CancellationToken cancellationToken)
    {
        var history = (await view.SubgraphAsync(cancellationToken)).On(null);
        var days = new Dictionary<int, DayKey?>();
        foreach (var node in nodes)
        {
            days.Add(node, EffectiveOf(history, await view.VocabularyAsync(Curie.DatasetOf(history.Node(node).Id), cancellationToken), node));
        }

        return Sorting.By<PolicyOrder>(view, nodes, orders, order => Sorting.NullsLast(node => days[node], order == PolicyOrder.EffectiveDesc));
    }

    // The first day on which it took effect, of the whole rather than of a part.
    private static DayKey? EffectiveOf(Subgraph history, Vocabulary words, int node) => Steps.Of(history, Model.PolicyStep, words, node)
        .Where(step => step.Means == "EFFECTIVE")
        .OrderBy(step => step.Scope is not null)
        .ThenBy(step => step.Bounds.EarliestStart)
        .ThenBy(step => step.Bounds.LatestStart)
        .Select(step => (DayKey?)new DayKey(step.Bounds.EarliestStart, step.Bounds.LatestStart))
        .FirstOrDefault();
}
