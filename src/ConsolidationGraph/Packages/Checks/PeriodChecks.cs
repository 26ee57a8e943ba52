using ConsolidationGraph.Packages.Tables;
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

                Report(graph.RowOf(claim), claim.Period.EndEvent is null ? "to" : "end_event", bounds, problems);
            }
        }
    }

    private static void Report(Row row, string field, PeriodBounds bounds, Problems problems)
    {
        var start = PackageGraph.Text(bounds.EarliestStart);
        if (!row.Table.Table.HasPeriod)
        {
            problems.Warn(row, null, $"was announced on {start} at the earliest, after its year: it holds on no day, expected an earlier day");
        }
        else if (bounds.LatestEnd < bounds.EarliestStart)
        {
            problems.Error(row, field, $"ends it by {PackageGraph.Text(Day.Add(bounds.LatestEnd, -1))}, before it began on {start} at the earliest, expected a later end");
        }
        else
        {
            problems.Warn(row, field, $"ends it on {start}, the day on which it began at the earliest: it holds on no day, expected a later end");
        }
    }
}
