using System.ComponentModel;
using ConsolidationGraph.Events;
using ConsolidationGraph.Http.Scalars;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>When something held.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="period">The period.</param>
[Name("Period")]
[Description("When something held. from: the first day on which it held; to: the LAST day. The bounds are half-open: earliestEnd and latestEnd are the first day on which it no longer held.")]
public sealed class PeriodView(View view, Period period)
{
    /// <summary>The first day on which it held.</summary>
    [Edtf]
    public string? From => period.From;

    /// <summary>The last day on which it held.</summary>
    [Edtf]
    public string? To => period.To;

    /// <summary>How it ends.</summary>
    public PeriodEnd End => period.End;

    /// <summary>In words.</summary>
    public string Text => period.Text;

    /// <summary>The first day on which it may have begun.</summary>
    public DateOnly? EarliestStart => Day.ToDate(period.Bounds.EarliestStart);

    /// <summary>The day by which it must have begun.</summary>
    public DateOnly? LatestStart => Day.ToDate(period.Bounds.LatestStart);

    /// <summary>The first day on which it may be over.</summary>
    public DateOnly? EarliestEnd => Day.ToDate(period.Bounds.EarliestEnd);

    /// <summary>The day on which it must be over.</summary>
    public DateOnly? LatestEnd => Day.ToDate(period.Bounds.LatestEnd);

    /// <summary>The event that began it, whose date is then <c>from</c>.</summary>
    public IDataLoaderResult<ChangeEvent?> StartEvent() => EventOf(period.StartEvent);

    /// <summary>The event that ended it; <c>to</c> is the day before it.</summary>
    public IDataLoaderResult<ChangeEvent?> EndEvent() => EventOf(period.EndEvent);

    private IDataLoaderResult<ChangeEvent?> EventOf(int? node) =>
        node is { } number ? ChangeEvent.Of(view, number).Then<ChangeEvent, ChangeEvent?>(found => found) : LoaderResults.Of<ChangeEvent?>(null);
}
