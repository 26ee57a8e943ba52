using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Ownership;

/// <summary>In what way one organization belongs to another.</summary>
public enum OwnershipInterest
{
    /// <summary>A share of the equity.</summary>
    Equity,

    /// <summary>Control.</summary>
    Control,

    /// <summary>Membership in a group: the owner is the group.</summary>
    Membership,

    /// <summary>Entrusted management.</summary>
    Management,
}

/// <summary>Who owns a part of whom.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Ownership(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>Who owns; of a membership the group.</summary>
    public Organization Owner => new(View, Claim.Subject);

    /// <summary>Who is owned.</summary>
    public Organization Owned => new(View, Object);

    /// <summary>In what way.</summary>
    public OwnershipInterest Interest => Enum.Parse<OwnershipInterest>(Claim["interest"]!, ignoreCase: true);

    /// <summary>The share, per cent; null where no share is said, of control for example.</summary>
    public QuantityView? Share => Claim.Version.Amount is { } share ? new(share, QuantityView.PerCent) : null;

    internal static IDataLoaderResult<IEnumerable<Ownership>> Of(View view, int node, Side side, OwnershipInterest? interest) =>
        view.Claims([(Model.Owns, side), (Model.Controls, side)], node).Then<IReadOnlyList<Claim>, IEnumerable<Ownership>>(claims =>
            [.. claims.Select(claim => new Ownership(view, claim)).Where(ownership => interest is null || ownership.Interest == interest)]);
}

/// <summary>Whether shares add up.</summary>
public enum OwnershipCheckStatus
{
    /// <summary>To 100, within half a unit of the last digit for each share.</summary>
    Complete,

    /// <summary>To less.</summary>
    Incomplete,

    /// <summary>To more.</summary>
    Exceeds,

    /// <summary>No share is known.</summary>
    Unknown,
}

/// <summary>Whether the known equity shares of an organization add up to 100.</summary>
/// <param name="Sum">Their sum, per cent; null where none is known.</param>
/// <param name="Status">Whether it is 100.</param>
public sealed record OwnershipCheck(decimal? Sum, OwnershipCheckStatus Status)
{
    internal static OwnershipCheck Of(Subgraph graph, int node)
    {
        var owns = graph[Model.Owns];
        var interest = Model.Owns["interest"];
        var (sum, slack, exact) = (0m, 0m, true);
        var known = 0;
        foreach (var edge in owns.Into(node))
        {
            if (owns.Value(edge, interest) != "EQUITY")
            {
                continue;
            }

            if (owns.Amount(edge) is not { Status: ValueStatus.Known, Value: { } share })
            {
                exact = false;
                continue;
            }

            known++;
            sum += share;
            slack += Half(share);
        }

        return known == 0 ? new(null, OwnershipCheckStatus.Unknown)
            : sum > 100 + slack ? new(sum, OwnershipCheckStatus.Exceeds)
            : sum >= 100 - slack && exact ? new(sum, OwnershipCheckStatus.Complete)
            : new(sum, OwnershipCheckStatus.Incomplete);
    }

    // Half a unit of the last digit that is printed: 0.005 for 20.33, nothing for a whole number such as 100.
    private static decimal Half(decimal share) => share.Scale == 0 ? 0 : 0.5m / (decimal)Math.Pow(10, share.Scale);
}
