using System.ComponentModel;
using System.Globalization;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Sources;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Quotas;

/// <summary>What a batch is.</summary>
public enum QuotaScope
{
    /// <summary>One issue of quotas.</summary>
    Batch,

    /// <summary>A notice or figure for a whole year, never added to the year's batches.</summary>
    Year,
}

/// <summary>One issue of quotas. With asOf its fields read what was announced by then, ended or not.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("One issue of quotas, or a figure for a whole year.")]
public sealed class QuotaBatch(View view, int node) : INode
{
    /// <summary>The batch's id.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;

    private string Dataset => Curie.DatasetOf(Id);

    /// <summary>The scheme that it belongs to.</summary>
    public IDataLoaderResult<QuotaScheme> Scheme() => view.OfToday.Claims(Model.BatchOf, Side.Subject, node).Then(claims => new QuotaScheme(view, claims[0].Objects[0]));

    /// <summary>What it is called.</summary>
    public IDataLoaderResult<string> Label() => Attributes().Then(claims => Texts.Find(claims, "label") ?? Id);

    /// <summary>Its year.</summary>
    public IDataLoaderResult<int> Year() => OfToday().Then(claims => Number(claims, "year") ?? 0);

    /// <summary>Its number in the year; null for a year's figure.</summary>
    public IDataLoaderResult<int?> Number() => OfToday().Then(claims => Number(claims, "number"));

    /// <summary>Whether it is one issue or a year's figure.</summary>
    public IDataLoaderResult<QuotaScope> Scope() => OfToday().Then(claims => Texts.Find(claims, "scope") == "YEAR" ? QuotaScope.Year : QuotaScope.Batch);

    /// <summary>When it was announced.</summary>
    [Edtf]
    public IDataLoaderResult<string?> Announced() => Attributes().Then(claims => Texts.Find(claims, "announced"));

    /// <summary>Its number as a document.</summary>
    public IDataLoaderResult<string?> Document() => Attributes().Then(claims => Texts.Find(claims, "document"));

    /// <summary>Who issued it.</summary>
    public IDataLoaderResult<IEnumerable<Organization>> Issuers() => view.Claims(Model.BatchIssuer, Side.Subject, node, anyDay: true)
        .Then<IReadOnlyList<Claim>, IEnumerable<Organization>>(claims => [.. claims.SelectMany(claim => claim.Objects).Distinct().Select(issuer => new Organization(view, issuer))]);

    /// <summary>The preferred total of a stage, all products.</summary>
    /// <param name="stage">A stage's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("total")]
    public async Task<IDataLoaderResult<QuantityView>> GetTotalAsync([Id] string stage, CancellationToken cancellationToken)
    {
        await RequireAsync(TermKind.Stage, stage, "stage", cancellationToken);
        return Announced(Model.Total).Then(claims => UnitOf(view, node).Then(unit =>
            QuantityView.Of(claims.FirstOrDefault(claim => claim["stage"] == stage && claim["product"] is null)?.Version.Amount, unit)));
    }

    /// <summary>Its totals.</summary>
    /// <param name="stage">A stage's code; every stage unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("totals")]
    public async Task<IDataLoaderResult<IEnumerable<QuotaAmount>>> GetTotalsAsync([Id] string? stage, CancellationToken cancellationToken)
    {
        await RequireAsync(TermKind.Stage, stage, "stage", cancellationToken);
        return Announced(Model.Total).Then<IReadOnlyList<Claim>, IEnumerable<QuotaAmount>>(claims =>
            [.. claims.Where(claim => stage is null || claim["stage"] == stage).Select(claim => new QuotaAmount(view, claim))]);
    }

    /// <summary>What it allots; top rows only, their breakdown is in <c>parts</c>.</summary>
    /// <param name="stage">A stage's code; every stage unless given.</param>
    /// <param name="level">A level's code; the scheme's holders unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("allocations")]
    public async Task<IDataLoaderResult<IEnumerable<Allocation>>> GetAllocationsAsync([Id] string? stage, [Id] string? level, CancellationToken cancellationToken)
    {
        await RequireAsync(TermKind.Stage, stage, "stage", cancellationToken);
        await RequireAsync(TermKind.Level, level, "level", cancellationToken);
        var words = await view.VocabularyAsync(Dataset, cancellationToken);
        return Announced(Model.Allocation).Then<IReadOnlyList<Claim>, IEnumerable<Allocation>>(claims =>
            [.. claims.Where(claim => claim["part-of"] is null && (stage is null || claim["stage"] == stage)
                    && (level is null ? words.Means(TermKind.Level, claim["level"]!) == "HOLDER" : claim["level"] == level))
                .Select(claim => new Allocation(view, claim))]);
    }

    /// <summary>The sources of what is said of it: its label, year, announcement.</summary>
    public IDataLoaderResult<IEnumerable<CitationView>> Citations() => Attributes().Then(claims => CitationView.Of(view, [.. claims.SelectMany(claim => claim.Version.Citations).Distinct()]));

    internal static IDataLoaderResult<string> UnitOf(View view, int batch) => view.OfToday.Claims(Model.BatchOf, Side.Subject, batch)
        .Then(claims => claims.Count == 0 ? LoaderResults.Of<IReadOnlyList<Claim>>([]) : view.OfToday.Claims(Model.SchemeAttribute, Side.Subject, claims[0].Objects[0]))
        .Then(claims => Texts.Find(claims, "unit") ?? "");

    private IDataLoaderResult<IReadOnlyList<Claim>> Attributes() => view.Claims(Model.BatchAttribute, Side.Subject, node, anyDay: true);

    // Year, number and scope are what the batch is: they are needed for its place even where the row's source came later.
    private IDataLoaderResult<IReadOnlyList<Claim>> OfToday() => view.OfToday.Claims(Model.BatchAttribute, Side.Subject, node);

    private IDataLoaderResult<IReadOnlyList<Claim>> Announced(ClaimType type) => view.Claims(type, Side.Subject, node, anyDay: true)
        .Then<IReadOnlyList<Claim>, IReadOnlyList<Claim>>(claims => [.. claims.Where(claim => IsAnnounced(claim.Period.Bounds, view.At))]);

    internal static bool IsAnnounced(PeriodBounds bounds, Viewpoint at) =>
        at.AsOf is not { } day || (at.Certainty == Certainty.Certain ? bounds.LatestStart <= day.DayNumber : bounds.EarliestStart <= day.DayNumber);

    private async Task RequireAsync(TermKind kind, string? code, string argument, CancellationToken cancellationToken)
    {
        if (code is not null)
        {
            Terms.Require(await view.VocabularyAsync(Dataset, cancellationToken), kind, [code], argument);
        }
    }

    private static int? Number(IReadOnlyList<Claim> claims, string name) =>
        int.TryParse(Texts.Find(claims, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
