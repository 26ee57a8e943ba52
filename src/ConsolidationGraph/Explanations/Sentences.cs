using ConsolidationGraph.Datasets;
using ConsolidationGraph.Ownership;
using ConsolidationGraph.Views;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Explanations;

/// <summary>Says a fact in a sentence: names, shares, dates.</summary>
/// <param name="graph">The revision's graph, for the ids.</param>
/// <param name="names">The names of the nodes.</param>
/// <param name="words">The dataset's vocabulary.</param>
/// <param name="at">The viewpoint.</param>
internal sealed class Sentences(IGraphSnapshot graph, IReadOnlyDictionary<int, string> names, Vocabulary words, Viewpoint at)
{
    /// <summary>The sentence of a fact.</summary>
    /// <param name="link">The fact.</param>
    /// <param name="claim">The claim that gives its period.</param>
    public string Of(Link link, Claim claim) => link switch
    {
        { Passage: { } passage } => $"{(passage.Share.Value is { } share ? $"{Quantity.Of(share)} % of the business" : "Business")} of {Name(passage.From)} passed to {Name(passage.To)} through “{Name(passage.Event)}”{When(claim)}.",
        { Relation: Relation.Lineage } => $"{Name(Events.Participation.OrganizationOf(claim))} took part in “{Name(Events.Participation.EventOf(claim))}” as {claim["role"]}{When(claim)}.",
        { Relation: Relation.Ownership } => $"{Owned(claim)}{When(claim)}.",
        { Relation: Relation.Eligibility } => $"{Name(claim.Subject)} {(IsOver(claim) ? "was" : "is")} eligible for a quota of “{Name(claim.Objects[0])}” ({claim["status"]}: {string.Join(", ", Lists.Split(claim["stages"]).Select(stage => Label(TermKind.Stage, stage)))}){When(claim)}.",
        _ => $"“{Name(claim.Subject)}” affected {Name(claim.Objects[0])}: {Label(TermKind.PolicyEffect, claim["effect"]!)} ({claim["grade"]}){When(claim)}.",
    };

    private string Owned(Claim claim)
    {
        var (owner, owned, over) = (Name(claim.Subject), Name(claim.Objects[0]), IsOver(claim));
        return Codes.Find<OwnershipInterest>(claim["interest"]) switch
        {
            OwnershipInterest.Equity => $"{owner} {(over ? "owned" : "owns")} {(claim.Version.Amount is { Status: ValueStatus.Known } share ? $"{share} %" : "a share")} of {owned}",
            OwnershipInterest.Membership => $"{owned} {(over ? "was" : "is")} a member of {owner}",
            OwnershipInterest.Management => $"{owner} {(over ? "managed" : "manages")} {owned}",
            _ => $"{owner} {(over ? "controlled" : "controls")} {owned}",
        };
    }

    // Without a day what has ended is over; on a day everything that is told holds, but no clock is read: the day itself may be long ago.
    private bool IsOver(Claim claim) => at.AsOf is null && claim.Period.End == PeriodEnd.Stated;

    private static string When(Claim claim) => claim.Period.Bounds == PeriodBounds.Always ? "" : $", {claim.Period.Text}";

    private string Name(int node) => names.TryGetValue(node, out var name) ? name : graph[node].Id;

    private string Label(TermKind kind, string code) => words.Find(kind, code, "label_en") ?? code;
}
