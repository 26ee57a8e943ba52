using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

public class PeriodBoundsTests
{
    // Begins on some day of 2014-12-11..2015-03-02, is over on some day of 2020-01-01..2020-06-30.
    private static readonly PeriodBounds Uncertain = new(Days.Of("2014-12-11"), Days.Of("2015-03-02"), Days.Of("2020-01-01"), Days.Of("2020-06-30"));

    [Theory]
    [InlineData("2014-12-10", null)]
    [InlineData("2014-12-11", Certainty.Possible)]
    [InlineData("2015-03-01", Certainty.Possible)]
    [InlineData("2015-03-02", Certainty.Certain)]
    [InlineData("2019-12-31", Certainty.Certain)]
    [InlineData("2020-01-01", Certainty.Possible)]
    [InlineData("2020-06-29", Certainty.Possible)]
    [InlineData("2020-06-30", null)]
    public void It_is_certain_between_its_inner_days_and_possible_between_its_outer_ones(string day, Certainty? holds) =>
        Assert.Equal(holds, Uncertain.Holds(Days.Of(day)));

    [Fact]
    public void It_is_certain_on_no_day_where_it_may_be_over_before_it_must_have_begun()
    {
        var bounds = new PeriodBounds(0, 20, 10, 30);

        Assert.All(Enumerable.Range(0, 30), day => Assert.Equal(Certainty.Possible, bounds.Holds(day)));
    }

    [Fact]
    public void Always_is_certain_on_every_day_and_never_on_none()
    {
        int[] days = [0, Days.Of("2020-01-01"), DateOnly.MaxValue.DayNumber];

        Assert.All(days, day => Assert.Equal(Certainty.Certain, PeriodBounds.Always.Holds(day)));
        Assert.All(days, day => Assert.Null(PeriodBounds.Never.Holds(day)));
    }

    [Theory]
    [InlineData("0 0 10 10", "10 10 20 20", false, true)]
    [InlineData("0 0 10 10", "9 9 20 20", true, false)]
    [InlineData("0 0 5 10", "5 10 20 20", true, true)]
    [InlineData("0 0 5 11", "5 10 20 20", true, false)]
    [InlineData("0 0 6 10", "5 10 20 20", true, false)]
    [InlineData("0 0 10 10", "15 15 20 20", false, true)]
    [InlineData("0 0 max max", "5 5 max max", true, false)]
    [InlineData("0 0 min 7", "min 7 20 20", true, true)]
    [InlineData("min 5 max max", "0 0 10 10", true, false)]
    public void One_follows_another_that_is_over_no_later_than_it_begins(string earlier, string later, bool overlaps, bool followed)
    {
        var (first, second) = (Parse(earlier), Parse(later));

        Assert.Equal((overlaps, overlaps, followed), (first.MayOverlap(second), second.MayOverlap(first), first.IsSucceededBy(second)));
    }

    [Fact]
    public void Without_its_end_it_goes_on() =>
        Assert.Equal("2014-12-11 2015-03-02 .. ..", Days.Text(Uncertain.WithoutEnd()));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(Day.Min, 1, Day.Min)]
    [InlineData(Day.Max, 1, Day.Max)]
    [InlineData(Day.Max, -1, Day.Max)]
    public void A_day_moves_and_an_open_side_stays(int day, int days, int moved) =>
        Assert.Equal(moved, Day.Add(day, days));

    [Fact]
    public void Beyond_the_calendar_there_are_no_dates()
    {
        var last = DateOnly.MaxValue.DayNumber;

        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (Day.ToDate(0), Day.ToDate(last)));
        Assert.All([Day.Min, -1, Day.Add(last, 1), Day.Max], day => Assert.Null(Day.ToDate(day)));
    }

    private static PeriodBounds Parse(string days)
    {
        var numbers = days.Split(' ').Select(day => day switch { "min" => Day.Min, "max" => Day.Max, _ => int.Parse(day) }).ToArray();
        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
