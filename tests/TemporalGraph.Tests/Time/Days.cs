using System.Globalization;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

/// <summary>Day numbers as a reader of a table writes them: ISO dates, and <c>..</c> for an open side.</summary>
internal static class Days
{
    public static int Of(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    public static DateOnly Date(string iso) => DateOnly.FromDayNumber(Of(iso));

    public static string Text(PeriodBounds bounds) =>
        $"{Iso(bounds.EarliestStart)} {Iso(bounds.LatestStart)} {Iso(bounds.EarliestEnd)} {Iso(bounds.LatestEnd)}";

    private static string Iso(int day) => day switch
    {
        Day.Min => "-..",
        Day.Max => "..",
        _ when day == DateOnly.MaxValue.DayNumber + 1 => "after-calendar",
        _ => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
