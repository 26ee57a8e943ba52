using System.Diagnostics.CodeAnalysis;

namespace TemporalGraph.Time;

/// <summary>
/// The days that a measurement covers: the whole unit of one EDTF date of level 0 or 1 (<c>2014</c> is all of that
/// year, <c>201X</c> all of the decade), or an interval of two (<c>2014/2016-06</c>), of which one side may be open
/// (<c>../2014</c>, <c>2014/..</c>).
/// </summary>
/// <remarks>
/// <c>~</c>, <c>?</c> and <c>%</c> are kept in <see cref="Text"/> and change no day. An interval with an empty side,
/// which EDTF reads as not known, is refused, and so is a one-of set. Equal means the same <see cref="Text"/>. The
/// default value has the text "", which <see cref="Parse"/> refuses: it stands for no span.
/// </remarks>
public readonly record struct EdtfSpan
{
    private readonly string? text;

    private EdtfSpan(string text, EdtfBounds bounds)
    {
        this.text = text;
        First = bounds.Earliest;
        Last = bounds.Latest;
    }

    /// <summary>The EDTF text, exactly as it was read; "" for the default value only.</summary>
    public string Text => text ?? "";

    /// <summary>The first day covered, as <see cref="DateOnly.DayNumber"/>; <see cref="int.MinValue"/> where that side is open.</summary>
    public int First { get; }

    /// <summary>The last day covered, as <see cref="DateOnly.DayNumber"/>; <see cref="int.MaxValue"/> where that side is open.</summary>
    public int Last { get; }

    /// <summary>Reads a text of at most 200 characters.</summary>
    /// <exception cref="FormatException">The text is no such span; the message is one sentence that says why.</exception>
    public static EdtfSpan Parse(string text) =>
        TryParse(text, out var span, out var error) ? span : throw new FormatException(error);

    /// <summary>Reads a text of at most 200 characters; where it is no such span, <paramref name="error"/> is one sentence that says why.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, out EdtfSpan span, [NotNullWhen(false)] out string? error)
    {
        error = EdtfParser.ReadSpan(text, out var bounds);
        span = error is null ? new(text!, bounds) : default;
        return error is null;
    }

    /// <summary>Whether both have the same <see cref="Text"/>, which gives all else.</summary>
    public bool Equals(EdtfSpan other) => Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
