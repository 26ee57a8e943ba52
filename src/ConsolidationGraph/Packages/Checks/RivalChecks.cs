using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Rivals that nobody ranked, and identifiers that several hold at a time.</summary>
internal static class RivalChecks
{
    private const string Expected = "expected";

    public static void Run(PackageGraph graph, Problems problems)
    {
        var claims = graph.Claims().ToDictionary(claim => claim.Number);
        foreach (var claim in claims.Values.Where(claim => claim.Version.Rank != Rank.Deprecated && claim.Rivals.Length > 0))
        {
            var rivals = claim.Rivals.Select(rival => claims[rival]).Where(rival => rival.Version.Rank != Rank.Deprecated && !IsOvertaken(claim, rival)).ToList();
            var shared = claim.Type == Model.Identifier ? rivals.Find(rival => rival.Subject != claim.Subject) : null;
            var row = graph.RowOf(claim.Version);
            if (shared is not null)
            {
                if (shared.Number < claim.Number)
                {
                    problems.Warn(row, "value", $"{Errors.Quote(row["value"]!)} is held by {Errors.Quote(graph.RowOf(shared.Version)["organization"]!)} too (line {graph.RowOf(shared.Version).Line}), expected one organization at a time");
                }
            }
            else if (rivals.TrueForAll(rival => rival.Version.Rank >= claim.Version.Rank) && rivals.Find(rival => rival.Version.Rank == claim.Version.Rank && rival.Number < claim.Number) is { } equal)
            {
                var other = graph.RowOf(equal.Version);
                problems.Warn(row, "rank", $"says otherwise than {other.File}({other.Line}) and neither is ranked above the other, expected one PREFERRED, or one DEPRECATED");
            }
        }
    }

    // A step that was expected and one that came are news and no dispute: both stay.
    private static bool IsOvertaken(Claim a, Claim b) => a.Type.Timing == Timing.Moment && a.Type.Qualifiers.Contains(Expected) && a[Expected] != b[Expected];
}
