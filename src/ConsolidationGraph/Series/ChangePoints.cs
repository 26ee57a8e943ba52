using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Series;

/// <summary>A number, as POSSIBLE and as CERTAIN have it; null where there is none.</summary>
/// <param name="Possible">With POSSIBLE.</param>
/// <param name="Certain">With CERTAIN.</param>
public readonly record struct Twin(decimal? Possible, decimal? Certain);

/// <summary>A stretch of days over which a number stays the same.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after it; null while it stays so.</param>
/// <param name="Numbers">The number.</param>
/// <param name="Events">Node numbers of the events on its first day.</param>
public sealed record Stretch(DateOnly From, DateOnly? To, Twin Numbers, IReadOnlyList<int> Events);

/// <summary>The days on which a number may change: the bounds of the claims that it rests on, with the events at them.</summary>
public sealed class ChangePoints
{
    private readonly SortedDictionary<int, SortedSet<int>> days = [];

    /// <summary>Adds the days of some claims.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="edges">The claims.</param>
    /// <param name="of">Edge numbers.</param>
    public void Add(Subgraph graph, EdgeTable edges, IEnumerable<int> of)
    {
        foreach (var edge in of)
        {
            Add(graph, edges.Period(edge), edges.StartEvent(edge), edges.EndEvent(edge));
        }
    }

    /// <summary>Adds the four bounds of a period, and the days of the events at its edges: one that ends a claim may do so on another day than its bounds.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="startEvent">Node number of the event that began it; -1 for none.</param>
    /// <param name="endEvent">Node number of the event that ended it; -1 for none.</param>
    public void Add(Subgraph graph, PeriodBounds bounds, int startEvent, int endEvent)
    {
        Add(bounds.EarliestStart, startEvent);
        Add(bounds.LatestStart, startEvent);
        Add(bounds.EarliestEnd, endEvent);
        Add(bounds.LatestEnd, endEvent);
        if (endEvent >= 0 && graph.CompletionOf(endEvent) is { } days)
        {
            Add(days.EarliestStart, endEvent);
            Add(days.LatestStart, endEvent);
        }
    }

    /// <summary>Adds a day.</summary>
    /// <param name="day">A day number; an open side is no change.</param>
    /// <param name="happening">Node number of the event on it; -1 for none.</param>
    public void Add(int day, int happening = -1)
    {
        if (Day.ToDate(day) is null)
        {
            return;
        }

        if (!days.TryGetValue(day, out var events))
        {
            days.Add(day, events = []);
        }

        if (happening >= 0)
        {
            events.Add(happening);
        }
    }

    /// <summary>The number over time: asked at each day, equal neighbours as one.</summary>
    /// <param name="number">The number on a day; it must change on the added days only.</param>
    /// <param name="from">The first day; null for the first change.</param>
    /// <param name="to">The day before which it ends; null for no end.</param>
    public IReadOnlyList<Stretch> Stretches(Func<DateOnly, Twin> number, DateOnly? from, DateOnly? to)
    {
        var found = new List<Stretch>();
        var starts = days.Keys.Where(day => (from is null || day > from.Value.DayNumber) && (to is null || day < to.Value.DayNumber)).Select(DateOnly.FromDayNumber);
        foreach (var day in from is { } first ? starts.Prepend(first) : starts)
        {
            var now = number(day);
            if (found.Count > 0 && found[^1].Numbers == now)
            {
                continue;
            }

            if (found.Count > 0)
            {
                found[^1] = found[^1] with { To = day };
            }

            found.Add(new(day, to, now, [.. days.GetValueOrDefault(day.DayNumber, [])]));
        }

        return found;
    }
}
