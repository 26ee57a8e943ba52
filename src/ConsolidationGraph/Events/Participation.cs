using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Events;

/// <summary>What part an organization had in an event.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Participation(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The event.</summary>
    public IDataLoaderResult<ChangeEvent> Event() => ChangeEvent.Of(View, EventOf(Claim));

    /// <summary>The organization.</summary>
    public Organization Organization => new(View, OrganizationOf(Claim));

    /// <summary>Its role.</summary>
    public ParticipantRole Role => Codes.Find<ParticipantRole>(Claim["role"]) ?? ParticipantRole.Subject;

    /// <summary>The one taker that this giver's row is about, where an event does not give everybody's business to everybody.</summary>
    public IDataLoaderResult<Organization?> To() => Claim["to"] is { } id
        ? View.Find(id).Then(node => node < 0 ? null : new Organization(View, node))
        : LoaderResults.Of<Organization?>(null);

    /// <summary>Per cent of this participant's own business that the event carried on.</summary>
    public QuantityView? Share => Claim.Version.Amount is { } share ? new(share, QuantityView.PerCent) : null;

    /// <summary>Per cent of the resulting or target organization's equity that it received or gave.</summary>
    public QuantityView? Stake => decimal.TryParse(Claim["stake"], System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var stake)
        ? new(Quantity.Of(stake), QuantityView.PerCent)
        : null;

    internal static int OrganizationOf(Claim claim) => claim.Type == Model.ResultedIn ? claim.Objects[0] : claim.Subject;

    internal static int EventOf(Claim claim) => claim.Type == Model.ResultedIn ? claim.Subject : claim.Objects[0];
}
