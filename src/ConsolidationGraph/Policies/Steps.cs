using ConsolidationGraph.Datasets;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Policies;

/// <summary>A dated step as the engine reads it.</summary>
/// <param name="Means">What the dataset's word means to the engine; null for nothing.</param>
/// <param name="Scope">The part that it concerns; null for the whole.</param>
/// <param name="Bounds">On which days it may have been taken.</param>
public sealed record Step(string? Means, string? Scope, PeriodBounds Bounds)
{
    /// <summary>The day from which it counts as taken: the earliest, or the latest where that side is open.</summary>
    public int Counts => Bounds.EarliestStart != Day.Min ? Bounds.EarliestStart : Bounds.LatestStart;

    /// <summary>Whether it has been taken by the viewpoint's day; always without one.</summary>
    /// <param name="at">The viewpoint.</param>
    public bool HasHappened(Viewpoint at) => at.AsOf is not { } day || (at.Certainty == Certainty.Certain ? Bounds.LatestStart <= day.DayNumber : Counts <= day.DayNumber);
}

/// <summary>Steps of events and policies.</summary>
public static class Steps
{
    /// <summary>The preferred steps of an event or a policy, whatever the day.</summary>
    /// <param name="history">The graph, from a viewpoint without a day.</param>
    /// <param name="type">The claim type of the steps.</param>
    /// <param name="words">What they mean.</param>
    /// <param name="node">Node number of the event or policy.</param>
    public static List<Step> Of(Subgraph history, ClaimType type, Vocabulary words, int node)
    {
        var edges = history[type];
        return [.. edges.From(node).ToList().Select(edge => new Step(words.Means(TermKind.Step, edges.Value(edge, type["step"])!), edges.Value(edge, type["scope"]), edges.Period(edge)))];
    }

    /// <summary>Whether the last suspension was not followed by a resumption.</summary>
    /// <param name="happened">The steps taken.</param>
    public static bool IsSuspended(IReadOnlyCollection<Step> happened)
    {
        var suspended = happened.Where(step => step is { Means: "SUSPENDED", Scope: null }).Select(step => step.Counts).DefaultIfEmpty(Day.Min).Max();
        return suspended != Day.Min && !happened.Any(step => step is { Means: "RESUMED", Scope: null } && step.Counts > suspended);
    }
}
