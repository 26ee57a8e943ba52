using ConsolidationGraph.Lineage;

namespace ConsolidationGraph.Explanations;

/// <summary>Along what two entities may be connected.</summary>
public enum Relation
{
    /// <summary>Business passed from one organization to another through an event: one step.</summary>
    Lineage,

    /// <summary>One owns, controls or manages the other, or is its group.</summary>
    Ownership,

    /// <summary>An organization may hold a quota of a scheme.</summary>
    Eligibility,

    /// <summary>A policy is said to have affected something.</summary>
    PolicyEffect,
}

/// <summary>One fact that connects two nodes, as it is walked.</summary>
/// <param name="Relation">Of which kind.</param>
/// <param name="From">Node number of where the step begins.</param>
/// <param name="To">Node number of where it leads.</param>
/// <param name="Claims">Numbers of the claims that say so; the first gives the period.</param>
/// <param name="Id">Id of the first claim: numbers are a store's own.</param>
/// <param name="Start">The day from which it holds: the earliest possible one, or with CERTAIN the latest.</param>
/// <param name="End">The first day on which it no longer holds: the latest possible one, or with CERTAIN the earliest.</param>
/// <param name="Passage">The passage of business; null for other relations.</param>
/// <param name="IsDown">Whether a passage is walked from who gave to who took.</param>
public sealed record Link(Relation Relation, int From, int To, IReadOnlyList<int> Claims, string Id, int Start, int End, Passage? Passage = null, bool IsDown = false);
