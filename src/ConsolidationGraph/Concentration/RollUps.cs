using ConsolidationGraph.Datasets;
using ConsolidationGraph.Structure;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Concentration;

/// <summary>Whose an allotment counts as.</summary>
public enum RollUp
{
    /// <summary>The holder's that the notice names.</summary>
    Holder,

    /// <summary>The head's of the group of the holder, or of whoever took over its quota.</summary>
    Controller,
}

/// <summary>Rolls holders of a scheme up: to who took over their quota by a day, then to the head of that one's group on that day.</summary>
/// <param name="graph">The graph, from the viewpoint; its own day does not matter.</param>
/// <param name="words">What kinds of organizations are authorities.</param>
/// <param name="scheme">Node number of the scheme.</param>
/// <param name="by">Whether anything is rolled up.</param>
public sealed class RollUps(Subgraph graph, Vocabulary words, int scheme, RollUp by)
{
    private static readonly int TakenOverBy = Model.Eligible["taken-over-by"];
    private readonly Subgraph history = graph.On(null);
    private readonly Dictionary<DateOnly, (Subgraph Graph, Control Control)> days = [];

    /// <summary>Whose the quota of a holder counts as on a day; the holder's own where nobody took it over and the head of its group is undetermined.</summary>
    /// <param name="holder">Node number of the holder.</param>
    /// <param name="day">The day.</param>
    public int Of(int holder, DateOnly day)
    {
        if (by == RollUp.Holder)
        {
            return holder;
        }

        if (!days.TryGetValue(day, out var state))
        {
            var then = graph.On(day);
            days.Add(day, state = (then, new Control(then, words)));
        }

        var passed = new HashSet<int>();
        while (passed.Add(holder) && TakerOf(state.Graph, holder, day.DayNumber) is { } taker)
        {
            holder = taker;
        }

        return state.Control.HeadOf(holder) ?? holder;
    }

    // Who took over the quota of one that may no longer hold any; null while it may.
    private int? TakerOf(Subgraph then, int holder, int day)
    {
        var eligible = then[Model.Eligible];
        if (eligible.From(holder).ToList().Exists(edge => eligible.Target(edge) == scheme))
        {
            return null;
        }

        var (claims, taker, last) = (history[Model.Eligible], default(int?), Day.Min);
        foreach (var edge in claims.From(holder))
        {
            var bounds = claims.Period(edge);
            if (claims.Target(edge) == scheme && HasEnded(bounds, day) && bounds.LatestEnd > last
                && claims.Value(edge, TakenOverBy) is { } id && history.Find(id) is var node and >= 0)
            {
                (taker, last) = (node, bounds.LatestEnd);
            }
        }

        return taker;
    }

    // Of a claim that is not part of the settled state of the day: with POSSIBLE it has then either ended or not begun.
    private bool HasEnded(PeriodBounds bounds, int day) =>
        (graph.At.Certainty == Certainty.Certain ? bounds.LatestEnd : Math.Max(bounds.EarliestStart, bounds.EarliestEnd)) <= day;
}
