using System.Globalization;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Quota schemes, their batches, totals, allocations and who may hold one.</summary>
internal static class QuotaClaims
{
    public static IEnumerable<Saying> OfSchemes(TableRows table) =>
        EntityClaims.Attributes(table, Model.SchemeAttribute, "policy").Concat(EntityClaims.Links(table, "policy", Model.SchemePolicy));

    public static IEnumerable<Saying> OfBatches(TableRows table) =>
        EntityClaims.Attributes(table, Model.BatchAttribute, "scheme", "issuers")
            .Concat(EntityClaims.Links(table, "scheme", Model.BatchOf))
            .Concat(EntityClaims.Links(table, "issuers", Model.BatchIssuer));

    /// <summary>Totals; one may have an announcement of its own, where a batch's stages were announced on different days.</summary>
    public static IEnumerable<Saying> OfTotals(TableRows table, IReadOnlyDictionary<string, BatchDays> batches) =>
        from row in table.Sound
        let batch = batches.GetValueOrDefault(row.Id("batch")!, BatchDays.Unknown)
        let announced = row.Date("announced") ?? batch.Announced
        select new Saying(row, "amount", Model.Total, row.Id("batch")!, row["stage"], row["product"], announced?.Text, row["gap"])
        {
            Amount = row.Quantity("amount", "min", "max"),
            Period = batch.PeriodFrom(announced),
            Start = row["announced"] ?? "",
            Happened = announced?.Earliest ?? Day.Min,
        };

    public static IEnumerable<Saying> OfAllocations(TableRows table, IReadOnlyDictionary<string, BatchDays> batches) =>
        from row in table.Sound
        let batch = batches.GetValueOrDefault(row.Id("batch")!, BatchDays.Unknown)
        select new Saying(row, "amount", Model.Allocation, row.Id("batch")!, row["stage"], row["product"], row["level"], row.Id("part_of"))
        {
            Objects = row.Ids("holders"),
            Amount = row.Quantity("amount", "min", "max"),
            Period = batch.PeriodFrom(batch.Announced),
            Happened = batch.Announced?.Earliest ?? Day.Min,
        };

    public static IEnumerable<Saying> OfEligibilities(TableRows table) =>
        from row in table.Sound
        select Saying.Lasting(row, "holder", Model.Eligible, row.Id("holder")!, row["stages"], row["status"], row["reason"], row.Id("taken_over_by")) with { Objects = [row.Id("scheme")!] };
}

/// <summary>The days of a batch: its announcement, and the year whose quota it is.</summary>
internal sealed record BatchDays(EdtfDate? Announced, EdtfDate? LastDay)
{
    public static BatchDays Unknown { get; } = new(null, null);

    /// <summary>The preferred announcement and year of each batch.</summary>
    /// <param name="attributes">Attributes of batches.</param>
    public static Dictionary<string, BatchDays> Of(IEnumerable<ClaimVersion> attributes) => attributes
        .Where(claim => claim.Type == Model.BatchAttribute)
        .GroupBy(claim => claim.Subject, StringComparer.Ordinal)
        .ToDictionary(batch => batch.Key, Read, StringComparer.Ordinal);

    /// <summary>From an announcement to the end of the year.</summary>
    public StatedPeriod PeriodFrom(EdtfDate? announced) =>
        LastDay is null ? new(announced)
        : announced is null ? new(To: LastDay, End: PeriodEnd.Stated, FirstAttested: LastDay)
        : new(announced, LastDay, PeriodEnd.Stated);

    private static BatchDays Read(IEnumerable<ClaimVersion> attributes)
    {
        var claims = attributes.ToList();
        string? Value(string name) => Preference.First(claims.Where(claim => claim.Values[0] == name))?.Values[1];
        EdtfDate? lastDay = int.TryParse(Value("year"), CultureInfo.InvariantCulture, out var year) ? EdtfDate.OfDay(new DateOnly(year, 12, 31)) : null;
        return new(EdtfDate.TryParse(Value("announced"), out var announced, out _) ? announced : null, lastDay);
    }
}

/// <summary>Which of rival claims the engine takes where no day is asked about.</summary>
internal static class Preference
{
    /// <summary>Best rank, never deprecated, then confidence, then the later publication, then the smaller id; null where there is none.</summary>
    public static ClaimVersion? First(IEnumerable<ClaimVersion> rivals) => rivals
        .Where(claim => claim.Rank != Rank.Deprecated)
        .OrderBy(claim => claim.Rank)
        .ThenBy(claim => claim.Confidence)
        .ThenByDescending(claim => claim.KnownFrom)
        .ThenBy(claim => claim.Id, StringComparer.Ordinal)
        .FirstOrDefault();
}
