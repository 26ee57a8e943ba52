using TemporalGraph.Claims;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Subgraphs;

/// <summary>Three real cases, as the executable model of the semantics has them: a rename, a transfer and eligibility, each on a day that is not known.</summary>
public class TimeModelTests
{
    private const string OldName = "baotou-steel-rare-earth";
    private const string NewName = "northern-rare-earth";

    // Northern was renamed on some day of 2014-12-11..2015-03-02.
    private static readonly World Rename = new(
        Tiny.Completion.Say("e45/done", "e45").During("[2014-12-11..2015-03-02]").Known("2015-03-31"),
        Tiny.Name.Say(OldName, "northern", OldName, "en").During("2007-08-30").Until("e45").Known("2007-08-30", "2015-03-31"),
        Tiny.Name.Say(NewName, "northern", NewName, "en").Since("e45").Known("2015-03-31"));

    // The Guangdong group went from Rising to CREG on some day of 2024-01-05..2025-11-24, first said to be done on 2025-11-25.
    private static readonly World Transfer = new(
        Tiny.Completion.Say("e74/done", "e74").During("[2024-01-05..2025-11-24]").Known("2025-11-25"),
        Tiny.Controls.Say("rising", "rising-group").Of("guangdong").During("2014-02-27").Until("e74").Known("2014-12-31", "2025-11-25"),
        Tiny.Controls.Say("creg", "creg-group").Of("guangdong").Since("e74").Known("2025-11-25"));

    // Six holders of quota; three ended by the founding of CREG (E58), two by the gap between two notices, CREG begun by another gap.
    private static readonly World Eligibility = new(
        Tiny.Completion.Say("e58/done", "e58").During("2021-12-23").Known("2021-12-23"),
        Holder("northern").During("2014").Known("2014-08-06"),
        Holder("minmetals-re").During("2014").Until("e58").Known("2015-05-15", "2021-12-23"),
        Holder("crmre").During("2014").Until("e58").Known("2014-08-07", "2021-12-23"),
        Holder("southern").During("[2015-05-15..2017-07-07]").Until("e58").Known("2017-07-13", "2021-12-23"),
        Holder("guangdong-re").During("2014", "[2023-09-25..2023-12-13]").Known("2015-05-15", "2023-12-31"),
        Holder("xiamen-tungsten").During("2014", "[2023-09-25..2023-12-13]").Known("2015-05-15", "2023-12-31"),
        Holder("creg").During("[2021-12-23..2022-01-28]").Known("2022-01-31"));

    [Theory]
    [InlineData("2015-01-15", Certainty.Certain, "")]
    [InlineData("2015-01-15", Certainty.Possible, $"{OldName}? {NewName}?")]
    [InlineData("2012-06-30", Certainty.Possible, OldName)]
    [InlineData("2016-06-30", Certainty.Possible, NewName)]
    [InlineData("2014-12-10", Certainty.Certain, OldName)]
    [InlineData("2014-12-11", Certainty.Certain, "")]
    [InlineData("2015-03-01", Certainty.Certain, "")]
    [InlineData("2015-03-02", Certainty.Certain, NewName)]
    [InlineData("2015-03-02", Certainty.Possible, NewName)]
    public void Names_are_listed_as_they_may_have_held(string day, Certainty certainty, string names) =>
        Assert.Equal(names, Rename.Listed(Tiny.Name, day, certainty: certainty));

    [Theory]
    [InlineData("2015-01-15", null, NewName + "?")]
    [InlineData("2014-12-10", null, OldName)]
    [InlineData("2014-12-11", null, NewName + "?")]
    [InlineData("2012-06-30", null, OldName)]
    [InlineData("2016-06-30", null, NewName)]
    [InlineData("2015-01-15", "2015-01-31", OldName)]
    [InlineData("2015-01-15", "2015-03-30", OldName)]
    [InlineData("2015-01-15", "2015-03-31", NewName + "?")]
    public void One_name_is_settled_the_later_one_from_the_first_day_it_may_have_begun(string day, string? knownAt, string name) =>
        Assert.Equal(name, Rename.Settled(Tiny.Name, day, knownAt));

    [Theory]
    [InlineData("2025-07-08", null, Certainty.Possible, "creg?")]
    [InlineData("2025-07-08", null, Certainty.Certain, "")]
    [InlineData("2025-12-31", null, Certainty.Certain, "creg")]
    [InlineData("2025-07-08", "2025-07-08", Certainty.Possible, "rising")]
    [InlineData("2025-07-08", "2025-07-08", Certainty.Certain, "rising")]
    [InlineData("2024-01-04", null, Certainty.Possible, "rising")]
    [InlineData("2024-01-05", null, Certainty.Possible, "creg?")]
    public void A_transfer_on_an_unknown_day_has_one_controller_or_none(string day, string? knownAt, Certainty certainty, string controller) =>
        Assert.Equal(controller, Transfer.Settled(Tiny.Controls, day, knownAt, certainty));

    [Theory]
    [InlineData(Certainty.Possible, "creg? rising?")]
    [InlineData(Certainty.Certain, "")]
    public void Both_controllers_are_listed_and_both_are_left_for_otherwise(Certainty certainty, string listed)
    {
        Assert.Equal(listed, Transfer.Listed(Tiny.Controls, "2025-07-08", certainty: certainty));
        Assert.Equal("creg? rising?", Transfer.MayHold(Tiny.Controls, "2025-07-08", certainty: certainty));
        Assert.Equal("rising", Transfer.MayHold(Tiny.Controls, "2025-07-08", "2025-07-08", certainty));
    }

    [Theory]
    [InlineData("2018-09-01", null, Certainty.Possible, "crmre guangdong-re minmetals-re northern southern xiamen-tungsten")]
    [InlineData("2022-03-01", null, Certainty.Possible, "creg guangdong-re northern xiamen-tungsten")]
    [InlineData("2024-03-01", null, Certainty.Possible, "creg northern")]
    [InlineData("2022-01-10", null, Certainty.Possible, "creg? guangdong-re northern xiamen-tungsten")]
    [InlineData("2022-01-10", null, Certainty.Certain, "guangdong-re northern xiamen-tungsten")]
    [InlineData("2023-11-01", null, Certainty.Possible, "creg guangdong-re? northern xiamen-tungsten?")]
    [InlineData("2023-11-01", null, Certainty.Certain, "creg northern")]
    [InlineData("2018-09-01", "2019-01-01", Certainty.Possible, "crmre guangdong-re minmetals-re northern southern xiamen-tungsten")]
    [InlineData("2022-01-10", "2021-11-01", Certainty.Possible, "crmre? guangdong-re? minmetals-re? northern? southern? xiamen-tungsten?")]
    [InlineData("2021-12-22", null, Certainty.Certain, "crmre guangdong-re minmetals-re northern southern xiamen-tungsten")]
    [InlineData("2021-12-23", null, Certainty.Certain, "guangdong-re northern xiamen-tungsten")]
    public void Holders_are_counted_once_on_every_day(string day, string? knownAt, Certainty certainty, string holders) =>
        Assert.Equal(holders, Eligibility.Settled(Tiny.Eligible, day, knownAt, certainty));

    [Fact]
    public void A_beginning_between_two_notices_is_listed_as_possible() =>
        Assert.Equal("creg? guangdong-re northern xiamen-tungsten", Eligibility.Listed(Tiny.Eligible, "2022-01-10"));

    private static ClaimVersion Holder(string id) => Tiny.Eligible.Say(id, id).Of("quota");
}
