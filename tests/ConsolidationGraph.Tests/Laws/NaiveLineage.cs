namespace ConsolidationGraph.Tests.Laws;

/// <summary>Where a path can come to: over the fewest events, beginning or ending with the earliest of them on ties.</summary>
public sealed record Way(int From, int To, int Depth, int First, int Last);

/// <summary>
/// Lineage by trying everything: every path without a return, in every choice of days. A path may be gone when some choice lets
/// it never go back in time, and is gone for certain when every choice does.
/// </summary>
public sealed class NaiveLineage(PassingOn history, int? asOf)
{
    private sealed record Step(int Event, int From, int To);

    private readonly List<Step> steps = [.. history.Handovers.SelectMany((one, at) =>
        from giver in one.Givers from taker in one.Takers where giver != taker select new Step(at, giver, taker))];

    public IReadOnlyList<Way> Ways(bool certain)
    {
        var ways = new List<List<Step>>();
        for (var start = 0; start < history.Organizations; start++)
        {
            Extend([], start, [start]);
        }

        return [.. ways.GroupBy(way => (way[0].From, way[^1].To)).Select(group =>
        {
            var depth = group.Min(way => way.Count);
            var shortest = group.Where(way => way.Count == depth).ToList();
            return new Way(group.Key.From, group.Key.To, depth, Earliest(shortest.Select(way => way[0].Event)), Earliest(shortest.Select(way => way[^1].Event)));
        })];

        void Extend(List<Step> path, int at, HashSet<int> seen)
        {
            foreach (var step in steps.Where(step => step.From == at && !seen.Contains(step.To)))
            {
                List<Step> longer = [.. path, step];
                var worlds = Worlds([.. longer.Select(each => each.Event).Distinct()]).ToList();
                if (certain ? worlds.TrueForAll(world => Fits(longer, world)) : worlds.Exists(world => Fits(longer, world)))
                {
                    ways.Add(longer);
                    Extend(longer, step.To, [.. seen, step.To]);
                }
            }
        }
    }

    private int Earliest(IEnumerable<int> events) => events.Order(Comparer<int>.Create((a, b) =>
        (history.Handovers[a].Day.First, history.Handovers[a].Day.Last, $"e{a}").CompareTo((history.Handovers[b].Day.First, history.Handovers[b].Day.Last, $"e{b}")))).First();

    // Every choice of the days of some events, and of the ends of the control that they began.
    private IEnumerable<Dictionary<int, (int Day, int End)>> Worlds(int[] events) => events.Length == 0
        ? [[]]
        : from world in Worlds(events[1..])
          let one = history.Handovers[events[0]]
          from day in Enumerable.Range(one.Day.First, one.Day.Last - one.Day.First + 1)
          from end in one.ControlEnd is { } ends ? Enumerable.Range(ends.First, ends.Last - ends.First + 1) : [int.MaxValue]
          select new Dictionary<int, (int, int)>(world) { [events[0]] = (day, end) };

    // A transfer of control carries from its day while the control lasts; every other event on its day alone.
    private bool Fits(List<Step> path, Dictionary<int, (int Day, int End)> world)
    {
        var today = int.MinValue;
        foreach (var step in path)
        {
            var (day, end) = world[step.Event];
            var isTakeover = history.Handovers[step.Event].Type == PassingOn.Takeover;
            if (day > (asOf ?? int.MaxValue) || (isTakeover ? today >= end : today > day))
            {
                return false;
            }

            today = Math.Max(today, day);
        }

        return true;
    }
}
