using ConsolidationGraph.Datasets;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Quotas;

/// <summary>What a batch allots to a holder, or to several together.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Allocation(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The batch.</summary>
    public QuotaBatch Batch => new(View, Claim.Subject);

    /// <summary>The stage.</summary>
    public Term Stage => new(View, Dataset, TermKind.Stage, Claim["stage"]!);

    /// <summary>The level: the scheme's holders, provinces.</summary>
    public Term Level => new(View, Dataset, TermKind.Level, Claim["level"]!);

    /// <summary>The product; null for all.</summary>
    public Term? Product => Claim["product"] is { } product ? new(View, Dataset, TermKind.Product, product) : null;

    /// <summary>The amount.</summary>
    public IDataLoaderResult<QuantityView> Amount() => QuotaBatch.UnitOf(View, Claim.Subject).Then(unit => QuantityView.Of(Claim.Version.Amount, unit));

    /// <summary>The holder; null when one figure is given for several together.</summary>
    public Organization? Holder => Claim.Objects is [var only] ? new(View, only) : null;

    /// <summary>The holders.</summary>
    public IEnumerable<Organization> Holders => [.. Claim.Objects.Select(holder => new Organization(View, holder))];

    /// <summary>Its breakdown by product or by sub-holder; never added again.</summary>
    public IDataLoaderResult<IEnumerable<Allocation>> Parts() => View.Claims(Model.Allocation, Side.Subject, Claim.Subject, anyDay: true)
        .Then<IReadOnlyList<Claim>, IEnumerable<Allocation>>(claims => [.. claims.Where(part => part["part-of"] == Claim.Id).Select(part => new Allocation(View, part))]);
}

/// <summary>A total of a batch, as a claim.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class QuotaAmount(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The batch.</summary>
    public QuotaBatch Batch => new(View, Claim.Subject);

    /// <summary>The stage.</summary>
    public Term Stage => new(View, Dataset, TermKind.Stage, Claim["stage"]!);

    /// <summary>The product; null for all.</summary>
    public Term? Product => Claim["product"] is { } product ? new(View, Dataset, TermKind.Product, product) : null;

    /// <summary>The amount.</summary>
    public IDataLoaderResult<QuantityView> Amount() => QuotaBatch.UnitOf(View, Claim.Subject).Then(unit => QuantityView.Of(Claim.Version.Amount, unit));

    /// <summary>When this total was announced, where that differs from the batch; else the batch's announcement.</summary>
    [Edtf]
    public string? Announced => Claim.Version.Period.From?.Text;
}
