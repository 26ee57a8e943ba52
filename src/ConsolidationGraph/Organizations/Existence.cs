using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Organizations;

/// <summary>
/// When organizations exist: what is stated, widened by the days on which they are certainly seen to act, never past a stated end.
/// Many companies have no founding date that anybody printed, and yet existed when they were allotted quota.
/// </summary>
/// <param name="graph">The graph, from the viewpoint.</param>
public sealed class Existence(Subgraph graph)
{
    private static readonly int Bound = Model.Existence["bound"];
    private static readonly int Ends = Model.WentInto["ends"];
    private readonly Subgraph history = graph.On(null);
    private readonly Dictionary<int, Period> periods = [];

    /// <summary>Whether an organization exists on the viewpoint's day; null when not, or without a day.</summary>
    /// <param name="organization">Its node number.</param>
    public Certainty? Holds(int organization) => graph.At.AsOf is { } day ? Holds(organization, day) : null;

    /// <summary>Whether an organization exists on a day; null when not.</summary>
    /// <param name="organization">Its node number.</param>
    /// <param name="day">The day.</param>
    public Certainty? Holds(int organization, DateOnly day) => PeriodOf(organization).Bounds.Holds(day.DayNumber) switch
    {
        Certainty.Certain when day > graph.At.KnownAt => Certainty.Possible,
        var holds => holds,
    };

    /// <summary>The period of an organization.</summary>
    /// <param name="organization">Its node number.</param>
    public Period PeriodOf(int organization)
    {
        if (!periods.TryGetValue(organization, out var period))
        {
            periods.Add(organization, period = Work(organization));
        }

        return period;
    }

    private Period Work(int organization)
    {
        var (from, to) = (default(string), default(string));
        var (startEvent, endEvent) = (default(int?), default(int?));
        PeriodBounds? start = null, end = null;
        var stated = history[Model.Existence];
        foreach (var edge in stated.From(organization))
        {
            var bounds = stated.Period(edge);
            var named = stated.StartEvent(edge);
            if (stated.Value(edge, Bound) == "START")
            {
                (start, from, startEvent) = (bounds, stated.Version(edge).Period.From?.Text ?? DateOf(named), named < 0 ? null : named);
            }
            else
            {
                // A date is the last day; an event's day is the first one without it.
                var after = named < 0 ? 1 : 0;
                end = bounds with { EarliestEnd = Day.Add(bounds.EarliestStart, after), LatestEnd = Day.Add(bounds.LatestStart, after) };
                (to, endEvent) = (stated.Version(edge).Period.From?.Text ?? DayBefore(named), named < 0 ? null : named);
            }
        }

        var seen = Day.Max;
        foreach (var (day, until, ends) in Acts(organization))
        {
            if (ends is { } ended)
            {
                end ??= new(Day.Min, Day.Min, until, day);
                (to, endEvent) = (to ?? DayBefore(ended), endEvent ?? ended);
                continue;
            }

            seen = Math.Min(seen, day);
        }

        var bound = start ?? new(Day.Min, Day.Max, Day.Max, Day.Max);
        var (earliest, latest) = (start is null ? seen : Math.Min(bound.EarliestStart, seen), Math.Min(bound.LatestStart, seen));
        var whole = new PeriodBounds(earliest == Day.Max ? Day.Min : earliest, latest, end?.EarliestEnd ?? Day.Max, end?.LatestEnd ?? Day.Max);
        return new(from ?? (seen == Day.Max ? null : $"[..{Day.ToDate(seen):yyyy-MM-dd}]"), to, end is null ? PeriodEnd.Open : PeriodEnd.Stated, whole, startEvent, endEvent);
    }

    // Days on which it certainly acts: from the first of each pair until before the second; with an event, its end.
    private IEnumerable<(int Day, int Until, int? Ends)> Acts(int organization)
    {
        foreach (var (type, from) in new[] { (Model.WentInto, true), (Model.TookPart, true), (Model.ResultedIn, false) })
        {
            var edges = history[type];
            foreach (var edge in (from ? edges.From(organization) : edges.Into(organization)).ToList())
            {
                var bounds = edges.Period(edge);
                var happened = from ? edges.Target(edge) : edges.Source(edge);
                if (bounds.EarliestStart == Day.Max)
                {
                    continue;
                }

                if (edges.Value(edge, Ends) == "true")
                {
                    yield return (bounds.LatestStart, bounds.EarliestStart, happened);
                }
                else if (bounds.LatestStart != Day.Max)
                {
                    yield return (bounds.LatestStart, Day.Add(bounds.EarliestStart, 1), null);
                }
            }
        }

        foreach (var (type, subject, @object) in new[] { (Model.Owns, true, true), (Model.Controls, true, true), (Model.Eligible, true, false), (Model.Allocation, false, true) })
        {
            var edges = history[type];
            foreach (var edge in (subject ? edges.From(organization).ToList() : []).Concat(@object ? edges.Into(organization).ToList() : []))
            {
                var bounds = edges.Period(edge);
                if (bounds.LatestStart < bounds.EarliestEnd && bounds.LatestStart != Day.Min)
                {
                    yield return (bounds.LatestStart, bounds.EarliestEnd, null);
                }
            }
        }
    }

    private string? DayBefore(int node) => node >= 0 && history.CompletionDateOf(node) is { } day ? Day.Before(day) : null;

    private string? DateOf(int node) => node < 0 ? null : history.CompletionDateOf(node)?.Text;
}
