using TemporalGraph.Time;

namespace TemporalGraph.Tests.Time;

public class ViewpointTests
{
    [Theory]
    [InlineData("2021-12-23", "2022-01-01", 4, Certainty.Certain, Resolution.All, "2021-12-23@2022-01-01#4:CERTAIN:ALL")]
    [InlineData("2021-12-23", null, 4, Certainty.Possible, Resolution.Preferred, "2021-12-23#4")]
    [InlineData(null, "2022-01-01", 0, Certainty.Possible, Resolution.All, "@2022-01-01#0:ALL")]
    [InlineData(null, null, 12, Certainty.Certain, Resolution.Preferred, "#12:CERTAIN")]
    public void Its_short_form_says_what_is_not_default(string? asOf, string? knownAt, int revision, Certainty certainty, Resolution resolve, string text) =>
        Assert.Equal(text, new Viewpoint(Date(asOf), Date(knownAt), revision, certainty, resolve).ToString());

    [Fact]
    public void Two_that_ask_from_the_same_place_are_equal_and_every_part_tells_them_apart()
    {
        var at = new Viewpoint(Date("2021-12-23"), null, 4);

        Assert.Equal(at, new Viewpoint(Date("2021-12-23"), null, 4));
        Viewpoint[] others =
        [
            at with { AsOf = null }, at with { KnownAt = Date("2021-12-23") }, at with { Revision = 5 },
            at with { Certainty = Certainty.Certain }, at with { Resolve = Resolution.All },
        ];
        Assert.Equal(6, others.Append(at).Distinct().Count());
        Assert.Equal(6, others.Append(at).Select(other => other.ToString()).Distinct().Count());
    }

    private static DateOnly? Date(string? iso) => iso is null ? null : Days.Date(iso);
}
