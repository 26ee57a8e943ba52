using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Organizations;

/// <summary>A name and when it was in use.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class OrganizationName(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The name.</summary>
    public string Text => Claim["text"]!;

    /// <summary>Its language, a BCP 47 tag.</summary>
    public string Lang => Claim["lang"]!;

    /// <summary>What kind of name it is.</summary>
    public Term Kind => new(View, Dataset, TermKind.NameKind, Claim["kind"]!);
}
