using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Events;

public sealed class EventListTests(ShippedHistory history) : IClassFixture<ShippedHistory>
{
    [Fact]
    public async Task Events_come_in_the_order_of_their_days_or_the_other_way_round_with_those_without_one_last()
    {
        var ascending = (await history.Service.DataAsync("{ events(orderBy: DATE_ASC, first: 100) { nodes { id date } } }")).At("events", "nodes").Texts("date");
        var descending = (await history.Service.DataAsync("{ events(orderBy: DATE_DESC, first: 100) { nodes { id date } } }")).At("events", "nodes").Texts("date");

        Assert.Equal(ascending.Select(Earliest).Order(), ascending.Select(Earliest));
        Assert.Equal(descending.Select(Earliest).OrderDescending(), descending.Select(Earliest));
    }

    [Fact]
    public async Task The_events_of_an_organization_are_those_in_which_it_takes_part()
    {
        var data = await history.Service.DataAsync("""{ organization(id: "cn-ree:creg") { events(first: 100) { totalCount nodes { id } } } events(where: { participant: "cn-ree:creg" }, orderBy: DATE_ASC, first: 100) { nodes { id } } }""");

        Assert.Contains("cn-ree:e58", data.At("events", "nodes").Texts("id"));
        Assert.Equal(data.At("events", "nodes").Texts("id"), data.At("organization", "events", "nodes").Texts("id"));
    }

    private static int Earliest(string date) => EdtfDate.Parse(date).Earliest;
}
