using ConsolidationGraph.Tests.Packages;

namespace ConsolidationGraph.Tests.Views;

public sealed class PagesTests(ShippedHistory history) : IClassFixture<ShippedHistory>
{
    [Theory]
    [InlineData("organizations", "")]
    [InlineData("organizations", "orderBy: NAME_DESC,")]
    [InlineData("organizations", """at: { asOf: "2020-01-01" },""")]
    [InlineData("events", "orderBy: DATE_ASC,")]
    [InlineData("events", """where: { from: "2014-01-01" }, orderBy: DATE_DESC,""")]
    [InlineData("policies", "")]
    [InlineData("policies", "orderBy: EFFECTIVE_ASC,")]
    [InlineData("sources", "")]
    [InlineData("observations", "")]
    public async Task Pages_backward_are_the_pages_forward_from_the_other_end(string field, string arguments)
    {
        var (forward, total) = await WalkAsync(field, arguments, "first", "after", "hasNextPage", "hasPreviousPage", "endCursor");
        var (backward, _) = await WalkAsync(field, arguments, "last", "before", "hasPreviousPage", "hasNextPage", "startCursor");

        Assert.Equal(total, forward.Sum(page => page.Length));
        Assert.Equal(forward.SelectMany(page => page), backward.AsEnumerable().Reverse().SelectMany(page => page));
    }

    [Theory]
    [InlineData("first: 2, last: 2", "BAD_USER_INPUT")]
    [InlineData("last: 101", "BAD_USER_INPUT")]
    [InlineData("last: -1", "BAD_USER_INPUT")]
    [InlineData("""before: "nonsense" """, "BAD_CURSOR")]
    public async Task A_page_that_cannot_be_is_an_error(string arguments, string code) =>
        Assert.Equal(code, await history.Service.CodeAsync($"{{ organizations({arguments}) {{ nodes {{ id }} }} }}"));

    [Fact]
    public async Task A_cursor_goes_on_only_under_the_viewpoint_of_its_page()
    {
        var cursor = (await history.Service.DataAsync("""{ policies(first: 1, at: { knownAt: "2020-01-01" }) { pageInfo { endCursor } } }""")).At("policies", "pageInfo", "endCursor").GetString();

        Assert.Equal("BAD_CURSOR", await history.Service.CodeAsync("query($after: String) { policies(after: $after) { nodes { id } } }", new { after = cursor }));
    }

    [Fact]
    public async Task Later_pages_are_of_the_revision_of_the_first_one()
    {
        using var package = PackageFolder.Small();
        await using var service = await GraphService.OfAsync(await package.ReadValidAsync());
        const string query = "query($after: String) { organizations(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }";
        var after = (await service.DataAsync(query)).At("organizations", "pageInfo", "endCursor").GetString();
        await service.ImportAsync(package.Describe("version", "2").Rows("organizations", "bb,producer,s2010"));

        Assert.Equal(["t:c", "t:m"], (await service.DataAsync(query, new { after })).At("organizations", "nodes").Texts("id"));
        Assert.Equal(["t:bb", "t:c"], (await service.DataAsync(query, new { after = (await service.DataAsync(query)).At("organizations", "pageInfo", "endCursor").GetString() })).At("organizations", "nodes").Texts("id"));
    }

    [Fact]
    public async Task A_count_costs_a_call_only_when_it_is_asked_for()
    {
        var before = history.Service.Store.Calls;
        await history.Service.DataAsync("{ organizations(first: 1) { nodes { id } } }");
        var without = history.Service.Store.Calls - before;
        await history.Service.DataAsync("{ organizations(first: 1) { totalCount nodes { id } } }");

        Assert.Equal(without + 1, history.Service.Store.Calls - before - without);
    }

    private async Task<(List<string[]> Pages, int Total)> WalkAsync(string field, string arguments, string count, string place, string hasMore, string hasOther, string cursor)
    {
        var (pages, at, total) = (new List<string[]>(), (string?)null, 0);
        for (var more = true; more;)
        {
            var page = (await history.Service.DataAsync($"query($at: String) {{ {field}({arguments} {count}: 60, {place}: $at) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}", new { at })).At(field);
            Assert.Equal(pages.Count > 0, page.At("pageInfo", hasOther).GetBoolean());
            pages.Add(page.At("nodes").Texts("id"));
            more = page.At("pageInfo", hasMore).GetBoolean();
            (at, total) = (page.At("pageInfo", cursor).GetString(), page.At("totalCount").GetInt32());
        }

        return (pages, total);
    }
}
