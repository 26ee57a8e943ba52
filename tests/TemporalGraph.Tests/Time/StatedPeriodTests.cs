using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

/// <summary>The four days that a stated period gives: earliest start, latest start, earliest end, latest end; <c>-..</c> and <c>..</c> are open.</summary>
public class StatedPeriodTests
{
    [Theory]
    [InlineData("2014-02-27", "2014-02-27 2014-02-27 .. ..")]
    [InlineData("2014-02", "2014-02-01 2014-02-28 .. ..")]
    [InlineData("2014", "2014-01-01 2014-12-31 .. ..")]
    [InlineData("201X", "2010-01-01 2019-12-31 .. ..")]
    [InlineData("[2014-12-11..2015-03-02]", "2014-12-11 2015-03-02 .. ..")]
    [InlineData("[..2013]", "-.. 2013-12-31 .. ..")]
    [InlineData("[2013..]", "2013-01-01 .. .. ..")]
    public void A_start_lies_among_the_days_that_its_date_allows(string from, string days) =>
        Assert.Equal(days, Bounds(from, "open"));

    [Theory]
    [InlineData("2014-02-27~", "2014-02-27 2014-02-28 .. ..")]
    [InlineData("2014-02?", "2014-02-01 2014-03-31 .. ..")]
    [InlineData("2014~", "2014-01-01 2015-12-31 .. ..")]
    [InlineData("201X%", "2010-01-01 2029-12-31 .. ..")]
    [InlineData("[2014..2015~]", "2014-01-01 2016-12-31 .. ..")]
    [InlineData("[2014~..2015]", "2014-01-01 2015-12-31 .. ..")]
    [InlineData("9999~", "9999-01-01 .. .. ..")]
    public void An_inexact_start_is_certain_one_unit_later_and_possible_no_earlier(string from, string days) =>
        Assert.Equal(days, Bounds(from, "open"));

    [Theory]
    [InlineData("2014-02-27", "2014-02-28 2014-02-28")]
    [InlineData("2014", "2014-01-02 2015-01-01")]
    [InlineData("[2023-09-25..2023-12-13]", "2023-09-26 2023-12-14")]
    [InlineData("[..2013]", "-.. 2014-01-01")]
    [InlineData("9999-12-31", "after-calendar after-calendar")]
    public void To_is_the_last_day_and_the_end_is_the_day_after(string to, string ends) =>
        Assert.Equal("2000-01-01 2000-01-01 " + ends, Bounds("2000-01-01", to));

    [Theory]
    [InlineData("2014-02-27?", "2014-02-27 2014-02-28")]
    [InlineData("2014~", "2013-01-02 2015-01-01")]
    [InlineData("[2013~..2014]", "2012-01-02 2015-01-01")]
    [InlineData("0001~", "-.. 0002-01-01")]
    public void An_inexact_end_is_uncertain_one_unit_earlier_and_possible_no_later(string to, string ends) =>
        Assert.Equal("0001-01-01 0001-01-01 " + ends, Bounds("0001-01-01", to));

    [Theory]
    [InlineData("2014", "2015-06-30", null, "2014-01-01 2014-12-31 2015-07-01 ..")]
    [InlineData("2014", "2014-03-05", null, "2014-01-01 2014-03-05 2014-03-06 ..")]
    [InlineData("2014", "2014-03-05", "2018", "2014-01-01 2014-03-05 2018-01-02 ..")]
    [InlineData("2014", "2014-03-05", "2018~", "2014-01-01 2014-03-05 2017-01-02 ..")]
    [InlineData("2014", null, "2018-05-01", "2014-01-01 2014-12-31 2018-05-02 ..")]
    [InlineData("2014", null, null, "2014-01-01 2014-12-31 2014-01-02 ..")]
    [InlineData("2014~", null, null, "2014-01-01 2015-12-31 2013-01-02 ..")]
    [InlineData("2014", "2014-03-05", "[..2018]", "2014-01-01 2014-03-05 2014-03-06 ..")]
    [InlineData("2014-02-27", null, "[..2018]", "2014-02-27 2014-02-27 2014-02-28 ..")]
    [InlineData(null, "2015", "2018-05-01", "-.. 2015-12-31 2018-05-02 ..")]
    [InlineData(null, null, "2018-05-01", "-.. 2018-05-01 2018-05-02 ..")]
    [InlineData(null, null, null, "-.. .. -.. ..")]
    public void An_unknown_end_is_any_day_after_the_last_attested_one(string? from, string? first, string? last, string days) =>
        Assert.Equal(days, Bounds(from, "unknown", first, last));

    [Theory]
    [InlineData(null, "2015", "-.. 2015-12-31 .. ..")]
    [InlineData(null, "2015~", "-.. 2016-12-31 .. ..")]
    [InlineData("[2010..]", "2015-06-30", "2010-01-01 2015-06-30 .. ..")]
    [InlineData("2014~", "2014-03-01", "2014-01-01 2014-03-01 .. ..")]
    [InlineData("2014", "2013-11-05", "2014-01-01 2014-01-01 .. ..")]
    [InlineData("2014-02-27", "2018", "2014-02-27 2014-02-27 .. ..")]
    public void A_start_is_certain_from_the_day_on_which_a_source_shows_it(string? from, string attested, string days) =>
        Assert.Equal(days, Bounds(from, "open", attested));

    [Theory]
    [InlineData("2014", "2014", "2014-01-01 2014-01-01 2015-01-01 2015-01-01")]
    [InlineData("2014-08", "2014-08", "2014-08-01 2014-08-01 2014-09-01 2014-09-01")]
    [InlineData("1964", "2008", "1964-01-01 1964-01-01 2009-01-01 2009-01-01")]
    [InlineData("2014", "2016-06", "2014-01-01 2014-01-01 2016-07-01 2016-07-01")]
    [InlineData("2014~", "2014~", "2014-01-01 2015-01-01 2014-01-01 2015-01-01")]
    [InlineData("2014-08-05?", "2014-08-07?", "2014-08-05 2014-08-06 2014-08-07 2014-08-08")]
    [InlineData("1984~", "2004-06", "1984-01-01 1985-01-01 2004-07-01 2004-07-01")]
    [InlineData("2014-01~", "2014-03~", "2014-01-01 2014-02-01 2014-03-01 2014-04-01")]
    [InlineData("[2014,2015]", "[2014,2015]", "2014-01-01 2015-01-01 2015-01-01 2016-01-01")]
    [InlineData("[2014,2015~]", "2020", "2014-01-01 2016-01-01 2021-01-01 2021-01-01")]
    [InlineData("[..2014]", "2020", "-.. 2014-01-01 2021-01-01 2021-01-01")]
    [InlineData("0001~", "0001~", "0001-01-01 0002-01-01 -.. 0002-01-01")]
    [InlineData("9999~", "9999~", "9999-01-01 .. 9999-01-01 after-calendar")]
    public void A_measured_span_is_whole_units_and_inexact_ends_keep_off_one_unit(string from, string to, string days) =>
        Assert.Equal(days, Bounds(from, to, timing: Timing.Span));

    [Theory]
    [InlineData("2014-02-27", "2014-02-27 2014-02-27 .. ..")]
    [InlineData("2014~", "2014-01-01 2015-12-31 .. ..")]
    [InlineData(null, ".. .. .. ..")]
    public void A_moment_starts_on_its_day_and_does_not_end(string? from, string days) =>
        Assert.Equal(days, Bounds(from, "open", timing: Timing.Moment));

    [Theory]
    [InlineData(Timing.Always, "-.. -.. .. ..")]
    [InlineData(Timing.SubjectEvent, ".. .. .. ..")]
    [InlineData(Timing.ObjectEvent, ".. .. .. ..")]
    public void What_has_no_date_of_its_own_is_always_or_waits_for_its_event(Timing timing, string days) =>
        Assert.Equal(days, Bounds(null, "open", timing: timing));

    [Fact]
    public void The_last_day_of_the_calendar_is_held_like_any_other()
    {
        var last = DateOnly.MaxValue.DayNumber;

        Assert.Equal(Certainty.Certain, Period("2000-01-01", "9999-12-31").Bounds(Timing.Lasting).Holds(last));
        Assert.Equal(Certainty.Certain, Period("9999", "9999").Bounds(Timing.Span).Holds(last));
        Assert.Equal(Certainty.Certain, Period("2000-01-01", "open").Bounds(Timing.Lasting).Holds(last));
        Assert.Null(Period("2000-01-01", "9999-12-30").Bounds(Timing.Lasting).Holds(last));
    }

    private static string Bounds(string? from, string to, string? firstAttested = null, string? lastAttested = null, Timing timing = Timing.Lasting) =>
        Days.Text(Period(from, to, firstAttested, lastAttested).Bounds(timing));

    private static StatedPeriod Period(string? from, string to, string? firstAttested = null, string? lastAttested = null) => new(
        Date(from),
        to is "open" or "unknown" ? null : Date(to),
        to switch { "open" => PeriodEnd.Open, "unknown" => PeriodEnd.Unknown, _ => PeriodEnd.Stated },
        FirstAttested: Date(firstAttested),
        LastAttested: Date(lastAttested));

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);
}
