using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Organizations;

/// <summary>A ticker, LEI or registry number.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Identifier(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The scheme: <c>ticker</c>, <c>lei</c>.</summary>
    public string Scheme => Claim["scheme"]!;

    /// <summary>The value in it.</summary>
    public string Value => Claim["value"]!;
}

/// <summary>An identifier to look an organization up by.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Value">The value in it.</param>
public sealed record IdentifierInput(string Scheme, string Value);
