using TemporalGraph.Claims;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Subgraphs;

/// <summary>Claims compete inside a slot, where their periods may overlap and neither succeeds the other.</summary>
public class RivalTests
{
    private const string Day = "2015-06-01";

    private static ClaimVersion A => Tiny.Name.Say("a", "x", "A", "en").During("2010");

    private static ClaimVersion B => Tiny.Name.Say("b", "x", "B", "en").During("2010");

    public static TheoryData<string> Preferences => [.. Pairs.Keys];

    // The second of each pair is to be taken.
    private static Dictionary<string, (ClaimVersion Other, ClaimVersion Taken)> Pairs => new()
    {
        ["the better rank, whatever else"] = (A.Sure(Confidence.High).Known("2015-01-01"), B.Ranked(Rank.Preferred).Sure(Confidence.Low).During("[2010..2020]")),
        ["then what is certain on the day"] = (A.Sure(Confidence.High).During("[2010..2020]"), B.Sure(Confidence.Low)),
        ["then the higher confidence"] = (A.Known("2015-01-01"), B.Sure(Confidence.High)),
        ["then the later publication"] = (A.Known("2014-12-31"), B.Known("2015-01-01")),
        ["then the smaller id"] = (A with { Id = "c" }, B),
        ["never what is deprecated"] = (A.Ranked(Rank.Deprecated).Sure(Confidence.High), B.Sure(Confidence.Low)),
    };

    [Theory, MemberData(nameof(Preferences))]
    public void Preferred_is(string rule)
    {
        var (other, taken) = Pairs[rule];
        var world = new World(other, taken);

        Assert.Equal((taken.Id, taken.Id), (world.Listed(Tiny.Name, Day).TrimEnd('?'), world.Settled(Tiny.Name, Day).TrimEnd('?')));
    }

    [Fact]
    public void All_lists_the_rivals_beside_it_and_preferred_does_not()
    {
        var world = new World(A, B.Ranked(Rank.Preferred), Tiny.Name.Say("c", "x", "C", "en").During("2010").Ranked(Rank.Deprecated));

        Assert.Equal("a b c", world.Listed(Tiny.Name, Day, resolve: Resolution.All));
        Assert.Equal("b", world.Listed(Tiny.Name, Day));
        Assert.Equal("b", world.Listed(Tiny.Name, null));
        Assert.Equal(("b c", "a c"), (world.Rivals("a"), world.Rivals("b")));
    }

    [Fact]
    public void A_slot_of_deprecated_claims_alone_chooses_none()
    {
        var world = new World(A.Ranked(Rank.Deprecated));

        Assert.Equal(("", "", "a"), (world.Listed(Tiny.Name, Day), world.Settled(Tiny.Name, Day), world.Listed(Tiny.Name, Day, resolve: Resolution.All)));
    }

    [Fact]
    public void Only_a_rival_that_is_not_deprecated_makes_a_dispute()
    {
        var world = new World(A, B.Ranked(Rank.Deprecated));

        Assert.Equal(("b", false), (world.Rivals("a"), world.Show("a").Disputed));
        Assert.Equal(("a", true), (world.Rivals("b"), world.Show("b").Disputed));
    }

    [Fact]
    public void Equal_values_corroborate_and_one_of_them_is_shown()
    {
        var world = new World(
            A,
            B with { Values = A.Values },
            Tiny.Owns.Say("c", "x", "equity").Of("y").During("2010").Amounting(30),
            Tiny.Owns.Say("d", "x", "equity").Of("y").During("2011").Amounting(30.0m),
            Tiny.Allotted.Say("e", "q", "mining").Of("x", "y").During("2010"),
            Tiny.Allotted.Say("f", "q", "mining").Of("y", "x").During("2010"));

        Assert.All(["a", "b", "c", "d", "e", "f"], id => Assert.Equal(("", false), (world.Rivals(id), world.Show(id).Disputed)));
        Assert.Equal("a", world.Listed(Tiny.Name, Day));
    }

    [Fact]
    public void Another_amount_is_a_dispute()
    {
        var world = new World(
            Tiny.Owns.Say("a", "x", "equity").Of("y").During("2010").Amounting(31.21m),
            Tiny.Owns.Say("b", "x", "equity").Of("y").During("2010").Amounting(32.21m));

        Assert.Equal(("b", "a"), (world.Rivals("a"), world.Rivals("b")));
    }

    [Fact]
    public void Two_dates_of_one_step_are_a_dispute_and_one_is_shown()
    {
        var world = new World(
            Tiny.Step.Say("a", "e", "announced").During("2014-05-01"),
            Tiny.Step.Say("b", "e", "announced").During("2014-06-01"),
            Tiny.Step.Say("c", "e", "announced").During("2014-05-01"),
            Tiny.Step.Say("d", "e", "approved").During("2014-07-01"));

        Assert.Equal(("b", "a c", "b", ""), (world.Rivals("a"), world.Rivals("b"), world.Rivals("c"), world.Rivals("d")));
        Assert.Equal("a d", world.Listed(Tiny.Step, Day));
    }

    [Fact]
    public void Other_slots_do_not_compete()
    {
        var world = new World(
            A,
            Tiny.Name.Say("b", "x", "B", "fr").During("2010"),
            Tiny.Name.Say("c", "y", "C", "en").During("2010"),
            Tiny.Identifier.Say("d", "x", "1|2", "3").During("2010"),
            Tiny.Identifier.Say("e", "y", "1", "2|3").During("2010"),
            Tiny.Name.Say("f", "x", "F", null).During("2010"),
            Tiny.Name.Say("g", "x", "G", "").During("2010"));

        Assert.Equal("a b c f g", world.Listed(Tiny.Name, Day));
        Assert.Equal("d e", world.Listed(Tiny.Identifier, Day));
        Assert.All(["a", "b", "c", "d", "e", "f", "g"], id => Assert.Equal("", world.Rivals(id)));
    }

    [Fact]
    public void An_identifier_belongs_to_one_organization_at_a_time_and_is_said_once_of_each()
    {
        var world = new World(
            Tiny.Identifier.Say("a", "x", "ticker", "600111").During("2010").Sure(Confidence.High),
            Tiny.Identifier.Say("b", "y", "ticker", "600111").During("2012"),
            Tiny.Identifier.Say("c", "x", "ticker", "600111").During("2011"));

        Assert.Equal(("b", "a c", "b"), (world.Rivals("a"), world.Rivals("b"), world.Rivals("c")));
        Assert.Equal("a", world.Listed(Tiny.Identifier, Day));
        Assert.Equal("a", world.Settled(Tiny.Identifier, Day));
    }

    [Theory]
    [InlineData("2010", "2012-12-31", "2013-01-01", "open", "")]
    [InlineData("2010", "2012", "[2012-01-02..2013-01-01]", "open", "")]
    [InlineData("2010", "2012", "2012-06-01", "open", "b")]
    [InlineData("2010", "2013-01-01", "2013-01-01", "open", "b")]
    [InlineData("2010", "open", "2013-01-01", "open", "b")]
    [InlineData("2010", "2011-01-01", "2014-01-01", "open", "")]
    [InlineData("2015~", "2015~", "2015~", "2015~", "b")]
    public void What_follows_is_no_rival(string from, string to, string laterFrom, string laterTo, string rivals)
    {
        var world = new World(A.During(from, to), B.During(laterFrom, laterTo));

        Assert.Equal((rivals, rivals.Length > 0), (world.Rivals("a"), world.Show("a").Disputed));
    }

    [Fact]
    public void A_dispute_is_about_a_period_and_stays_on_every_day_and_with_every_certainty()
    {
        var world = new World(A.During("2010", "2015-12-31"), B.During("[2012..2014]"));

        Assert.Equal(("b", "b", "b"), (world.Rivals("a", "2011-01-01"), world.Rivals("a", "2013-01-01", certainty: Certainty.Certain), world.Rivals("a")));
        Assert.Equal("a", world.Rivals("b", "2018-01-01"));
    }

    [Fact]
    public void A_rival_that_is_not_public_is_none()
    {
        var world = new World(A, B.Known("2015-01-01").Ranked(Rank.Preferred), Tiny.Name.Say("c", "x", "C", "en").During("2010").Withdrawn("2014-01-01"));

        Assert.Equal(("c", "b", "b"), (world.Rivals("a", null, "2013-12-31"), world.Rivals("a", null, "2015-01-01"), world.Rivals("a")));
        Assert.Equal(("a", "b"), (world.Settled(Tiny.Name, Day, "2014-12-31").TrimEnd('?'), world.Settled(Tiny.Name, Day)));
    }

    [Fact]
    public void A_better_claim_that_does_not_hold_on_the_day_hides_none_that_does()
    {
        var world = new World(A.During("2010", "2014-12-31").Ranked(Rank.Preferred), B);

        Assert.Equal(("a", "b"), (world.Listed(Tiny.Name, "2014-06-01"), world.Listed(Tiny.Name, "2015-06-01")));
    }

    [Fact]
    public void What_loses_where_it_is_possible_does_not_win_where_certainty_is_asked()
    {
        var world = new World(A.During("[2010..2020]").Ranked(Rank.Preferred), B);

        Assert.Equal(("a?", ""), (world.Listed(Tiny.Name, Day), world.Listed(Tiny.Name, Day, certainty: Certainty.Certain)));
        Assert.Equal(("a?", ""), (world.Settled(Tiny.Name, Day), world.Settled(Tiny.Name, Day, certainty: Certainty.Certain)));
    }
}
