using ConsolidationGraph.Lineage;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Explanations;

/// <summary>Whether two entities are connected.</summary>
public enum ExplanationStatus
{
    /// <summary>By facts that fit together in time: all hold on asOf, or without one on some day together.</summary>
    Connected,

    /// <summary>Only if time is left out.</summary>
    DisjointInTime,

    /// <summary>Not within the length asked for.</summary>
    NoPath,
}

/// <summary>
/// Finds the shortest connection of two nodes. With a day its facts hold on that day; without one there is a day on which all of them
/// may hold (CERTAIN: must), and business never flows back in time from one passage to the next.
/// </summary>
/// <param name="graph">The graph, from the viewpoint.</param>
/// <param name="through">Along what.</param>
public sealed class ExplanationAnalysis(Subgraph graph, IReadOnlySet<Relation> through)
{
    /// <summary>The path between two nodes; empty where there is none, or where they are one.</summary>
    /// <param name="from">Node number of the one.</param>
    /// <param name="to">Node number of the other.</param>
    /// <param name="maxLength">Steps at most.</param>
    public (ExplanationStatus Status, IReadOnlyList<Link> Path) Find(int from, int to, int maxLength)
    {
        if (from == to)
        {
            return (ExplanationStatus.Connected, []);
        }

        if (Search(graph, from, to, maxLength, inTime: true) is { } path)
        {
            return (ExplanationStatus.Connected, path);
        }

        // Certainty is a question of time too: what only may have been connects, once time is left out.
        return Search(graph.With(Certainty.Possible).On(null), from, to, maxLength, inTime: false) is { } anyTime
            ? (ExplanationStatus.DisjointInTime, anyTime)
            : (ExplanationStatus.NoPath, []);
    }

    private List<Link>? Search(Subgraph seen, int from, int to, int maxLength, bool inTime)
    {
        var links = new Links(seen, through, [from, to]);
        var lineage = new LineageAnalysis(seen, (_, _) => true);
        var reached = new Dictionary<int, List<Trail>> { [from] = [Trail.StartAt(from)] };
        IReadOnlyList<Trail> level = reached[from];
        for (var length = 1; length <= maxLength && level.Count > 0; length++)
        {
            var next = new List<Trail>();
            foreach (var trail in level)
            {
                foreach (var link in links.Of(trail.Node))
                {
                    if (trail.Visits(link.To) || (inTime ? Extend(lineage, seen, trail, link) : trail.Any(link)) is not { } longer)
                    {
                        continue;
                    }

                    if (link.To == to)
                    {
                        return longer.Path();
                    }

                    // Who is reached again is followed again only with more room in time: the shortest way there is not always the one that can go on.
                    var had = reached.TryGetValue(link.To, out var list) ? list : reached[link.To] = [];
                    if (!had.Exists(other => other.AllowsAll(longer)))
                    {
                        had.Add(longer);
                        next.Add(longer);
                    }
                }
            }

            level = next;
        }

        return null;
    }

    private static Trail? Extend(LineageAnalysis lineage, Subgraph seen, Trail trail, Link link)
    {
        var (start, end) = (Math.Max(trail.Start, link.Start), Math.Min(trail.End, link.End));
        // With a day every settled fact holds on it.
        if (seen.At.AsOf is null && start >= end)
        {
            return null;
        }

        if (link.Passage is not { } passage)
        {
            return new(link.To, trail, link, start, end, null);
        }

        // Within a run in one direction business flows on; where the direction turns, or after another relation, a new run begins.
        var flows = trail.Link is { Passage: not null } last && last.IsDown == link.IsDown;
        var day = flows ? trail.Flow!.Value : link.IsDown ? Day.Min : Day.Max;
        return lineage.GoOn(day, passage, link.IsDown) is { } then ? new(link.To, trail, link, start, end, then) : null;
    }

    // A way to a node: the days on which all of its facts hold together, and the day with which business flows on.
    private sealed record Trail(int Node, Trail? Before, Link? Link, int Start, int End, int? Flow)
    {
        public static Trail StartAt(int node) => new(node, null, null, Day.Min, Day.Max, null);

        public Trail Any(Link link) => new(link.To, this, link, Day.Min, Day.Max, null);

        public bool Visits(int node) => Node == node || Before?.Visits(node) == true;

        public bool AllowsAll(Trail other) => Start <= other.Start && End >= other.End && (Flow is null || (other.Flow is { } flow && Link!.IsDown == other.Link!.IsDown && (Link.IsDown ? Flow <= flow : Flow >= flow)));

        public List<Link> Path()
        {
            var path = new List<Link>();
            for (var trail = this; trail.Link is { } link; trail = trail.Before!)
            {
                path.Insert(0, link);
            }

            return path;
        }
    }
}
