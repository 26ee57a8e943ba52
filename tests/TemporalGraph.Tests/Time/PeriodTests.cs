using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

public class PeriodTests
{
    private static readonly PeriodBounds Some = new(0, 0, 9, 9);

    [Theory]
    [InlineData("2014", null, PeriodEnd.Open, "from 2014")]
    [InlineData("2014", null, PeriodEnd.Unknown, "from 2014, end unknown")]
    [InlineData("2014", "2016-05-01", PeriodEnd.Stated, "2014 to 2016-05-01")]
    [InlineData("2014", "2014", PeriodEnd.Stated, "2014")]
    [InlineData(null, "2016-05-01", PeriodEnd.Stated, "until 2016-05-01")]
    [InlineData(null, null, PeriodEnd.Unknown, "at an unknown time")]
    public void It_reads_as_its_dates_say(string? from, string? to, PeriodEnd end, string text) =>
        Assert.Equal(text, new Period(from, to, end, Some, null, null).Text);

    [Fact]
    public void Without_dates_its_days_tell_always_from_an_unknown_start_and_from_what_has_not_begun()
    {
        static string Text(PeriodBounds bounds) => new Period(null, null, PeriodEnd.Open, bounds, null, null).Text;

        Assert.Equal("always", Text(PeriodBounds.Always));
        Assert.Equal("from an unknown day", Text(new(Day.Min, Days.Of("2014-12-31"), Day.Max, Day.Max)));
        Assert.Equal("not begun", Text(PeriodBounds.Never));
    }
}
