using ConsolidationGraph.Datasets;
using ConsolidationGraph.Policies;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Events;

/// <summary>How far an event has come.</summary>
public enum EventStatus
{
    /// <summary>A day for it is set, after asOf.</summary>
    Planned,

    /// <summary>Done. Only this changes lineage, ownership and structure.</summary>
    Completed,

    /// <summary>Given up.</summary>
    Abandoned,

    /// <summary>Interrupted.</summary>
    Suspended,

    /// <summary>Agreed or approved; completion was not found.</summary>
    Unconfirmed,
}

/// <summary>Works out the status of events from their steps.</summary>
public static class EventStatuses
{
    /// <summary>The status at the viewpoint; without a day, in the end; null before the first step.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="words">What the steps mean.</param>
    /// <param name="node">Node number of the event.</param>
    public static EventStatus? Of(Subgraph graph, Vocabulary words, int node)
    {
        var history = graph.On(null);
        var steps = Steps.Of(history, Model.EventStep, words, node);
        var completed = Steps.Of(history, Model.EventCompletion, words, node);
        var happened = steps.Where(step => step.HasHappened(graph.At)).ToList();
        return completed.Exists(step => step.HasHappened(graph.At)) ? EventStatus.Completed
            : happened.Exists(step => step.Means == "ABANDONED") ? EventStatus.Abandoned
            : Steps.IsSuspended(happened) ? EventStatus.Suspended
            : graph.At.AsOf is { } day && steps.Exists(step => step.Means == "DUE" && step.Bounds.EarliestStart > day.DayNumber) ? EventStatus.Planned
            : happened.Count > 0 || (graph.At.AsOf is null && steps.Count > 0) ? EventStatus.Unconfirmed
            : null;
    }
}
