using ConsolidationGraph.Datasets;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Quotas;

/// <summary>Whether somebody may hold a quota.</summary>
public enum EligibilityStatus
{
    /// <summary>Named by the authority.</summary>
    Confirmed,

    /// <summary>Named for a time.</summary>
    Provisional,

    /// <summary>Said, not found with the authority.</summary>
    NotConfirmed,

    /// <summary>Taken back.</summary>
    Revoked,
}

/// <summary>Who may hold a quota. It is granted by notice and never inherited through an event.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Eligibility(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The scheme.</summary>
    public QuotaScheme Scheme => new(View, Object);

    /// <summary>The holder.</summary>
    public Organization Holder => new(View, Claim.Subject);

    /// <summary>For which stages.</summary>
    public IEnumerable<Term> Stages => Term.Of(View, Dataset, TermKind.Stage, Claim["stages"]);

    /// <summary>Whether it is confirmed.</summary>
    public EligibilityStatus Status => Codes.Find<EligibilityStatus>(Claim["status"]) ?? EligibilityStatus.NotConfirmed;

    /// <summary>Why, in words.</summary>
    public string? Reason => Claim["reason"];

    /// <summary>The holder in whose quota it went on, merger or not; null while that end is not public at knownAt.</summary>
    public IDataLoaderResult<Organization?> TakenOverBy() => Claim["taken-over-by"] is { } id && Claim.Period.End == PeriodEnd.Stated
        ? View.Find(id).Then(node => node < 0 ? null : new Organization(View, node))
        : LoaderResults.Of<Organization?>(null);
}
