namespace ConsolidationGraph.Tests.Http;

public sealed class DocumentCacheTests
{
    private const string Pages = "query($n: Int) { things(first: $n) { nodes { things(first: $n) { nodes { things(first: $n) { totalCount } } } } } }";

    [Fact]
    public async Task A_known_document_is_answered_for_its_new_variables()
    {
        await using var service = new TinyService();
        const string Echo = "query($t: String!) { echo(text: $t) }";

        var first = await service.QueryAsync(Echo, new { t = "a" });
        var second = await service.QueryAsync(Echo, new { t = "b" });

        Assert.Equal(("a", "b"), (Text(first), Text(second)));

        static string? Text(System.Text.Json.JsonElement answer) => answer.GetProperty("data").GetProperty("echo").GetString();
    }

    [Fact]
    public async Task A_known_document_is_refused_for_variables_that_are_wrong_or_too_costly()
    {
        await using var service = new TinyService();
        await service.QueryAsync(Pages, new { n = 2 });

        var costly = await service.PostAsync($$$"""{"query":"{{{Pages}}}","variables":{"n":100}}""");
        var wrong = await service.PostAsync($$$"""{"query":"{{{Pages}}}","variables":{"n":"two"}}""");

        Assert.Equal(("QUERY_TOO_COMPLEX", "BAD_USER_INPUT"), (costly.Codes.Single(), wrong.Codes.Single()));
    }

    [Fact]
    public async Task An_invalid_document_stays_invalid()
    {
        await using var service = new TinyService();

        var first = await service.PostAsync("""{"query":"{ unknown }"}""");
        var second = await service.PostAsync("""{"query":"{ unknown }"}""");

        Assert.Equal(("GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED"), (first.Codes.Single(), second.Codes.Single()));
    }

    [Fact]
    public async Task A_mutation_that_is_known_from_POST_is_still_refused_over_GET()
    {
        await using var service = new TinyService();
        await service.QueryAsync("mutation{change}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7Bchange%7D");

        Assert.Equal(405, (await service.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Without_a_cache_everything_is_answered_the_same()
    {
        await using var service = TinyService.With(limits => limits.CachedDocuments = 0);
        await service.QueryAsync("{ hello }");

        Assert.Equal("world", (await service.QueryAsync("{ hello }")).GetProperty("data").GetProperty("hello").GetString());
    }
}
