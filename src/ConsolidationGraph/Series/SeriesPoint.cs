using System.ComponentModel;
using ConsolidationGraph.Events;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;

namespace ConsolidationGraph.Series;

/// <summary>A number from one change point to the next.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="stretch">What was worked out.</param>
[Description("A number from one change point to the next; `to` is exclusive.")]
public sealed class SeriesPoint(View view, Stretch stretch)
{
    /// <summary>The first day.</summary>
    public DateOnly From => stretch.From;

    /// <summary>The first day on which it is no longer so, or that was not asked for; null while it stays so.</summary>
    public DateOnly? To => stretch.To;

    /// <summary>The number as with POSSIBLE; null where there is none.</summary>
    public decimal? Value => stretch.Numbers.Possible;

    /// <summary>The number as with CERTAIN; null where there is none.</summary>
    public decimal? Certain => stretch.Numbers.Certain;

    /// <summary>The events that may or must have happened on the first day, in the order of their ids.</summary>
    public IDataLoaderResult<IEnumerable<ChangeEvent>> Events() =>
        LoaderResults.All(stretch.Events.Select(node => ChangeEvent.Of(view, node))).Then<IReadOnlyList<ChangeEvent>, IEnumerable<ChangeEvent>>(events => events);
}
