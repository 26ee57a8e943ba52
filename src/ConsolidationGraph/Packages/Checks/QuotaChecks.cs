using System.Globalization;
using ConsolidationGraph.Datasets;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>What a batch allots to its holders is at most its total, unless the total says how far it is off.</summary>
internal static class QuotaChecks
{
    public static void Run(PackageGraph graph, Problems problems)
    {
        var totals = graph.Preferred.Listed(Model.Total);
        var allocations = graph.Preferred.Listed(Model.Allocation);
        foreach (var edge in totals.All())
        {
            var total = totals.Version(edge);
            if (total["product"] is not null || total.Rank == Rank.Deprecated || total.Amount is not { Status: ValueStatus.Known, Most: { } most })
            {
                continue;
            }

            var parts = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var part in allocations.From(totals.Source(edge)))
            {
                var allocation = allocations.Version(part);
                if (Counts(graph, allocation, total))
                {
                    // One figure for several holders together is as many edges, and counts once.
                    parts[allocation.Id] = allocation.Amount!.Least!.Value;
                }
            }

            // A total whose parts were not published has nothing to be compared with.
            if (parts.Count > 0)
            {
                Compare(graph, total, most, parts.Values.Sum(), problems);
            }
        }
    }

    private static bool Counts(PackageGraph graph, ClaimVersion allocation, ClaimVersion total) =>
        allocation["stage"] == total["stage"]
        && allocation["product"] is null && allocation["part-of"] is null
        && graph.Words.Means(TermKind.Level, allocation["level"]!) == "HOLDER"
        && allocation.Amount is { Status: ValueStatus.Known, Least: not null };

    private static void Compare(PackageGraph graph, ClaimVersion total, decimal most, decimal sum, Problems problems)
    {
        var row = graph.RowOf(total);
        var gap = row.Number("gap");
        if (gap is null && sum > most)
        {
            problems.Error(row, "amount", string.Create(CultureInfo.InvariantCulture, $"the allocations of {Errors.Quote(row["batch"]!)} for {row["stage"]} add up to {sum}, more than the total of {most}, expected at most that, or a gap of {most - sum}"));
        }
        else if (gap is not null && sum != most - gap)
        {
            problems.Error(row, "gap", string.Create(CultureInfo.InvariantCulture, $"the allocations of {Errors.Quote(row["batch"]!)} for {row["stage"]} add up to {sum}, expected {most - gap}, or a gap of {most - sum}"));
        }
    }
}
