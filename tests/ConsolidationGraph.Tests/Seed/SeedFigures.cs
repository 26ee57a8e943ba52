using ConsolidationGraph.Packages.Claims;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>The quota figures of the shipped package, of rivals the preferred one; ids without the prefix of the dataset, "" for all products.</summary>
internal sealed class SeedFigures
{
    private readonly Dictionary<string, string?> years;
    private readonly List<ClaimVersion> allocations;

    private SeedFigures(IReadOnlyList<ClaimVersion> claims)
    {
        years = claims.Where(claim => claim.Type == Model.BatchAttribute && claim["name"] == "scope").ToDictionary(claim => Short(claim.Subject), claim => claim["value"]);
        Totals = claims.Where(claim => claim.Type == Model.Total).GroupBy(claim => (Short(claim.Subject), claim["stage"]!, claim["product"] ?? "")).ToDictionary(rivals => rivals.Key, rivals => Preference.First(rivals)!);
        allocations = [.. claims.Where(claim => claim.Type == Model.Allocation)
            .GroupBy(claim => (claim.Subject, string.Join(';', claim.Objects), claim["stage"], claim["product"], claim["level"])).Select(rivals => Preference.First(rivals)!)];
    }

    /// <summary>Totals by batch, stage and product.</summary>
    public Dictionary<(string Batch, string Stage, string Product), ClaimVersion> Totals { get; }

    /// <summary>Allocations that are a part of another, by that one's id.</summary>
    public ILookup<string, ClaimVersion> Parts => allocations.Where(claim => claim["part-of"] is not null).ToLookup(claim => claim["part-of"]!);

    /// <summary>All allocations by id.</summary>
    public Dictionary<string, ClaimVersion> Allocations => allocations.ToDictionary(claim => claim.Id);

    public static async Task<SeedFigures> ReadAsync() => new((await SeedFiles.ReadAsync()).Claims);

    /// <summary>A known total; null where there is none or it has no single value.</summary>
    public decimal? Total(string batch, string stage, string product = "") => Totals.GetValueOrDefault((batch, stage, product))?.Amount?.Value;

    /// <summary>Whether a batch stands for a whole year.</summary>
    public bool IsYear(string batch) => years[batch] == "YEAR";

    /// <summary>The batches of a year, from the id of the year.</summary>
    public IReadOnlyList<string> BatchesOf(string year) => [.. years.Keys.Where(batch => !IsYear(batch) && batch.StartsWith(year + "-", StringComparison.Ordinal)).Order()];

    /// <summary>What a batch allots on a level; none where no figure is on file.</summary>
    public IReadOnlyList<decimal> Allotted(string batch, string stage, string product, string level) =>
        [.. allocations.Where(claim => Short(claim.Subject) == batch && claim["stage"] == stage && (claim["product"] ?? "") == product && claim["level"] == level).Select(claim => claim.Amount!.Value!.Value)];

    /// <summary>What a batch allots to one holder alone.</summary>
    public decimal? Of(string holder, string batch, string stage) =>
        allocations.SingleOrDefault(claim => Short(claim.Subject) == batch && claim["stage"] == stage && claim["product"] is null && claim["level"] == "holder" && claim.Objects is [var only] && Short(only) == holder)?.Amount?.Value;

    private static string Short(string id) => id["cn-ree:".Length..];
}
