using FsCheck.Xunit;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

[Properties(Arbitrary = [typeof(EdtfTexts)], MaxTest = 500)]
public class EdtfDateLaws
{
    [Property]
    public void A_text_comes_back_exactly(UnitText unit, SetText set)
    {
        Assert.Equal(unit.Text, EdtfDate.Parse(unit.Text).ToString());
        Assert.Equal(set.Text, EdtfDate.Parse(set.Text).ToString());
    }

    [Property]
    public void Bounds_are_ordered_and_uncertainty_only_widens_them(SetText set)
    {
        var date = EdtfDate.Parse(set.Text);

        Assert.True(date.EarliestMinusUnit <= date.Earliest);
        Assert.True(date.Earliest <= date.Latest);
        Assert.True(date.Latest <= date.LatestPlusUnit);
    }

    [Property]
    public void A_set_allows_what_its_members_allow_and_ends_where_they_end(SetText set)
    {
        var date = EdtfDate.Parse(set.Text);
        var members = set.Members.Select(EdtfDate.Parse).ToList();

        Assert.All(members, member => AssertContains(date, member));
        Assert.Equal(members.Min(member => member.Earliest), date.Earliest);
        Assert.Equal(members.Max(member => member.Latest), date.Latest);
    }

    [Property]
    public void An_open_side_changes_nothing_on_the_other(UnitText unit)
    {
        var date = EdtfDate.Parse(unit.Text);
        var before = EdtfDate.Parse($"[..{unit.Text}]");
        var after = EdtfDate.Parse($"[{unit.Text}..]");

        Assert.Equal((int.MinValue, date.Latest, date.LatestPlusUnit), (before.Earliest, before.Latest, before.LatestPlusUnit));
        Assert.Equal((date.Earliest, int.MaxValue, date.EarliestMinusUnit), (after.Earliest, after.Latest, after.EarliestMinusUnit));
    }

    [Property]
    public void A_range_of_days_is_read_forwards_only(DateOnly one, DateOnly other)
    {
        Assert.Equal(one <= other, EdtfDate.TryParse($"[{one:yyyy-MM-dd}..{other:yyyy-MM-dd}]", out var range, out _));
        Assert.True(one > other || (range.Earliest, range.Latest) == (one.DayNumber, other.DayNumber));
    }

    [Property]
    public void A_coarser_date_allows_all_that_a_finer_one_allows(DateOnly day)
    {
        string[] finerToCoarser = ["yyyy-MM-dd", "yyyy-MM'-XX'", "yyyy-MM", "yyyy'-XX'", "yyyy'-XX-XX'", "yyyy", "yyy'X'", "yy'XX'"];
        var dates = finerToCoarser.Select(format => EdtfDate.Parse(EdtfTexts.Write(day, format))).ToList();

        Assert.All(dates.Zip(dates.Skip(1)), pair => AssertContains(pair.Second, pair.First));
    }

    [Property]
    public void The_unit_of_an_uncertain_date_is_its_neighbour_of_the_same_precision(DateOnly day)
    {
        AssertNeighbours("yyyy", day, day.AddYears(-1), day.AddYears(1));
        AssertNeighbours("yyyy-MM", day, day.AddMonths(-1), day.AddMonths(1));
        AssertNeighbours("yyyy-MM-dd", day, day.AddDays(-1), day.AddDays(1));
        AssertNeighbours("yyy'X'", day, day.AddYears(-10), day.AddYears(10));
        AssertNeighbours("yy'XX'", day, day.AddYears(-100), day.AddYears(100));
    }

    [Property]
    public void A_day_is_the_date_that_allows_it_alone(DateOnly day)
    {
        var date = EdtfDate.OfDay(day);

        Assert.Equal((day.DayNumber, day.DayNumber), (date.Earliest, date.Latest));
        Assert.Equal(EdtfDate.Parse(date.Text), date);
    }

    [Property]
    public void Every_text_is_read_or_refused_with_a_reason_and_never_fails(string? any, NearText near)
    {
        AssertReadOrRefused(any);
        AssertReadOrRefused(near.Text);
        AssertReadOrRefused($"[{near.Text}]");
    }

    private static void AssertReadOrRefused(string? text)
    {
        Assert.Equal(EdtfDate.TryParse(text, out var date, out var error), error is null);
        Assert.Equal(error is null ? text : "", date.Text);
        Assert.Equal(EdtfSpan.TryParse(text, out var span, out error), error is null);
        Assert.Equal(error is null ? text : "", span.Text);
    }

    private static void AssertContains(EdtfDate outer, EdtfDate inner)
    {
        Assert.True(outer.Earliest <= inner.Earliest && inner.Latest <= outer.Latest, $"{outer} does not contain {inner}");
        Assert.True(
            outer.EarliestMinusUnit <= inner.EarliestMinusUnit && inner.LatestPlusUnit <= outer.LatestPlusUnit,
            $"{outer} does not contain {inner} with its uncertainty");
    }

    private static void AssertNeighbours(string format, DateOnly day, DateOnly before, DateOnly after)
    {
        var date = EdtfDate.Parse(EdtfTexts.Write(day, format) + "~");

        Assert.Equal(EdtfDate.Parse(EdtfTexts.Write(before, format)).Earliest, date.EarliestMinusUnit);
        Assert.Equal(EdtfDate.Parse(EdtfTexts.Write(after, format)).Latest, date.LatestPlusUnit);
    }
}
