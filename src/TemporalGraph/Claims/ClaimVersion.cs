using System.Collections.Immutable;
using TemporalGraph.Time;

namespace TemporalGraph.Claims;

/// <summary>Our judgement of a claim among its rivals.</summary>
public enum Rank
{
    /// <summary>The one to take.</summary>
    Preferred,

    /// <summary>Neither singled out nor wrong; also what was overtaken by news.</summary>
    Normal,

    /// <summary>Was never right.</summary>
    Deprecated,
}

/// <summary>How far the sources carry a claim.</summary>
public enum Confidence
{
    /// <summary>An official notice, a filing, or two independent reports that agree.</summary>
    High,

    /// <summary>One secondary report, or a derived figure.</summary>
    Medium,

    /// <summary>Weak, undated or contradicted.</summary>
    Low,
}

/// <summary>A source that says so.</summary>
/// <param name="Source">Node id of the source.</param>
/// <param name="Locator">Where in it: a page, a row; null where none is given.</param>
public sealed record Citation(string Source, string? Locator = null);

/// <summary>One version of a claim as a dataset states it: what a change set asserts and a store keeps.</summary>
/// <param name="Id">The claim's id, stable across its versions.</param>
/// <param name="Type">What kind of claim it is.</param>
/// <param name="Subject">Id of the node that it is said of.</param>
/// <param name="Objects">Ids of the nodes at the other end: none for what is said of one node, several where one claim is about several together.</param>
/// <param name="Period">When it held.</param>
/// <param name="Values">Its values, in the order of the type's qualifiers; null where one is not given.</param>
/// <param name="Amount">Its amount; null where the type has none.</param>
/// <param name="KnownFrom">The first day (a day number) from which anyone could know it.</param>
/// <param name="EndKnownFrom">The first day from which anyone could know its end; <see cref="Day.Max"/> where it has none.</param>
/// <param name="WithdrawnFrom">The first day on which its source no longer says so; <see cref="Day.Max"/> where it still does.</param>
/// <param name="Rank">Our judgement among rivals.</param>
/// <param name="Confidence">How far the sources carry it.</param>
/// <param name="Citations">Who says so, the earliest first.</param>
/// <param name="Note">What a reader should know beside it.</param>
public sealed record ClaimVersion(
    string Id,
    ClaimType Type,
    string Subject,
    ImmutableArray<string> Objects,
    StatedPeriod Period,
    ImmutableArray<string?> Values,
    Quantity? Amount,
    int KnownFrom,
    int EndKnownFrom,
    int WithdrawnFrom,
    Rank Rank,
    Confidence Confidence,
    ImmutableArray<Citation> Citations,
    string? Note)
{
    /// <summary>A value by its qualifier's name.</summary>
    /// <param name="qualifier">A name among the type's qualifiers.</param>
    public string? this[string qualifier] => Values[Type[qualifier]];
}

/// <summary>A node: an id and a label, nothing else.</summary>
/// <param name="Id">A CURIE: the dataset's prefix and a readable name; a dataset itself has the prefix alone.</param>
/// <param name="Label">What it is.</param>
public sealed record Node(string Id, string Label);
