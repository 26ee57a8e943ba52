using TemporalGraph.Claims;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Subgraphs;

/// <summary>What could be known, of what, on which day; and how far ahead anything is certain.</summary>
public class PublicationTests
{
    private static readonly ClaimVersion Name = Tiny.Name.Say("name", "x", "X", "en").During("2010");

    [Theory]
    [InlineData("2014-12-31", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2016-05-31", true)]
    [InlineData("2016-06-01", false)]
    [InlineData(null, false)]
    public void A_claim_is_visible_from_its_publication_until_its_source_takes_it_back(string? knownAt, bool seen) =>
        Assert.Equal(seen, new World(Name.Known("2015-01-01").Withdrawn("2016-06-01")).Sees("name", knownAt));

    [Fact]
    public void Without_a_day_of_publication_all_that_was_not_taken_back_is_visible() =>
        Assert.True(new World(Name.Known("9999-12-31")).Sees("name", null));

    [Fact]
    public void Before_its_end_is_public_a_claim_has_none()
    {
        var world = new World(Name.During("2010", "2014-12-31").Known("2010-01-01", "2015-06-01"));
        var (before, after) = (world.Show("name", null, "2015-05-31"), world.Show("name", null, "2015-06-01"));

        Assert.Equal((null, PeriodEnd.Open, null, "from 2010"), (before.Period.To, before.Period.End, before.EndKnownFrom, before.Period.Text));
        Assert.Equal(("2014-12-31", PeriodEnd.Stated, Time.Days.Of("2015-06-01"), "2010 to 2014-12-31"), (after.Period.To, after.Period.End, after.EndKnownFrom!.Value, after.Period.Text));
        Assert.Equal(("name", "", ""), (world.Settled(Tiny.Name, "2015-02-01", "2015-05-31"), world.Settled(Tiny.Name, "2015-02-01", "2015-06-01"), world.Settled(Tiny.Name, "2015-02-01")));
    }

    [Fact]
    public void That_an_end_was_not_found_is_known_with_the_claim()
    {
        var world = new World(Name.During("2010", "unknown").Attested("2012-05-01").Known("2012-06-01"));

        Assert.Equal(PeriodEnd.Unknown, world.Show("name", null, "2012-06-01").Period.End);
        Assert.Equal(("name", "name?"), (world.Listed(Tiny.Name, "2012-05-01", "2012-06-01"), world.Listed(Tiny.Name, "2012-05-02", "2012-06-01")));
    }

    [Theory]
    [InlineData("2015-06-01", "name", "name")]
    [InlineData("2015-06-02", "name?", "")]
    public void After_the_day_of_publication_nothing_is_certain(string asOf, string possible, string certain)
    {
        var world = new World(Name);

        Assert.Equal(possible, world.Listed(Tiny.Name, asOf, "2015-06-01"));
        Assert.Equal(certain, world.Listed(Tiny.Name, asOf, "2015-06-01", Certainty.Certain));
        Assert.Equal(certain, world.Settled(Tiny.Name, asOf, "2015-06-01", Certainty.Certain));
        Assert.Equal(possible, world.Settled(Tiny.Name, asOf, "2015-06-01"));
    }

    [Theory]
    [InlineData("2014-01-01", null, "name")]
    [InlineData("2014-01-02", null, "name?")]
    [InlineData("2014-01-02", "2020-01-01", "name?")]
    [InlineData("2013-06-02", "2013-06-01", "name?")]
    public void Nor_after_the_day_on_which_the_newest_edition_was_made(string asOf, string? knownAt, string listed)
    {
        var world = new World(
            Name,
            Tiny.Attributes.Say("a/created", "a", "created", "2014-01-01"),
            Tiny.Attributes.Say("a/created-1", "a", "created", "2013-01-01"),
            Tiny.Attributes.Say("a/title", "a", "title", "2030-01-01"),
            Tiny.Attributes.Say("b/created", "b", "created", "2030-01-01"));

        Assert.Equal(listed, world.Listed(Tiny.Name, asOf, knownAt));
    }

    [Theory]
    [InlineData(null, "2015", null, "2014-12-31", "name?")]
    [InlineData(null, "2015", null, "2015-12-31", "name")]
    [InlineData("[..2015]", null, null, "2015-12-30", "name?")]
    public void A_start_that_is_open_is_possible_at_any_time_before(string? from, string? attested, string? last, string asOf, string listed) =>
        Assert.Equal(listed, Attested(from, attested, last).Listed(Tiny.Name, asOf));

    [Theory]
    [InlineData(null, "2015", null, "2015-12-30", "")]
    [InlineData(null, "2015", null, "2015-12-31", "name")]
    [InlineData(null, "2015-03-05", "2016", "2015-03-04", "")]
    [InlineData(null, "2015-03-05", "2016", "2015-03-05", "name")]
    [InlineData("[..2015]", null, null, "2015-12-30", "")]
    [InlineData("[..2015]", null, null, "2015-12-31", "name")]
    [InlineData("[2015..2016]", null, null, "2015-01-01", "name?")]
    [InlineData("[2015..2016]", null, null, "2014-12-31", "")]
    [InlineData(null, null, null, "1900-01-01", "name?")]
    public void A_start_that_is_open_decides_nothing_and_counts_from_its_other_side(string? from, string? attested, string? last, string asOf, string settled) =>
        Assert.Equal(settled, Attested(from, attested, last).Settled(Tiny.Name, asOf));

    [Fact]
    public void Of_two_that_follow_each_other_the_later_is_settled_from_its_first_possible_day_on()
    {
        var world = new World(
            Name.During("2010", "2014"),
            Tiny.Name.Say("next", "x", "Next", "en").During("[2014-06-01..2015-01-01]"));

        Assert.Equal("name? next?", world.Listed(Tiny.Name, "2014-07-01"));
        Assert.Equal(("name?", "next?", "next?"), (world.Settled(Tiny.Name, "2014-05-31"), world.Settled(Tiny.Name, "2014-06-01"), world.Settled(Tiny.Name, "2014-12-31")));
        Assert.Equal(("", "next"), (world.Settled(Tiny.Name, "2014-07-01", certainty: Certainty.Certain), world.Settled(Tiny.Name, "2015-01-01", certainty: Certainty.Certain)));
    }

    [Fact]
    public void Another_day_or_certainty_asks_the_same_graph_anew()
    {
        var seen = new World(Name.During("[2014..2015]")).Seen("2014-06-01");

        Assert.Single(seen.Listed(Tiny.Name).All());
        Assert.Empty(seen.With(Certainty.Certain).Listed(Tiny.Name).All());
        Assert.Single(seen.With(Certainty.Certain).On(new DateOnly(2016, 1, 1)).Listed(Tiny.Name).All());
        Assert.Empty(seen.On(new DateOnly(2013, 1, 1)).Listed(Tiny.Name).All());
        Assert.Single(seen.On(null).Listed(Tiny.Name).All());
        Assert.Equal((new DateOnly(2014, 6, 1), Certainty.Possible), (seen.At.AsOf, seen.At.Certainty));
    }

    private static World Attested(string? from, string? attested, string? last) =>
        new(attested is null ? Name.During(from) : Name.During(from).Attested(attested, last));
}
