using System.Collections.Immutable;
using TemporalGraph.Time;

namespace TemporalGraph.Claims;

/// <summary>One claim as a viewpoint shows it: text, period, publication, record, rivals.</summary>
/// <param name="Number">Its number in this snapshot; worth nothing in another.</param>
/// <param name="Subject">Node number of what it is said of.</param>
/// <param name="Objects">Node numbers at the other end.</param>
/// <param name="Version">What the dataset states.</param>
/// <param name="Period">When it held, as far as public at the viewpoint.</param>
/// <param name="Holds">On the viewpoint's day; null without one, and for a step still to come.</param>
/// <param name="EndKnownFrom">From when its end could be known, as a day number; null while that is not public.</param>
/// <param name="RecordedIn">The revision in which this version came in.</param>
/// <param name="Disputed">Whether a visible rival that is not deprecated says otherwise.</param>
/// <param name="Rivals">Numbers of the visible claims in its slots that say otherwise, whatever the day, in ordinal order of their ids.</param>
public sealed record Claim(
    int Number,
    int Subject,
    ImmutableArray<int> Objects,
    ClaimVersion Version,
    Period Period,
    Certainty? Holds,
    int? EndKnownFrom,
    int RecordedIn,
    bool Disputed,
    ImmutableArray<int> Rivals)
{
    /// <summary>The claim's id, stable across its versions.</summary>
    public string Id => Version.Id;

    /// <summary>What kind of claim it is.</summary>
    public ClaimType Type => Version.Type;

    /// <summary>A value by its qualifier's name.</summary>
    /// <param name="qualifier">A name among the type's qualifiers.</param>
    public string? this[string qualifier] => Version[qualifier];
}
