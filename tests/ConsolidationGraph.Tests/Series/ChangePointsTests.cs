using ConsolidationGraph.Series;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Series;

public sealed class ChangePointsTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void Equal_neighbours_are_one_stretch_and_the_last_one_has_no_end()
    {
        var points = At(0, 10, 20);

        Assert.Equal([(0, 20, 1), (20, null, 2)], Read(points.Stretches(Number(day => day < 20 ? 1 : 2), null, null)));
    }

    [Fact]
    public void A_series_begins_and_ends_where_it_is_cut()
    {
        var points = At(0, 10, 20);

        Assert.Equal([(5, 10, 0), (10, 15, 10)], Read(points.Stretches(Number(day => day / 10 * 10), First.AddDays(5), First.AddDays(15))));
    }

    [Fact]
    public void A_change_on_the_first_day_is_in_and_one_on_the_last_is_not()
    {
        var points = At(0, 10, 20);

        Assert.Equal([(10, 20, 10)], Read(points.Stretches(Number(day => day), First.AddDays(10), First.AddDays(20))));
    }

    [Fact]
    public void What_changes_for_certain_only_is_a_change()
    {
        var stretches = At(0, 10).Stretches(day => new(1, day == First ? 0 : 1), null, null);

        Assert.Equal([new(1, 0), new(1, 1)], stretches.Select(stretch => stretch.Numbers));
    }

    [Fact]
    public void A_stretch_has_the_events_of_its_first_day_each_once()
    {
        var points = At(0);
        points.Add(First.AddDays(10).DayNumber, 8);
        points.Add(First.AddDays(10).DayNumber, 7);
        points.Add(First.AddDays(10).DayNumber, 7);
        points.Add(First.AddDays(20).DayNumber, 9);

        var stretches = points.Stretches(Number(day => day < 10 ? 1 : 2), null, null);

        Assert.Equal([[], [7, 8]], stretches.Select(stretch => stretch.Events));
    }

    [Fact]
    public void An_open_side_is_no_change()
    {
        var points = new ChangePoints();
        points.Add(Day.Min);
        points.Add(Day.Max);

        Assert.Empty(points.Stretches(Number(day => day), null, null));
    }

    private static ChangePoints At(params int[] days)
    {
        var points = new ChangePoints();
        foreach (var day in days)
        {
            points.Add(First.AddDays(day).DayNumber);
        }

        return points;
    }

    private static Func<DateOnly, Twin> Number(Func<int, int> of) => day => new(of(day.DayNumber - First.DayNumber), null);

    private static IEnumerable<(int From, int? To, decimal? Number)> Read(IEnumerable<Stretch> stretches) =>
        stretches.Select(stretch => (stretch.From.DayNumber - First.DayNumber, stretch.To?.DayNumber - First.DayNumber, stretch.Numbers.Possible));
}
