using ConsolidationGraph.Datasets;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Policies;

/// <summary>Where a policy stands on a day.</summary>
public enum PolicyStatus
{
    /// <summary>Adopted, not published.</summary>
    Draft,

    /// <summary>Published, not yet in effect.</summary>
    Announced,

    /// <summary>In effect, published or not.</summary>
    InForce,

    /// <summary>Suspended and not resumed.</summary>
    Suspended,

    /// <summary>No longer in force.</summary>
    Ended,

    /// <summary>With CERTAIN: its dates allow more than one.</summary>
    Unknown,
}

/// <summary>Works out the status of policies from their steps.</summary>
public static class PolicyStatuses
{
    /// <summary>The status at the viewpoint; null before the first step. With CERTAIN <see cref="PolicyStatus.Unknown"/> when steps that may have been taken would change it.</summary>
    /// <param name="graph">The graph, from a viewpoint with a day.</param>
    /// <param name="words">What the steps mean.</param>
    /// <param name="node">Node number of the policy.</param>
    public static PolicyStatus? Of(Subgraph graph, Vocabulary words, int node)
    {
        if (graph.At.Certainty == Certainty.Possible)
        {
            return Of([.. StepsOf(graph, words, node).Where(step => step.HasHappened(graph.At))]);
        }

        var possible = Possible(graph, words, node);
        return possible is [var only] ? only : PolicyStatus.Unknown;
    }

    /// <summary>Every status that the uncertain dates allow on the viewpoint's day, null (not yet begun) among them, in the order of the enum.</summary>
    /// <param name="graph">The graph, from a viewpoint with a day.</param>
    /// <param name="words">What the steps mean.</param>
    /// <param name="node">Node number of the policy.</param>
    public static IReadOnlyList<PolicyStatus?> Possible(Subgraph graph, Vocabulary words, int node)
    {
        var day = graph.At.AsOf!.Value.DayNumber;
        var steps = StepsOf(graph, words, node);
        var taken = steps.Where(step => step.Bounds.LatestStart <= day).ToList();
        var open = steps.Where(step => step.Bounds.EarliestStart <= day && day < step.Bounds.LatestStart).ToList();
        // Each of the steps that may have been taken, or not: they are few.
        const int most = 10;
        return [.. Enumerable.Range(0, 1 << Math.Min(open.Count, most))
            .Select(choice => Of([.. taken, .. open.Where((_, place) => (choice >> place & 1) == 1)]))
            .Distinct()
            .Order()];
    }

    /// <summary>The status when some steps have been taken: the first that applies.</summary>
    /// <param name="taken">The steps taken; those that concern a part end or suspend nothing.</param>
    internal static PolicyStatus? Of(IReadOnlyCollection<Step> taken)
    {
        bool Has(string means, bool part = true) => taken.Any(step => step.Means == means && (part || step.Scope is null));
        return Has("ENDED", part: false) ? PolicyStatus.Ended
            : Steps.IsSuspended(taken) ? PolicyStatus.Suspended
            : Has("EFFECTIVE") ? PolicyStatus.InForce
            : Has("PUBLISHED") ? PolicyStatus.Announced
            : Has("ADOPTED") ? PolicyStatus.Draft
            : null;
    }

    private static List<Step> StepsOf(Subgraph graph, Vocabulary words, int node) => Steps.Of(graph.On(null), Model.PolicyStep, words, node);
}
