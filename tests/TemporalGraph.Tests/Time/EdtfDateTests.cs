using System.Globalization;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

public class EdtfDateTests
{
    public static TheoryData<string, string, string, string, string> Dates =>
        [.. EdtfTable.Rows("edtf-dates").Select(row => (row[0], row[1], row[2], row[3], row[4]))];

    public static TheoryData<string, string> Refused =>
        [.. EdtfTable.Rows("edtf-refused").Select(row => (row[0], row[1]))];

    [Theory, MemberData(nameof(Dates))]
    public void A_date_allows_the_days_from_its_earliest_to_its_latest(
        string text, string earliest, string latest, string earliestMinusUnit, string latestPlusUnit)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(
            (text, earliest, latest, Or(earliestMinusUnit, earliest), Or(latestPlusUnit, latest)),
            (date.Text, Iso(date.Earliest), Iso(date.Latest), Iso(date.EarliestMinusUnit), Iso(date.LatestPlusUnit)));
        Assert.Equal((earliestMinusUnit.Length > 0, latestPlusUnit.Length > 0), (date.EarliestInexact, date.LatestInexact));
    }

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_day_is_refused_with_a_sentence_that_says_why(string text, string why)
    {
        var exception = Assert.Throws<FormatException>(() => EdtfDate.Parse(text));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_text_is_no_date(string? text)
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var error));
        Assert.Equal("A date is missing: expected is YYYY, YYYY-MM or YYYY-MM-DD, such as 2014, 2014-08 or 2014-08-31.", error);
        Assert.Equal(default, date);
    }

    [Fact]
    public void A_text_may_have_200_characters_and_no_more()
    {
        var years = string.Concat(Enumerable.Repeat("2014,", 38));

        Assert.Equal(200, $"[{years}2014-08~]".Length);
        Assert.True(EdtfDate.TryParse($"[{years}2014-08~]", out _, out _));
        Assert.False(EdtfDate.TryParse($"[{years}2014,2014]", out _, out var error));
        Assert.Equal("A date of 201 characters is too long: expected are at most 200.", error);
    }

    [Fact]
    public void A_refusal_quotes_no_more_than_a_beginning_and_nothing_that_breaks_a_line()
    {
        Assert.False(EdtfDate.TryParse("2014\n2015\u202E" + new string('9', 100), out _, out var error));

        Assert.Equal("'2014\uFFFD2015\uFFFD" + new string('9', 30) + "…' has a space in or around it: EDTF is written without.", error);
    }

    [Fact]
    public void Equal_means_the_same_text()
    {
        Assert.Equal(EdtfDate.Parse("2014"), EdtfDate.Parse("2014"));
        Assert.Equal(EdtfDate.Parse("2014").GetHashCode(), EdtfDate.Parse("2014").GetHashCode());
        Assert.NotEqual(EdtfDate.Parse("2014"), EdtfDate.Parse("2014-XX"));
    }

    [Fact]
    public void The_default_value_has_no_text_and_cannot_be_read_back()
    {
        Assert.Equal("", default(EdtfDate).Text);
        Assert.Throws<FormatException>(() => EdtfDate.Parse(default(EdtfDate).Text));
    }

    private static string Or(string text, string other) => text.Length == 0 ? other : text;

    private static string Iso(int dayNumber) => dayNumber is int.MinValue or int.MaxValue
        ? ".."
        : DateOnly.FromDayNumber(dayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
