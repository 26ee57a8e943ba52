namespace TemporalGraph.Time;

/// <summary>
/// The four days that decide when something holds, as day numbers (<see cref="DateOnly.DayNumber"/>), half-open:
/// the ends are the first days on which it no longer holds. <see cref="Day.Min"/> and <see cref="Day.Max"/> stand for a side that is open.
/// </summary>
/// <param name="EarliestStart">The first day on which it may have begun.</param>
/// <param name="LatestStart">The day by which it must have begun.</param>
/// <param name="EarliestEnd">The first day on which it may be over.</param>
/// <param name="LatestEnd">The day on which it must be over.</param>
public readonly record struct PeriodBounds(int EarliestStart, int LatestStart, int EarliestEnd, int LatestEnd)
{
    /// <summary>Always, for certain: what is said without a time.</summary>
    public static PeriodBounds Always => new(Day.Min, Day.Min, Day.Max, Day.Max);

    /// <summary>On no day: what an event would have begun that is not known to have happened.</summary>
    public static PeriodBounds Never => new(Day.Max, Day.Max, Day.Max, Day.Max);

    /// <summary>Whether it holds on a day; null when it does not.</summary>
    /// <param name="day">A day number.</param>
    public Certainty? Holds(int day) =>
        LatestStart <= day && day < EarliestEnd ? Certainty.Certain
        : EarliestStart <= day && day < LatestEnd ? Certainty.Possible
        : null;

    /// <summary>Whether some reading of the dates has both hold on one day.</summary>
    /// <param name="other">The other period.</param>
    public bool MayOverlap(PeriodBounds other) => EarliestStart < other.LatestEnd && other.EarliestStart < LatestEnd;

    /// <summary>Whether this one is over, for certain, when the other begins: the two follow each other and do not compete.</summary>
    /// <param name="other">The later period.</param>
    public bool IsSucceededBy(PeriodBounds other) => EarliestEnd <= other.EarliestStart && LatestEnd <= other.LatestStart;

    /// <summary>The bounds without an end: what is known of it before its end is public.</summary>
    public PeriodBounds WithoutEnd() => this with { EarliestEnd = Day.Max, LatestEnd = Day.Max };
}

/// <summary>Day numbers and their open sides.</summary>
public static class Day
{
    /// <summary>Stands for a start that nothing bounds.</summary>
    public const int Min = int.MinValue;

    /// <summary>Stands for an end that nothing bounds.</summary>
    public const int Max = int.MaxValue;

    /// <summary>The calendar day of a number; null for an open side.</summary>
    /// <param name="day">A day number.</param>
    public static DateOnly? ToDate(int day) => day < 0 || day > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(day);

    /// <summary>The day before a date, as EDTF; null where nothing bounds it. An event's day is the first day of the new state: the last day of the old one is the day before.</summary>
    /// <param name="date">A day, known more or less.</param>
    public static string? Before(EdtfDate date)
    {
        var (first, last) = (ToDate(Add(date.Earliest, -1)), ToDate(Add(date.Latest, -1)));
        return (first, last) switch
        {
            (null, null) => null,
            _ when first == last => $"{first:yyyy-MM-dd}",
            _ => $"[{first:yyyy-MM-dd}..{last:yyyy-MM-dd}]",
        };
    }

    /// <summary>A day number moved by some days; an open side stays open. The day after the calendar's last one has a number and no date: what lasts to 9999-12-31 holds on that day.</summary>
    /// <param name="day">A day number.</param>
    /// <param name="days">How many days later; negative for earlier.</param>
    public static int Add(int day, int days) => day is Min or Max ? day : day + days;
}
