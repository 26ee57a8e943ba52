using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>The order of a period's bounds where events give them.</summary>
internal static class PeriodChecks
{
    public static void Run(PackageGraph graph, Problems problems)
    {
        foreach (var type in Model.Claims.Types.Where(type => type.Timing == Timing.Lasting))
        {
            var edges = graph.All.Listed(type);
            foreach (var edge in edges.All().DistinctBy(edge => edges.Version(edge).Id))
            {
                var (claim, bounds) = (edges.Version(edge), edges.Period(edge));
                if (bounds == PeriodBounds.Never || bounds.LatestEnd > bounds.EarliestStart || bounds.LatestEnd == Day.Max)
                {
                    continue;
                }

                var row = graph.RowOf(claim);
                var field = claim.Period.EndEvent is not null ? "end_event" : row.Table.Table.HasPeriod ? "to" : "announced";
                if (bounds.LatestEnd < bounds.EarliestStart)
                {
                    problems.Error(row, field, $"ends it by {PackageGraph.Text(Day.Add(bounds.LatestEnd, -1))}, before it began on {PackageGraph.Text(bounds.EarliestStart)} at the earliest, expected a later end");
                }
                else
                {
                    problems.Warn(row, field, $"ends it on {PackageGraph.Text(bounds.EarliestStart)}, the day on which it began at the earliest: it holds on no day, expected a later end");
                }
            }
        }
    }
}
