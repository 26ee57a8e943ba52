namespace ConsolidationGraph.Tests.Http.Limits;

/// <summary>What an operation costs, read from the error that a limit of 10 points provokes.</summary>
public sealed class QueryCostTests : IAsyncDisposable
{
    private readonly TinyService service = TinyService.With(limits => limits.Cost = 10);

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData("{ things(first: 30) { totalCount } }", 30)]
    [InlineData("{ things { totalCount } }", 20)]
    [InlineData("{ timeline { totalCount } claims { totalCount } }", 30)]
    [InlineData("{ things(first: 30) { nodes { id says } pageInfo { endCursor } } }", 30)]
    [InlineData("{ things(first: 30) { edges { node { self { id } } } } }", 60)]
    [InlineData("{ three { parts { id } } }", 30)]
    [InlineData("{ thing { self { things(first: 3) { nodes { things(first: 4) { totalCount } } } } } }", 17)]
    [InlineData("{ a: things(first: 6) { totalCount } b: things(first: 6) { totalCount } }", 12)]
    [InlineData("{ thing { ...F } } fragment F on Thing { ... on Thing { things(first: 12) { totalCount } } }", 13)]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { ... on Thing { parts { id } } } }", 18)]
    [InlineData("{ thing { lineage { id } } }", 1006)]
    [InlineData("{ thing { lineage(maxDepth: 1) { id } } }", 56)]
    public async Task Each_object_that_may_be_given_costs_a_point(string query, long cost) => Assert.Equal(cost, await CostAsync(query));

    [Theory]
    [InlineData("{ hello number(value: 1) echo(text: \"\") }")]
    [InlineData("{ thing { id says self { id } } }")]
    [InlineData("{ things(first: 0) { nodes { parts { parts { id } } } } }")]
    [InlineData("{ __schema { types { name } } }")]
    public async Task Scalars_and_introspection_are_free_and_an_object_is_one_point(string query) => Assert.Null(await CostAsync(query));

    [Fact]
    public async Task A_size_may_be_a_variable_or_its_default()
    {
        const string Query = "query($n: Int = 40) { things(first: $n) { totalCount } }";

        Assert.Equal(40, await CostAsync(Query));
        Assert.Equal(50, await CostAsync(Query, new { n = 50 }));
        Assert.Equal(20, await CostAsync("query($n: Int) { things(first: $n) { totalCount } }"));
    }

    [Fact]
    public async Task Only_the_operation_that_runs_is_paid_for()
    {
        var answer = await service.PostAsync("""{"query":"query a { hello } query b { things { totalCount } }","operationName":"a"}""");

        Assert.Equal(200, answer.Status);
    }

    private async Task<long?> CostAsync(string query, object? variables = null)
    {
        var answer = await service.QueryAsync(query, variables);
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return null;
        }

        var extensions = errors[0].GetProperty("extensions");
        Assert.Equal("QUERY_TOO_COMPLEX", extensions.GetProperty("code").GetString());
        return extensions.GetProperty("actual").GetInt64();
    }
}
