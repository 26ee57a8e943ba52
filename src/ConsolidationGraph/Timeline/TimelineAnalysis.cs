using ConsolidationGraph.Policies;
using ConsolidationGraph.Views;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Timeline;

/// <summary>Something on its day.</summary>
/// <param name="Kind">What it is a step of.</param>
/// <param name="Node">Node number of the event, policy or batch.</param>
/// <param name="Date">Its day, known more or less.</param>
/// <param name="Step">Code of the step; null for the announcement of a batch.</param>
/// <param name="Claim">Id of the claim that says so.</param>
public sealed record Happening(TimelineKind Kind, int Node, EdtfDate Date, string? Step, string Claim)
{
    /// <summary>On which days it may have been.</summary>
    public PeriodBounds Bounds => StatedPeriod.StartOf(Date);
}

/// <summary>Puts what is dated in the order of its days.</summary>
public static class TimelineAnalysis
{
    /// <summary>Every dated step of an event or a policy and every announced batch, by earliest day, latest day, id; with a day, what has happened by then.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="dataset">The dataset's id; null for all.</param>
    /// <param name="kinds">Which kinds.</param>
    public static IReadOnlyList<Happening> Of(Subgraph graph, string? dataset, IReadOnlySet<TimelineKind> kinds) =>
        [.. Happenings(graph)
            .Where(happening => kinds.Contains(happening.Kind) && (dataset is null || Curie.IsOf(graph.Node(happening.Node).Id, dataset)))
            .OrderBy(happening => DayKey.Of(happening.Date))
            .ThenBy(happening => graph.Node(happening.Node).Id, StringComparer.Ordinal)
            .ThenBy(happening => happening.Claim, StringComparer.Ordinal)];

    private static IEnumerable<Happening> Happenings(Subgraph graph) =>
        Steps(graph, Model.EventStep, TimelineKind.Event)
            .Concat(Steps(graph, Model.EventCompletion, TimelineKind.Event))
            .Concat(Steps(graph, Model.PolicyStep, TimelineKind.Policy))
            .Concat(Announcements(graph));

    private static IEnumerable<Happening> Steps(Subgraph graph, ClaimType type, TimelineKind kind)
    {
        // Which of two rival days is taken is decided without a day: the day asked for must not choose its own rival.
        var steps = graph.On(null).Listed(type);
        var today = graph.Listed(type);
        foreach (var edge in steps.All())
        {
            if (steps.Version(edge).Period.From is { } day
                && new Step(null, null, StatedPeriod.StartOf(day)).HasHappened(graph.At)
                && (graph.At is not { AsOf: not null, Certainty: Certainty.Certain } || today.Holds(edge) == Certainty.Certain))
            {
                yield return new(kind, steps.Source(edge), day, steps.Value(edge, type["step"]), steps.Version(edge).Id);
            }
        }
    }

    private static IEnumerable<Happening> Announcements(Subgraph graph)
    {
        var attributes = graph.On(null).Listed(Model.BatchAttribute);
        foreach (var edge in attributes.All())
        {
            if (attributes.Value(edge, 0) == "announced" && EdtfDate.TryParse(attributes.Value(edge, 1), out var day, out _)
                && new Step(null, null, StatedPeriod.StartOf(day)).HasHappened(graph.At))
            {
                yield return new(TimelineKind.QuotaBatch, attributes.Source(edge), day, null, attributes.Version(edge).Id);
            }
        }
    }
}
