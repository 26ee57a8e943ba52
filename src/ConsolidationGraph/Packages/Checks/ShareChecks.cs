using System.Globalization;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>The preferred equity shares in an organization are at most 100 per cent on every day on which they certainly hold.</summary>
internal static class ShareChecks
{
    private const decimal Whole = 100;

    private static readonly int Interest = Model.Owns["interest"];

    public static void Run(PackageGraph graph, Problems problems)
    {
        var certain = graph.Preferred.With(Certainty.Certain);
        var all = certain.Listed(Model.Owns);
        var starts = all.All()
            .Where(edge => all.Value(edge, Interest) == "EQUITY" && Day.ToDate(all.Period(edge).LatestStart) is not null)
            .GroupBy(edge => all.Period(edge).LatestStart, edge => all.Target(edge))
            .OrderBy(day => day.Key);
        var wrong = new HashSet<int>();
        foreach (var day in starts)
        {
            var settled = certain.On(Day.ToDate(day.Key))[Model.Owns];
            foreach (var owned in day.Distinct().Where(owned => !wrong.Contains(owned)))
            {
                var shares = Shares(settled, owned);
                var least = shares.Sum(share => share.Least!.Value);
                if (least - shares.Sum(Rounding) > Whole)
                {
                    wrong.Add(owned);
                    Report(graph, settled, owned, day.Key, least, problems);
                }
            }
        }
    }

    private static List<Quantity> Shares(EdgeTable settled, int owned)
    {
        var shares = new List<Quantity>();
        foreach (var edge in settled.Into(owned))
        {
            if (settled.Value(edge, Interest) == "EQUITY" && settled.Amount(edge) is { Least: not null } share)
            {
                shares.Add(share);
            }
        }

        return shares;
    }

    // A share with decimals is rounded by up to half a unit of its last digit; a whole number is meant as it stands unless it is approximate.
    private static decimal Rounding(Quantity share)
    {
        var digits = share.Least!.Value.Scale;
        return digits == 0 && !share.Approximate ? 0 : new decimal(5, 0, 0, false, (byte)(digits + 1));
    }

    private static void Report(PackageGraph graph, EdgeTable settled, int owned, int day, decimal sum, Problems problems)
    {
        var rows = new List<(int Start, Tables.Row Row)>();
        foreach (var edge in settled.Into(owned))
        {
            rows.Add((settled.Period(edge).LatestStart, graph.RowOf(settled.Version(edge))));
        }

        // The last one to begin is the one that is too much.
        var row = rows.MaxBy(row => (row.Start, row.Row.Line)).Row;
        problems.Error(row, "share", string.Create(CultureInfo.InvariantCulture, $"the preferred equity shares in {Errors.Quote(row["owned"]!)} add up to {sum} on {PackageGraph.Text(day)}, expected at most 100"));
    }
}
