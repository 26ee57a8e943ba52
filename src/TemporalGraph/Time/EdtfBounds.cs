namespace TemporalGraph.Time;

/// <summary>
/// The days that a text allows, as day numbers, and the same widened by one unit of precision where the text is
/// uncertain or approximate; for a text that means its whole unit, the latest day on which that may begin and the
/// earliest on which it may end. <see cref="int.MinValue"/> and <see cref="int.MaxValue"/> are open sides.
/// </summary>
internal readonly record struct EdtfBounds(
    int Earliest, int Latest, int EarliestMinusUnit, int LatestPlusUnit, int LatestFirst, int EarliestLast)
{
    private const int FirstMonth = 1 * 12;
    private const int LastMonth = (9999 * 12) + 11;

    /// <summary>The number of a month: months since January of year 0, which itself is outside the calendar.</summary>
    public static int MonthNumber(int year, int month) => (year * 12) + month - 1;

    public static EdtfBounds OfDay(DateOnly day, bool inexact = false)
    {
        var number = day.DayNumber;
        var before = !inexact ? number : day == DateOnly.MinValue ? int.MinValue : number - 1;
        var after = !inexact ? number : day == DateOnly.MaxValue ? int.MaxValue : number + 1;
        return new(number, number, before, after, after, before);
    }

    /// <summary>The bounds of a unit of <paramref name="count"/> months; null where it leaves years 1 to 9999.</summary>
    public static EdtfBounds? OfMonths(int first, int count, bool inexact)
    {
        var last = first + count - 1;
        if (first < FirstMonth || last > LastMonth)
        {
            return null;
        }

        var reach = inexact ? count : 0;
        return new(
            FirstDay(first), LastDay(last), FirstDay(first - reach), LastDay(last + reach), FirstDay(first + reach), LastDay(last - reach));
    }

    public EdtfBounds OpenBefore() => this with { Earliest = int.MinValue, EarliestMinusUnit = int.MinValue, EarliestLast = int.MinValue };

    public EdtfBounds OpenAfter() => this with { Latest = int.MaxValue, LatestPlusUnit = int.MaxValue, LatestFirst = int.MaxValue };

    /// <summary>Whether a range from this to <paramref name="end"/> goes forwards with both its bounds.</summary>
    public bool Precedes(EdtfBounds end) => Earliest <= end.Earliest && Latest <= end.Latest;

    /// <summary>
    /// From the earlier to the later bounds of both. The widened bounds are joined by themselves: a member may be
    /// uncertain beyond another, exact one.
    /// </summary>
    public EdtfBounds Join(EdtfBounds other) => new(
        Math.Min(Earliest, other.Earliest),
        Math.Max(Latest, other.Latest),
        Math.Min(EarliestMinusUnit, other.EarliestMinusUnit),
        Math.Max(LatestPlusUnit, other.LatestPlusUnit),
        Math.Max(LatestFirst, other.LatestFirst),
        Math.Min(EarliestLast, other.EarliestLast));

    private static int FirstDay(int month) =>
        month < FirstMonth ? int.MinValue
        : month > LastMonth ? int.MaxValue
        : new DateOnly(month / 12, (month % 12) + 1, 1).DayNumber;

    private static int LastDay(int month) =>
        month < FirstMonth ? int.MinValue
        : month == LastMonth ? DateOnly.MaxValue.DayNumber
        : month > LastMonth ? int.MaxValue
        : FirstDay(month + 1) - 1;
}
