namespace ConsolidationGraph.Tests.Views;

public sealed class StoreCallTests(ShippedHistory history) : IClassFixture<ShippedHistory>
{
    [Theory]
    [InlineData("""organizations(dataset: "cn-ree", first: $first) { nodes { name names { text kind { label } } owners { owner { name } } events(first: 2) { nodes { title date participants { organization { id } } } } } }""")]
    [InlineData("""organizations(dataset: "cn-ree", at: { asOf: "2022-01-01" }, first: $first) { nodes { name existence { from } exists controller { name } owners(interest: null) { share { text } citations { source { title } } } events(first: 1) { totalCount nodes { status parts { id } } } } }""")]
    [InlineData("""organizations(dataset: "cn-ree", first: $first) { nodes { allocations { batch { label } amount { text } rivals { id } } eligibility(scheme: "cn-ree:quota") { stages { label } } effects { policy { title issuers { name } } } } }""")]
    [InlineData("""events(dataset: "cn-ree", first: $first) { nodes { title mechanism { label } dates { step { label } recordedAt } partOf { title } movesControl } }""")]
    [InlineData("""timeline(dataset: "cn-ree", first: $first) { nodes { date step { label } node { id } } }""")]
    public async Task The_store_is_asked_as_often_for_a_hundred_as_for_five(string field)
    {
        var five = await CallsAsync(field, 5);
        var hundred = await CallsAsync(field, 100);

        Assert.InRange(five, 2, 30);
        Assert.Equal(five, hundred);
    }

    [Fact]
    public async Task The_store_is_asked_as_often_for_a_hundred_ids_as_for_five()
    {
        var ids = (await history.Service.DataAsync("""{ organizations(first: 100) { nodes { id } } }""")).At("organizations", "nodes").Texts("id");

        Assert.Equal(await CallsOfAsync(ids[..5]), await CallsOfAsync(ids));
    }

    [Fact]
    public async Task The_store_is_asked_as_often_for_the_whole_structure_as_for_a_part()
    {
        const string query = """{ structure(dataset: "cn-ree", at: { asOf: "ON" }) { groups { group { name } memberships { organization { name } through { share { text } } otherwise { id } } } } }""";

        Assert.Equal(await CallsAsync(query.Replace("ON", "2000-01-01", StringComparison.Ordinal)), await CallsAsync(query.Replace("ON", "2025-01-01", StringComparison.Ordinal)));
    }

    private Task<int> CallsOfAsync(string[] ids) => CallsAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Organization { name } } }", new { ids });

    private Task<int> CallsAsync(string field, int first) => CallsAsync($"query($first: Int) {{ {field} }}", new { first });

    private async Task<int> CallsAsync(string query, object? variables = null)
    {
        var before = history.Service.Store.Calls;
        await history.Service.DataAsync(query, variables);
        return history.Service.Store.Calls - before;
    }
}
