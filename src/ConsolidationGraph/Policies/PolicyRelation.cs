using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Policies;

/// <summary>What a newer policy does to an older one.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class PolicyRelation(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>What it does: a word of the dataset.</summary>
    public Term Relation => new(View, Dataset, TermKind.PolicyRelation, Claim["relation"]!);

    /// <summary>The newer policy.</summary>
    public Policy From => new(View, Claim.Subject);

    /// <summary>The older policy.</summary>
    public Policy To => new(View, Object);
}

/// <summary>How well an effect is shown.</summary>
public enum EvidenceGrade
{
    /// <summary>The issuer says so.</summary>
    StatedByIssuer,

    /// <summary>Somebody reports it.</summary>
    Reported,

    /// <summary>It follows from other facts.</summary>
    Inferred,
}

/// <summary>What a policy is said to have done to somebody.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class PolicyEffect(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The policy.</summary>
    public Policy Policy => new(View, Claim.Subject);

    /// <summary>Whom or what it affected.</summary>
    public IDataLoaderResult<INode> Target() => Nodes.Load(View, Object);

    /// <summary>What it did: a word of the dataset.</summary>
    public Term Effect => new(View, Dataset, TermKind.PolicyEffect, Claim["effect"]!);

    /// <summary>By which way, in words.</summary>
    public string? Mechanism => Claim["mechanism"];

    /// <summary>How well it is shown.</summary>
    public EvidenceGrade Grade => Codes.Find<EvidenceGrade>(Claim["grade"]) ?? EvidenceGrade.Inferred;
}
