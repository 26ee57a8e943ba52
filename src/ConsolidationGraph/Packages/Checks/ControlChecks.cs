using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Nobody has two possible controllers on a day: what passes on an unknown day passes by one event, which ends one claim and begins the other.</summary>
internal static class ControlChecks
{
    private const decimal Half = 50;

    public static void Run(PackageGraph graph, Problems problems)
    {
        var controls = graph.All.Listed(Model.Controls);
        Check(graph, controls, controls.All(), problems);
        var owns = graph.Preferred.Listed(Model.Owns);
        Check(graph, owns, owns.All().Where(edge => owns.Value(edge, 0) == "EQUITY" && owns.Amount(edge)?.Least > Half), problems);
    }

    private static void Check(PackageGraph graph, EdgeTable edges, IEnumerable<int> candidates, Problems problems)
    {
        foreach (var rivals in candidates.Where(edge => edges.Version(edge).Rank != Rank.Deprecated).GroupBy(edges.Target).Where(group => group.Skip(1).Any()))
        {
            var claims = rivals.OrderBy(edge => graph.RowOf(edges.Version(edge)).Line).ToList();
            for (var i = 1; i < claims.Count; i++)
            {
                var other = claims.Take(i).Where(earlier => Clash(edges, earlier, claims[i])).Select(edges.Version).FirstOrDefault();
                if (other is not null)
                {
                    var (row, first) = (graph.RowOf(edges.Version(claims[i])), graph.RowOf(other));
                    problems.Error(row, "owner", $"{Errors.Quote(row["owned"]!)} may be controlled by {Errors.Quote(row["owner"]!)} and by {Errors.Quote(first["owner"]!)} (line {first.Line}) on {CommonDay(edges, rivals, claims[i], other)}, expected periods apart, or one event that ends the one and begins the other");
                }
            }
        }
    }

    private static bool Clash(EdgeTable edges, int a, int b)
    {
        var (left, right) = (edges.Version(a), edges.Version(b));
        return edges.Source(a) != edges.Source(b)
            // Rank chooses between claims of control; shares of two owners stand side by side whatever their rank.
            && (left.Type != Model.Controls || left.Rank == right.Rank)
            && !IsLinked(left.Period, right.Period) && !IsLinked(right.Period, left.Period)
            && Counting(edges.Period(a)).MayOverlap(Counting(edges.Period(b)));
    }

    private static bool IsLinked(StatedPeriod earlier, StatedPeriod later) => earlier.EndEvent is not null && earlier.EndEvent == later.StartEvent;

    // A side that is open decides nothing: a start [..A] counts from A, as everywhere.
    private static PeriodBounds Counting(PeriodBounds bounds) =>
        bounds.EarliestStart == Day.Min && bounds.LatestStart != Day.Max ? bounds with { EarliestStart = bounds.LatestStart } : bounds;

    private static string CommonDay(EdgeTable edges, IEnumerable<int> rivals, int edge, ClaimVersion other)
    {
        var first = rivals.First(rival => edges.Version(rival).Id == other.Id);
        return PackageGraph.Text(Math.Max(Counting(edges.Period(edge)).EarliestStart, Counting(edges.Period(first)).EarliestStart));
    }
}
