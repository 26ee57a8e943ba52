using TemporalGraph.Claims;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Tests.Time;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Subgraphs;

/// <summary>Boundaries are events: what began or ended with one takes its day, and what could be known of it, from its completing step.</summary>
public class BoundaryTests
{
    private static ClaimVersion Old => Tiny.Controls.Say("old", "x").Of("y").During("2010").Until("e");

    private static ClaimVersion New => Tiny.Controls.Say("new", "z").Of("y").Since("e");

    private static ClaimVersion Done(string date) => Tiny.Completion.Say("done", "e").During(date);

    [Theory]
    [InlineData("2015-06-01", "2015-06-01 2015-06-01 .. ..", "2015-06-01 2015-06-01")]
    [InlineData("[2015..2016]", "2015-01-01 2016-12-31 .. ..", "2015-01-01 2016-12-31")]
    [InlineData("2015~", "2015-01-01 2016-12-31 .. ..", "2014-01-01 2015-12-31")]
    [InlineData("[..2015]", "-.. 2015-12-31 .. ..", "-.. 2015-12-31")]
    [InlineData("[2015..]", "2015-01-01 .. .. ..", "2015-01-01 ..")]
    public void Its_day_is_the_first_of_what_it_began_and_the_first_without_what_it_ended(string date, string begun, string ended)
    {
        var world = new World(Done(date), Old, New);

        Assert.Equal(begun, Days.Text(world.Show("new").Period.Bounds));
        Assert.Equal("2010-01-01 2010-12-31 " + ended, Days.Text(world.Show("old").Period.Bounds));
        Assert.Equal(("e", "e"), (world.Id(world.Show("new").Period.StartEvent), world.Id(world.Show("old").Period.EndEvent)));
        Assert.Equal("", world.Rivals("old"));
    }

    [Theory]
    [InlineData("2015-06-01", "2015-06-01", "2015-05-31")]
    [InlineData("[2015-03-01..2016-02-29]", "[2015-03-01..2016-02-29]", "[2015-02-28..2016-02-28]")]
    [InlineData("[..2015-06-01]", "[..2015-06-01]", "[..2015-05-31]")]
    [InlineData("[2015-06-01..]", "[2015-06-01..]", "[2015-05-31..]")]
    [InlineData("2015", "2015", "[2014-12-31..2015-12-30]")]
    public void A_period_is_written_from_its_day_and_to_the_day_before(string date, string from, string to)
    {
        var world = new World(Done(date), Old, New);

        Assert.Equal((from, null, PeriodEnd.Open), (world.Show("new").Period.From, world.Show("new").Period.To, world.Show("new").Period.End));
        Assert.Equal(("2010", to, PeriodEnd.Stated), (world.Show("old").Period.From, world.Show("old").Period.To, world.Show("old").Period.End));
    }

    [Theory]
    [InlineData("2015-06-01", "2015-05-31", "2015-06-01")]
    [InlineData("[2015..2016]", "2014-12-31", "2015-01-01")]
    [InlineData("2015~", "2014-12-31", "2015-01-01")]
    [InlineData("[..2015]", "2015-12-30", "2015-12-31")]
    [InlineData("[2015..]", "2014-12-31", "2015-01-01")]
    public void It_has_happened_for_all_that_it_began_and_ended_or_for_none(string date, string lastDayBefore, string firstDay)
    {
        var world = new World(Done(date), Old, New);

        Assert.Equal("old", world.Settled(Tiny.Controls, lastDayBefore).TrimEnd('?'));
        Assert.Equal("new", world.Settled(Tiny.Controls, firstDay).TrimEnd('?'));
    }

    [Fact]
    public void An_event_that_is_not_completed_begins_and_ends_nothing()
    {
        var world = new World(Old, New, Tiny.Step.Say("agreed", "e", "agreed").During("2014-01-01"), Tiny.WentInto.Say("part", "y", "target").Of("e"));

        Assert.Equal("old", world.Settled(Tiny.Controls, "2020-01-01"));
        Assert.Equal("old", world.Listed(Tiny.Controls, "2020-01-01"));
        Assert.Equal("old", world.Settled(Tiny.Controls, null));
        Assert.Equal((PeriodEnd.Open, null, "2010-01-01 2010-12-31 .. .."), (world.Show("old").Period.End, world.Show("old").Period.EndEvent, Days.Text(world.Show("old").Period.Bounds)));
        Assert.Equal(PeriodBounds.Never, world.Show("new").Period.Bounds);
        Assert.Equal(("", "part"), (world.Listed(Tiny.WentInto, "2020-01-01"), world.Listed(Tiny.WentInto, null)));
        Assert.Null(world.Seen(null).CompletionOf(world.Seen(null).Find("e")));
    }

    [Fact]
    public void Before_the_completion_was_public_all_goes_on_as_it_was()
    {
        var world = new World(
            Done("2015-06-01").Known("2015-09-01"),
            Old.Known("2010-01-01", "2015-09-01"),
            New.Known("2015-09-01"),
            Tiny.WentInto.Say("part", "y", "target").Of("e").Known("2015-01-01"));

        Assert.Equal("old?", world.Settled(Tiny.Controls, "2020-01-01", "2015-08-31"));
        Assert.Equal("new?", world.Settled(Tiny.Controls, "2020-01-01", "2015-09-01"));
        Assert.Equal(("part", "part"), (world.Listed(Tiny.WentInto, null, "2015-08-31"), world.Listed(Tiny.WentInto, "2015-06-01", "2015-09-01")));
        Assert.Equal(PeriodBounds.Never, world.Show("part", null, "2015-08-31").Period.Bounds);
    }

    [Fact]
    public void Claims_of_one_event_never_disagree_whatever_day_of_publication_they_carry()
    {
        var world = new World(
            Done("2015-06-01").Known("2015-09-01"),
            Old.Known("2010-01-01", "2018-01-01"),
            Tiny.Eligible.Say("also", "x").Of("q").During("2010").Until("e").Known("2010-01-01", "2012-01-01"));

        Assert.Equal(("old?", "also?"), (world.Settled(Tiny.Controls, "2020-01-01", "2015-08-31"), world.Settled(Tiny.Eligible, "2020-01-01", "2015-08-31")));
        Assert.Equal(("", ""), (world.Settled(Tiny.Controls, "2020-01-01", "2015-09-01"), world.Settled(Tiny.Eligible, "2020-01-01", "2015-09-01")));
    }

    [Fact]
    public void Of_rival_completions_all_claims_take_the_same_preferred_one()
    {
        var world = new World(
            Done("2015-06-01").Sure(Confidence.High),
            Tiny.Completion.Say("done-2", "e").During("2016-06-01").Sure(Confidence.Low),
            Tiny.Completion.Say("done-3", "e").During("2014-06-01").Ranked(Rank.Deprecated).Sure(Confidence.High),
            Old,
            New);

        Assert.Equal(("done-2 done-3", true), (world.Rivals("done"), world.Show("done").Disputed));
        Assert.Equal(("old", "new"), (world.Settled(Tiny.Controls, "2015-05-31"), world.Settled(Tiny.Controls, "2015-06-01")));
    }

    [Fact]
    public void A_later_completion_is_news_and_moves_all_boundaries_from_its_publication_on()
    {
        var world = new World(
            Done("2015-06-01").Known("2015-06-01"),
            Tiny.Completion.Say("done-2", "e").During("2016-06-01").Known("2017-01-01").Ranked(Rank.Preferred),
            Old.Known("2010-01-01", "2015-06-01"),
            New.Known("2015-06-01"));

        Assert.Equal("new", world.Settled(Tiny.Controls, "2016-01-01", "2016-12-31"));
        Assert.Equal("old", world.Settled(Tiny.Controls, "2016-01-01", "2017-01-01"));
    }

    [Fact]
    public void A_completion_that_its_source_took_back_completes_nothing()
    {
        var world = new World(Done("2015-06-01").Known("2015-06-01").Withdrawn("2016-01-01"), Old, New);

        Assert.Equal(("new", "old"), (world.Settled(Tiny.Controls, "2015-07-01", "2015-12-31"), world.Settled(Tiny.Controls, "2015-07-01", "2016-01-01")));
    }

    [Fact]
    public void A_completion_without_a_day_completes_nothing()
    {
        var world = new World(Tiny.Completion.Say("done", "e"), Old, New);

        Assert.Equal("old", world.Settled(Tiny.Controls, "2020-01-01"));
        Assert.Equal(PeriodEnd.Open, world.Show("old").Period.End);
    }

    [Fact]
    public void An_unknown_end_may_be_any_day_after_the_event_that_began_it()
    {
        var world = new World(Done("2015-06-01"), New.During(null, "unknown").Since("e"));

        Assert.Equal("2015-06-01 2015-06-01 2015-06-02 ..", Days.Text(world.Show("new").Period.Bounds));
        Assert.Equal(("", "new", "new?"), (world.Listed(Tiny.Controls, "2015-05-31"), world.Listed(Tiny.Controls, "2015-06-01"), world.Listed(Tiny.Controls, "2015-06-02")));
    }

    [Fact]
    public void Participations_hold_from_the_completion_on_whichever_way_they_point()
    {
        var world = new World(Done("2015-06-01"), Tiny.WentInto.Say("in", "x", "original").Of("e"), Tiny.ResultedIn.Say("out", "e", "resulting").Of("z"));

        Assert.Equal(("", "in"), (world.Listed(Tiny.WentInto, "2015-05-31"), world.Listed(Tiny.WentInto, "2015-06-01")));
        Assert.Equal(("", "out"), (world.Settled(Tiny.ResultedIn, "2015-05-31"), world.Settled(Tiny.ResultedIn, "2015-06-01")));
        Assert.All(["in", "out"], id => Assert.Equal("2015-06-01", world.Show(id).Period.From));
    }
}
