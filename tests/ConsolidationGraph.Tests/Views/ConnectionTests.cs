using ConsolidationGraph.Tests.Http;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Tests.Views;

public sealed class ConnectionTests(TinyService service) : IClassFixture<TinyService>
{
    [Theory]
    [InlineData("type ThingConnection { edges: [ThingEdge!]! nodes: [Thing!]! pageInfo: PageInfo! totalCount: Int! }")]
    [InlineData("type ThingEdge { node: Thing! cursor: String! }")]
    [InlineData("type ClaimConnection { edges: [ClaimEdge!]! nodes: [Claim!]! pageInfo: PageInfo! totalCount: Int! }")]
    [InlineData("type ClaimEdge { node: Claim! cursor: String! }")]
    [InlineData("type TimelineConnection { edges: [TimelineEdge!]! nodes: [TimelineEntry!]! pageInfo: PageInfo! totalCount: Int! }")]
    [InlineData("type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }")]
    public void A_connection_has_the_contracts_names_and_types(string type) =>
        Assert.Contains(type, string.Join(' ', service.Schema.Print().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    [Fact]
    public async Task The_count_is_made_only_when_it_is_asked_for()
    {
        var counted = 0;
        var connection = new Connection<Thing>([], hasNextPage: false, _ => new(++counted));

        Assert.Equal(0, counted);
        Assert.Equal(1, await connection.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_empty_page_has_no_cursors()
    {
        var page = new Connection<Thing>([], hasNextPage: false, _ => new(0)).PageInfo;

        Assert.Equal(new PageInfo(false, false, null, null), page);
    }

    [Fact]
    public async Task Pages_follow_one_another_to_the_end()
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var answer = await service.QueryAsync("query($after: String) { things(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }", new { after });
            var page = answer.GetProperty("data").GetProperty("things");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(["a", "b", "c"], ids);
    }

    [Theory]
    [InlineData(null, 20)]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    public void A_page_has_up_to_a_hundred_nodes(int? first, int expected) => Assert.Equal(expected, PageRequest.Of(first, "", "things").First);

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MinValue)]
    public void Another_size_is_refused(int first)
    {
        var error = Assert.Throws<ExecutionError>(() => PageRequest.Of(first, null, "things"));

        Assert.Equal(("BAD_USER_INPUT", "first"), (error.Code, error.Extensions?["argument"]));
    }
}
