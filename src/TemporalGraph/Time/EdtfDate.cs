using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TemporalGraph.Time;

/// <summary>
/// One day, known more or less: EDTF (ISO 8601-2) level 0 without times (<c>2014</c>, <c>2014-08</c>,
/// <c>2021-12-23</c>), level 1 without intervals (<c>2010~</c>, <c>2011?</c>, <c>201X</c>, <c>2014-XX</c>,
/// <c>2014-21</c>), and of level 2 one-of sets (<c>[..2013]</c>, <c>[2014-12-11..2015-03-02]</c>), all within
/// 0001-01-01 to 9999-12-31.
/// </summary>
/// <remarks>
/// Equal means the same <see cref="Text"/>: <c>2014</c> and <c>2014-XX</c> allow the same days and are not equal.
/// Seasons are the quarters of meteorology north of the equator: 21 is March to May, 22 June to August, 23 September
/// to November, 24 December to February of the next year. The default value has the text "", which
/// <see cref="Parse"/> refuses: it stands for no date and must not be used as one.
/// </remarks>
public readonly record struct EdtfDate
{
    private readonly string? text;
    private readonly EdtfBounds bounds;

    private EdtfDate(string text, EdtfBounds bounds)
    {
        this.text = text;
        this.bounds = bounds;
    }

    /// <summary>The EDTF text, exactly as it was read; "" for the default value only.</summary>
    public string Text => text ?? "";

    /// <summary>
    /// The first day that it allows, ignoring <c>~</c>, <c>?</c> and <c>%</c>, as <see cref="DateOnly.DayNumber"/>;
    /// <see cref="int.MinValue"/> where that side is open.
    /// </summary>
    public int Earliest => bounds.Earliest;

    /// <summary>
    /// The last day that it allows, ignoring <c>~</c>, <c>?</c> and <c>%</c>, as <see cref="DateOnly.DayNumber"/>;
    /// <see cref="int.MaxValue"/> where that side is open.
    /// </summary>
    public int Latest => bounds.Latest;

    /// <summary>Whether a <c>~</c>, <c>?</c> or <c>%</c> makes days before <see cref="Earliest"/> possible; false where that side is open.</summary>
    public bool EarliestInexact => EarliestMinusUnit < Earliest;

    /// <summary>Whether a <c>~</c>, <c>?</c> or <c>%</c> makes days after <see cref="Latest"/> possible; false where that side is open.</summary>
    public bool LatestInexact => LatestPlusUnit > Latest;

    /// <summary>
    /// Where inexact, one unit of precision (day, month, season, year, decade, century) after <see cref="Latest"/>: the
    /// last day of the next unit, and <see cref="int.MaxValue"/> where the calendar ends before it; else
    /// <see cref="Latest"/>. Of a set, the latest over its members.
    /// </summary>
    public int LatestPlusUnit => bounds.LatestPlusUnit;

    /// <summary>
    /// Where inexact, one unit of precision (day, month, season, year, decade, century) before <see cref="Earliest"/>:
    /// the first day of the unit before, and <see cref="int.MinValue"/> where the calendar begins after it; else
    /// <see cref="Earliest"/>. Of a set, the earliest over its members.
    /// </summary>
    public int EarliestMinusUnit => bounds.EarliestMinusUnit;

    /// <summary>Where it means its whole unit, the latest day on which that may begin: one unit after <see cref="Earliest"/> where inexact. Of a set, the latest over its members.</summary>
    internal int LatestFirst => bounds.LatestFirst;

    /// <summary>Where it means its whole unit, the earliest day on which that may end: one unit before <see cref="Latest"/> where inexact. Of a set, the earliest over its members.</summary>
    internal int EarliestLast => bounds.EarliestLast;

    /// <summary>Reads a text of at most 200 characters.</summary>
    /// <exception cref="FormatException">The text is no such date; the message is one sentence that says why.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date, out var error) ? date : throw new FormatException(error);

    /// <summary>Reads a text of at most 200 characters; where it is no such date, <paramref name="error"/> is one sentence that says why.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, out EdtfDate date, [NotNullWhen(false)] out string? error)
    {
        error = EdtfParser.ReadDate(text, out var bounds);
        date = error is null ? new(text!, bounds) : default;
        return error is null;
    }

    /// <summary>The date that is exactly this day, written <c>YYYY-MM-DD</c>.</summary>
    public static EdtfDate OfDay(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), EdtfBounds.OfDay(day));

    /// <summary>Whether both have the same <see cref="Text"/>, which gives all else.</summary>
    public bool Equals(EdtfDate other) => Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
