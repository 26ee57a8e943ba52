using System.ComponentModel;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Views;

/// <summary>A claim that has no type of its own: a title, a kind, who issued something.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[GraphQL.Implements(typeof(INode))]
[GraphQL.Implements(typeof(IClaim))]
[Description("A claim that has no type of its own: a title, a kind, a founding day, who issued something.")]
public sealed class Statement(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>What is said: the attribute, or the kind of claim.</summary>
    public string What => Claim.Type.Qualifiers is ["name", "value"] ? Claim.Version.Values[0]! : Claim.Type.Name;

    /// <summary>The value.</summary>
    public string? Value => Claim.Type.Qualifiers is ["name", "value"] ? Claim.Version.Values[1] : string.Join("; ", Claim.Version.Values.Where(value => value is not null).Concat(Claim.Version.Objects));
}
