using System.Globalization;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

public class EdtfSpanTests
{
    [Theory]
    [InlineData("2014", "2014-01-01", "2014-12-31")]
    [InlineData("2014-08", "2014-08-01", "2014-08-31")]
    [InlineData("2021-12-23", "2021-12-23", "2021-12-23")]
    [InlineData("2014~", "2014-01-01", "2014-12-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("2014-24", "2014-12-01", "2015-02-28")]
    public void A_date_is_its_whole_unit(string text, string first, string last) => AssertSpan(text, first, last);

    [Theory]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28")]
    [InlineData("2014/2014", "2014-01-01", "2014-12-31")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    [InlineData("201X/202X", "2010-01-01", "2029-12-31")]
    [InlineData("2014-21/2014-24", "2014-03-01", "2015-02-28")]
    public void An_interval_covers_both_its_dates_and_all_between(string text, string first, string last) =>
        AssertSpan(text, first, last);

    [Theory]
    [InlineData("../2014", "..", "2014-12-31")]
    [InlineData("../1985-04-12", "..", "1985-04-12")]
    [InlineData("2014/..", "2014-01-01", "..")]
    [InlineData("1985-04~/..", "1985-04-01", "..")]
    public void An_interval_may_be_open_on_one_side(string text, string first, string last) =>
        AssertSpan(text, first, last);

    [Theory]
    [InlineData("../..", "a side without a date")]
    [InlineData("/", "a side without a date")]
    [InlineData("/1985", "a side without a date")]
    [InlineData("1985/", "a side without a date")]
    [InlineData("/..", "a side without a date")]
    [InlineData("2014/2015/2016", "more than one slash")]
    [InlineData("2014//2015", "more than one slash")]
    [InlineData("1985-04-12/1985-04-11", "out of order")]
    [InlineData("2015/2014", "out of order")]
    [InlineData("2014-06/2014", "out of order")]
    [InlineData("[2014..2015]", "one of several dates")]
    [InlineData("2014/[2015,2016]", "no date")]
    [InlineData("{2014,2015}", "a set of all its dates")]
    [InlineData("2014..2015", "write [A..B]")]
    [InlineData("2003-02-29/2004", "that month has 01 to 28")]
    [InlineData("2003/1985-13", "no such month")]
    [InlineData("0000/2014", "within 0001-01-01 to 9999-12-31")]
    [InlineData("2014/Y170000002", "within 0001-01-01 to 9999-12-31")]
    [InlineData("2014-01-01T00:00:00/2015", "a day is meant, not a time")]
    [InlineData("2014 / 2015", "a space")]
    [InlineData(" 2014/2015", "a space")]
    [InlineData("P1Y/2015", "no date")]
    [InlineData("84", "no date")]
    [InlineData("", "A date is missing")]
    public void What_is_no_span_is_refused_with_a_sentence_that_says_why(string text, string why)
    {
        var exception = Assert.Throws<FormatException>(() => EdtfSpan.Parse(text));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_means_the_same_text()
    {
        Assert.Equal(EdtfSpan.Parse("2014"), EdtfSpan.Parse("2014"));
        Assert.NotEqual(EdtfSpan.Parse("2014"), EdtfSpan.Parse("2014/2014"));
        Assert.Equal("", default(EdtfSpan).Text);
    }

    private static void AssertSpan(string text, string first, string last)
    {
        var span = EdtfSpan.Parse(text);

        Assert.Equal((text, first, last), (span.ToString(), Iso(span.First), Iso(span.Last)));
    }

    private static string Iso(int dayNumber) => dayNumber is int.MinValue or int.MaxValue
        ? ".."
        : DateOnly.FromDayNumber(dayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
