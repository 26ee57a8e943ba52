using ConsolidationGraph.Events;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Lineage;

/// <summary>Which way to walk.</summary>
public enum LineageDirection
{
    /// <summary>Towards those from whom business came.</summary>
    Ancestors,

    /// <summary>Towards those to whom business went.</summary>
    Descendants,
}

/// <summary>One passage of business: an event carries it from one organization to another.</summary>
/// <param name="Event">Node number of the event.</param>
/// <param name="From">Node number of who gave.</param>
/// <param name="To">Node number of who took.</param>
/// <param name="Earliest">The first day on which it may have happened.</param>
/// <param name="Latest">The day by which it must have happened.</param>
/// <param name="CertainUntil">What the giver has by this day is carried on for certain: the earliest day, or while a transfer of control lasts for certain.</param>
/// <param name="PossibleUntil">What the giver has by this day may be carried on: the latest day, or while a transfer of control may last.</param>
/// <param name="Share">The part of the giver's business, per cent; 0 to 100 where not stated.</param>
public sealed record Passage(int Event, int From, int To, int Earliest, int Latest, int CertainUntil, int PossibleUntil, Quantity Share);

/// <summary>An organization that a lineage reached.</summary>
/// <param name="Organization">Its node number.</param>
/// <param name="Depth">Events on a shortest path.</param>
/// <param name="Via">The passage nearest the start on that path, the earliest on ties.</param>
public sealed record Reached(int Organization, int Depth, Passage Via);

/// <summary>What a lineage found.</summary>
/// <param name="Reached">Each organization once, never the start.</param>
/// <param name="Passages">The passages that link them.</param>
/// <param name="Final">Those at which it ends.</param>
/// <param name="IsTruncated">Whether the greatest depth cut it.</param>
public sealed record LineageResult(IReadOnlyList<Reached> Reached, IReadOnlyList<Passage> Passages, IReadOnlyList<int> Final, bool IsTruncated);

/// <summary>
/// Follows business from organization to organization through completed events. Paths never go back in time: with POSSIBLE some
/// choice of days must fit, with CERTAIN every one.
/// </summary>
public sealed class LineageAnalysis
{
    /// <summary>The most passages that one lineage looks at.</summary>
    public const int Limit = 200_000;

    private const decimal Majority = 50;
    private static readonly int Role = Model.WentInto["role"];
    private static readonly int To = Model.WentInto["to"];
    private static readonly int Type = Model.WentInto["type"];
    private readonly Subgraph graph;
    private readonly Func<int, EventType, bool> follows;
    private readonly EdgeTable gives;
    private readonly EdgeTable takes;
    private readonly EdgeTable owns;
    private readonly EdgeTable controls;
    private int looked;

    /// <summary>A lineage from a viewpoint.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="follows">Whether an event of a type, by its node number, is followed.</param>
    public LineageAnalysis(Subgraph graph, Func<int, EventType, bool> follows)
    {
        this.graph = graph;
        this.follows = follows;
        // With POSSIBLE an event whose open side allows the day is followed; with CERTAIN only what has happened.
        var certain = graph.At.Certainty == Certainty.Certain;
        gives = certain ? graph[Model.WentInto] : graph.Possible(Model.WentInto);
        takes = certain ? graph[Model.ResultedIn] : graph.Possible(Model.ResultedIn);
        var history = graph.On(null);
        owns = history[Model.Owns];
        controls = history[Model.Controls];
    }

    private bool IsCertain => graph.At.Certainty == Certainty.Certain;

    /// <summary>Whether an event began a CONTROL interest or an EQUITY share over 50 % in an organization.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="node">Node number of the event.</param>
    /// <param name="organizations">Whom it may have been in.</param>
    public static bool MovesControl(Subgraph graph, int node, IEnumerable<int> organizations)
    {
        var history = graph.On(null);
        var analysis = new LineageAnalysis(history, (_, _) => true);
        return organizations.Any(organization => analysis.ControlBegunBy(node, organization, -1).Any());
    }

    /// <summary>Walks from an organization.</summary>
    /// <param name="start">Its node number.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="maxDepth">Events in a row at most.</param>
    /// <exception cref="GraphQL.ExecutionError">More than <see cref="Limit"/> passages were looked at.</exception>
    public LineageResult Walk(int start, LineageDirection direction, int maxDepth)
    {
        var down = direction == LineageDirection.Descendants;
        // The best day with which a shorter path came to an organization: the earliest walking down, the latest walking up.
        var best = new Dictionary<int, int> { [start] = down ? Day.Min : Day.Max };
        var via = new Dictionary<int, Reached>();
        var passages = new Dictionary<(int Event, int From, int To), Passage>();
        List<Front> level = [new(start, best[start], null)];
        for (var depth = 1; depth <= maxDepth && level.Count > 0; depth++)
        {
            var next = new List<Front>();
            foreach (var front in level)
            {
                foreach (var (passage, day) in Onward(front.Organization, front.Day, down))
                {
                    passages.TryAdd((passage.Event, passage.From, passage.To), passage);
                    var other = down ? passage.To : passage.From;
                    if (other == start)
                    {
                        continue;
                    }

                    var first = front.First ?? passage;
                    if (!via.TryGetValue(other, out var had) || (had.Depth == depth && IsBefore(first, had.Via)))
                    {
                        via[other] = new(other, depth, first);
                    }

                    // Reached again with a better day it is expanded again: the shortest path is not always the one that can go on.
                    if (!best.TryGetValue(other, out var earlier) || (down ? day < earlier : day > earlier))
                    {
                        next.Add(new(other, day, first));
                    }
                }
            }

            level = [.. Fittest(next, best, down)];
        }

        return new([.. via.Values], [.. passages.Values], Ends(start, down, best, via.Keys), LeadsOn(level, best, down));
    }

    // Whether more organizations would be reached from here on, behind organizations that a better day opens again too.
    private bool LeadsOn(IEnumerable<Front> level, Dictionary<int, int> reached, bool down)
    {
        var best = new Dictionary<int, int>(reached);
        var todo = new Queue<(int Organization, int Day)>(level.Select(front => (front.Organization, front.Day)));
        while (todo.TryDequeue(out var at))
        {
            foreach (var (passage, day) in Onward(at.Organization, at.Day, down))
            {
                var other = down ? passage.To : passage.From;
                if (!best.TryGetValue(other, out var earlier))
                {
                    return true;
                }

                if (down ? day < earlier : day > earlier)
                {
                    best[other] = day;
                    todo.Enqueue((other, day));
                }
            }
        }

        return false;
    }

    // Of the paths that came to one organization: the one with the best day, and those that began earlier, which name the way on ties.
    private IEnumerable<Front> Fittest(List<Front> fronts, Dictionary<int, int> best, bool down)
    {
        foreach (var group in fronts.GroupBy(front => front.Organization))
        {
            var ordered = down ? group.OrderBy(front => front.Day) : group.OrderByDescending(front => front.Day);
            var earliest = default(Passage);
            foreach (var front in ordered)
            {
                if (earliest is null)
                {
                    best[front.Organization] = front.Day;
                }
                else if (!IsBefore(front.First!, earliest))
                {
                    continue;
                }

                earliest = front.First;
                yield return front;
            }
        }
    }

    /// <summary>The part of an ancestor's business that reached each organization below it: products along paths, summed over paths, as ranges; per cent.</summary>
    /// <param name="ancestor">The ancestor's node number.</param>
    /// <param name="passages">The passages of a walk.</param>
    public Dictionary<int, Quantity> Shares(int ancestor, IReadOnlyList<Passage> passages)
    {
        var from = passages.GroupBy(passage => passage.From).ToDictionary(group => group.Key, group => group.ToList());
        var sums = new Dictionary<int, (decimal Min, decimal Max)>();
        var path = new HashSet<int> { ancestor };
        Follow(ancestor, 100, 100, Day.Min);
        return sums.ToDictionary(pair => pair.Key, pair => Quantity.Between(Math.Min(pair.Value.Min, 100), Math.Min(pair.Value.Max, 100)));

        void Follow(int node, decimal min, decimal max, int day)
        {
            foreach (var passage in from.GetValueOrDefault(node) ?? [])
            {
                if (GoOn(day, passage, down: true) is not { } then || !path.Add(passage.To))
                {
                    continue;
                }

                Look();
                var (least, most) = (min * passage.Share.Least!.Value / 100, max * passage.Share.Most!.Value / 100);
                var sum = sums.GetValueOrDefault(passage.To);
                sums[passage.To] = (sum.Min + least, sum.Max + most);
                Follow(passage.To, least, most, then);
                path.Remove(passage.To);
            }
        }
    }

    private IEnumerable<(Passage Passage, int Day)> Onward(int node, int day, bool down)
    {
        foreach (var passage in down ? From(node) : Into(node))
        {
            if (GoOn(day, passage, down) is { } then)
            {
                yield return (passage, then);
            }
        }
    }

    /// <summary>The day with which a path goes on behind a passage; null where its dates would go back in time.</summary>
    /// <param name="day">The day with which it comes to it: the earliest walking down, the latest walking up.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="down">Whether it walks from who gave to who took.</param>
    internal int? GoOn(int day, Passage passage, bool down)
    {
        var (start, until) = IsCertain ? (passage.Latest, passage.CertainUntil) : (passage.Earliest, passage.PossibleUntil);
        return down
            ? day <= until ? Math.Max(day, start) : null
            : start <= day ? Math.Min(day, until) : null;
    }

    /// <summary>The passages by which an organization gave business away.</summary>
    /// <param name="giver">Its node number.</param>
    internal IEnumerable<Passage> From(int giver)
    {
        foreach (var edge in gives.From(giver).ToList())
        {
            foreach (var taking in takes.From(gives.Target(edge)).ToList())
            {
                if (PassageOf(edge, taking) is { } passage)
                {
                    yield return passage;
                }
            }
        }
    }

    /// <summary>The passages by which business came to an organization.</summary>
    /// <param name="taker">Its node number.</param>
    internal IEnumerable<Passage> Into(int taker)
    {
        foreach (var taking in takes.Into(taker).ToList())
        {
            foreach (var edge in gives.Into(takes.Source(taking)).ToList())
            {
                if (PassageOf(edge, taking) is { } passage)
                {
                    yield return passage;
                }
            }
        }
    }

    private Passage? PassageOf(int giving, int taking)
    {
        var (giver, taker, node) = (gives.Source(giving), takes.Target(taking), gives.Target(giving));
        if (giver == taker || Roles.TypeOf(gives.Value(giving, Type)) is not { } type || !follows(node, type)
            || !Links(gives.Value(giving, Role)!, takes.Value(taking, Role)!)
            || (gives.Value(giving, To) is { } only && only != graph.Node(taker).Id))
        {
            return null;
        }

        Look();
        var bounds = gives.Period(giving);
        if (bounds.EarliestStart == Day.Max)
        {
            return null;
        }

        var share = gives.Amount(giving) is { Status: ValueStatus.Known, Least: { } least, Most: { } most } ? Quantity.Between(least, most) : Quantity.Between(0, 100);
        if (gives.Value(giving, Role) != "TARGET")
        {
            return new(node, giver, taker, bounds.EarliestStart, bounds.LatestStart, bounds.EarliestStart, bounds.LatestStart, share);
        }

        // A transfer of control carries from its day until that control ends.
        var begun = ControlBegunBy(node, giver, taker).ToList();
        return begun.Count == 0
            ? null
            : new(node, giver, taker, bounds.EarliestStart, bounds.LatestStart, LastDay(begun.Max(period => period.EarliestEnd)), LastDay(begun.Max(period => period.LatestEnd)), share);
    }

    private static int LastDay(int end) => end == Day.Max ? Day.Max : end - 1;

    // CONTINUING gives only to RESULTING, and takes only from those that were there before.
    private static bool Links(string giver, string taker) => (giver, taker) switch
    {
        ("CONTINUING", "RESULTING") or ("SELLER", "ACQUIRER") or ("TARGET", "ACQUIRER") => true,
        ("ORIGINAL" or "CONTRIBUTOR", "RESULTING" or "CONTINUING") => true,
        _ => false,
    };

    private IEnumerable<PeriodBounds> ControlBegunBy(int node, int organization, int owner)
    {
        var interest = Model.Owns["interest"];
        foreach (var edge in controls.Into(organization).ToList())
        {
            if (controls.StartEvent(edge) == node && (owner < 0 || controls.Source(edge) == owner))
            {
                yield return controls.Period(edge);
            }
        }

        foreach (var edge in owns.Into(organization).ToList())
        {
            if (owns.StartEvent(edge) == node && (owner < 0 || owns.Source(edge) == owner) && owns.Value(edge, interest) == "EQUITY"
                && owns.Amount(edge) is { Status: ValueStatus.Known } share && share.Least > Majority)
            {
                yield return owns.Period(edge);
            }
        }
    }

    private List<int> Ends(int start, bool down, Dictionary<int, int> best, IEnumerable<int> reached)
    {
        if (down)
        {
            // Those that no event leads on from the day they were reached, the start itself when nothing follows.
            return [.. reached.Prepend(start).Where(node => !From(node).Any(passage => GoOn(best[node], passage, true) is not null)).Distinct()];
        }

        return [.. reached.Where(node => !takes.Into(node).ToList().Exists(edge => takes.Value(edge, Role) == "RESULTING"))];
    }

    // Where a path has come to, with which day, and the passage that it began with.
    private sealed record Front(int Organization, int Day, Passage? First);

    private bool IsBefore(Passage a, Passage b) =>
        (a.Earliest, a.Latest).CompareTo((b.Earliest, b.Latest)) is var order and not 0 ? order < 0 : string.CompareOrdinal(graph.Node(a.Event).Id, graph.Node(b.Event).Id) < 0;

    private void Look()
    {
        if (++looked > Limit)
        {
            throw Errors.QueryTooLarge($"This lineage looks at more than {Limit:#,0} passages: ask for a smaller maxDepth, or narrow it with through or mechanisms.", Limit, looked);
        }
    }
}
