using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>What we send, and how we read what comes back.</summary>
public sealed class QueryApiClientTests
{
    private static Statement One => new("RETURN 1 AS n");

    [Theory]
    [InlineData("5.26.28")]
    [InlineData("2026.09.0")]
    public async Task Typed_values_keep_their_types(string version)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Recorded("03-typed-scalars", version));
        await using var client = server.Client();

        var rows = await client.ReadAsync(One);

        Assert.Equal(["n", "b", "i", "f", "s", "l", "m"], rows.Fields);
        var row = Assert.Single(rows);
        Assert.True(row.IsNull(0));
        Assert.True(row.Flag(1));
        Assert.Equal(42L, row.Integer(2));
        Assert.Equal(1.0, row.Number(3));
        Assert.Equal("x", row.Text(4));
        Assert.Equal([1L, "a", null], row.List(5));
        Assert.Equal([1L], Assert.IsAssignableFrom<IReadOnlyList<object?>>(Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(row.Map(6)["k"])["m"]));
    }

    [Theory]
    [InlineData("Integer", "9223372036854775807", long.MaxValue)]
    [InlineData("Integer", "-9223372036854775808", long.MinValue)]
    [InlineData("Integer", "9007199254740993", 9007199254740993L)] // a double cannot hold it
    [InlineData("Float", "1.0E20", 1e20)]
    [InlineData("Float", "NaN", double.NaN)]
    [InlineData("Float", "-Infinity", double.NegativeInfinity)]
    [InlineData("String", @"\uD83D\uDE00 稀土 \u0000", "😀 稀土 \0")]
    public async Task Values_are_exact(string type, string text, object value)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Typed(
            $$"""{"data":{"fields":["v"],"values":[[{"$type":"{{type}}","_value":"{{text}}"}]]},"bookmarks":["FB:1"]}"""));
        await using var client = server.Client();

        Assert.Equal(value, (await client.ReadAsync(One))[0][0]);
    }

    [Fact]
    public async Task Values_go_only_into_parameters_and_the_text_stays_as_it_is()
    {
        const string Attack = "x`}) DETACH DELETE n // \\u0060 ' OR 1=1";
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client();

        await client.ReadAsync(new("MATCH (n {id: $id}) RETURN n.id") { ["id"] = Attack });

        var request = Assert.Single(server.Statements);
        Assert.Equal("MATCH (n {id: $id}) RETURN n.id", request.Text);
        Assert.Equal(Attack, request.Parameter("id").GetString());
        Assert.DoesNotContain(FakeNeo4j.Password, request.Body);
    }

    [Fact]
    public async Task A_request_has_only_members_that_every_version_knows()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client(options => options.Timeout = TimeSpan.FromSeconds(1.5));

        await client.ReadAsync(One);
        await client.ReadAsync(One);

        var json = server.Statements[1].Json;
        Assert.Equal(["statement", "parameters", "accessMode", "maxExecutionTime", "bookmarks"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("READ", json.GetProperty("accessMode").GetString());
        Assert.Equal(2, json.GetProperty("maxExecutionTime").GetInt32());
        Assert.Equal("application/json", server.Statements[1].Headers["Content-Type"]);
        Assert.Equal("application/vnd.neo4j.query", server.Statements[1].Headers["Accept"]);
        Assert.Equal("/db/neo4j/query/v2", server.Statements[1].Path);
    }

    [Fact]
    public async Task Each_call_has_its_own_number_among_all_instances_of_the_service()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var first = server.Client();
        await using var second = server.Client();

        await first.ReadAsync(One);
        await first.ReadAsync(One);
        await second.ReadAsync(One);

        Assert.Equal(3, server.Statements.Select(request => request.Parameter("rid").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Parameters_of_every_kind_are_plain_JSON()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client();

        await client.ReadAsync(new("RETURN 1 AS n")
        {
            ["none"] = null,
            ["flag"] = true,
            ["small"] = 7,
            ["large"] = long.MaxValue,
            ["float"] = 1.0,
            ["tiny"] = 1e-300,
            ["text"] = "稀土 😀 \0",
            ["ids"] = new[] { "a", "b" },
            ["days"] = new[] { 1, 2 },
            ["rows"] = new[] { new Dictionary<string, object?> { ["id"] = "a", ["day"] = 3L } },
        });

        var json = server.Statements[0].Body;
        Assert.Contains("'none':null,'flag':true,'small':7,'large':9223372036854775807,'float':1.0,'tiny':1E-300,".Replace('\'', '"'), json);
        Assert.Contains("'ids':['a','b'],'days':[1,2],'rows':[{'id':'a','day':3}],'rid':".Replace('\'', '"'), json);
        Assert.Equal("稀土 😀 \0", server.Statements[0].Parameter("text").GetString());
    }

    public static TheoryData<object> Impossible => new() { ulong.MaxValue, double.NaN, double.PositiveInfinity, "\ud800", new string('x', 20_000_001), DateTime.MinValue };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task A_value_that_Neo4j_would_garble_or_choke_on_is_not_sent(object value)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.ReadAsync(new("RETURN $v AS v") { ["v"] = value }));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_transaction_begins_with_its_first_statement_and_commits_with_its_last()
    {
        await using var server = FakeNeo4j.Answering(Begun(), Row("2"), Committed("3"));
        await using var client = server.Client();

        var rows = await client.WriteAsync([new("A"), new("B"), new("C")]);

        Assert.Equal([1L, 2L, 3L], rows.Select(answer => answer[0].Integer(0)));
        Assert.Equal(["/tx", "/tx/d65f", "/tx/d65f/commit"], server.Statements.Select(Path));
        Assert.Equal(["A", "B", "C"], server.Statements.Select(request => request.Text));
        Assert.Equal("WRITE", server.Statements[0].Json.GetProperty("accessMode").GetString());
        Assert.Equal(["statement", "parameters"], server.Statements[2].Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_single_statement_is_a_transaction_of_one_request()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client();

        await client.WriteAsync([new("A")]);
        await client.WriteAsync([]);

        Assert.Equal([""], server.Statements.Select(Path));
    }

    [Fact]
    public async Task A_deadlock_in_a_transaction_runs_it_again_from_its_beginning()
    {
        await using var server = FakeNeo4j.Answering(Begun(), FakeAnswer.Recorded("63-deadlock-return"), Begun(), Committed("2"));
        await using var client = server.Client();

        await client.WriteAsync([new("A"), new("B")]);

        Assert.Equal(["A", "B", "A", "B"], server.Statements.Select(request => request.Text));
    }

    [Fact]
    public async Task A_transaction_that_fails_halfway_is_rolled_back()
    {
        await using var server = FakeNeo4j.Answering(Begun(), FakeAnswer.Nothing);
        var client = server.Client();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => client.WriteAsync([new("A"), new("B")]));
        await client.DisposeAsync();

        Assert.Equal("/tx/d65f", Path(Assert.Single(server.Requests, request => request.Method == "DELETE")));
    }

    [Fact]
    public async Task A_transaction_that_is_cancelled_while_it_begins_is_rolled_back_too()
    {
        await using var server = FakeNeo4j.Answering(Begun() with { Delay = TimeSpan.FromMilliseconds(300) });
        var client = server.Client();
        using var cancel = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WriteAsync([new("A"), new("B")], cancel.Token));
        await client.DisposeAsync();

        Assert.Equal("/tx/d65f", Path(Assert.Single(server.Requests, request => request.Method == "DELETE")));
    }

    [Fact]
    public async Task On_Aura_a_transaction_stays_with_the_member_of_the_cluster_that_holds_it()
    {
        await using var server = FakeNeo4j.Answering(Begun("neo4j-cluster-affinity: m2\r\n"), Committed("2"));
        await using var client = server.Client();

        await client.WriteAsync([new("A"), new("B")]);

        Assert.Equal("m2", server.Statements[1].Headers["neo4j-cluster-affinity"]);
    }

    [Fact]
    public async Task Each_call_waits_for_what_the_calls_before_it_saw()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success("FB:1"), FakeAnswer.Success("FB:2"), FakeAnswer.Success("FB:2"));
        await using var client = server.Client();

        await client.WriteAsync([One]);
        await client.ReadAsync(One);
        await client.ReadAsync(One);

        Assert.Equal([[], ["FB:1"], ["FB:2"]], server.Statements.Select(Bookmarks));
    }

    [Fact]
    public void Calls_at_the_same_time_do_not_forget_what_the_others_saw()
    {
        var bookmarks = new Bookmarks();
        bookmarks.Update([], ["a"]);
        var sent = bookmarks.Current;

        bookmarks.Update(sent, ["b"]);
        bookmarks.Update(sent, ["c"]);
        Assert.Equal(["b", "c"], bookmarks.Current.Order());

        bookmarks.Update(bookmarks.Current, ["d"]);
        Assert.Equal(["d"], bookmarks.Current);
    }

    [Fact]
    public async Task A_token_is_sent_with_every_statement()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client(options => (options.User, options.Password, options.Token) = (null, null, "abc"));

        await client.ReadAsync(One);

        Assert.Equal("Bearer abc", server.Statements[0].Headers["Authorization"]);
    }

    private static string Path(FakeRequest request) => request.Path["/db/neo4j/query/v2".Length..];

    private static IEnumerable<string?> Bookmarks(FakeRequest request) =>
        request.Json.TryGetProperty("bookmarks", out var bookmarks) ? bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()) : [];

    private static FakeAnswer Begun(string headers = "") => FakeAnswer.Of(202, "application/vnd.neo4j.query", Data("1", """
        "transaction":{"id":"d65f","expires":"2026-11-24T07:41:21Z"}
        """), headers);

    private static FakeAnswer Row(string n) => FakeAnswer.Typed(Data(n, "\"transaction\":{\"id\":\"d65f\"}"));

    private static FakeAnswer Committed(string n) => FakeAnswer.Typed(Data(n, "\"bookmarks\":[\"FB:1\"]"));

    private static string Data(string n, string end) =>
        $$"""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"{{n}}"}]]},{{end}}}""";
}
