using System.Diagnostics;
using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>What the client promises, on a real server.</summary>
[Collection("Neo4j"), Trait("Needs", "Neo4j")]
public sealed class QueryApiClientServerTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    /// <summary>Aggregates for minutes: such a query does not notice that its caller has gone.</summary>
    private const string Endless = "UNWIND range(1, 9000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x) AS n";

    private Neo4jOptions _options = new();
    private QueryApiClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _options = await neo4j.OptionsAsync();
        _client = new(_options);
        await _client.ConnectAsync();
        await _client.WriteAsync([new("CREATE CONSTRAINT client_test_id IF NOT EXISTS FOR (n:ClientTest) REQUIRE n.id IS UNIQUE")]);
        await _client.WriteAsync([new("MATCH (n:ClientTest) DETACH DELETE n")]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_server_is_of_a_supported_version()
    {
        var server = await _client.ConnectAsync();

        TestContext.Current.TestOutputHelper!.WriteLine($"Neo4j {server.Version} {server.Edition}");
        Assert.Matches(@"^(5\.(2[6-9]|[3-9]\d)|20\d\d\.)", server.Version);
    }

    public static TheoryData<object?> Values => new()
    {
        (object?)null, true, false, 0L, 42L, long.MaxValue, long.MinValue, 9007199254740993L, 1.0, -0.5, 1e300, double.Epsilon,
        "", "中国稀土集团", "😀 é \0 \t \" \\ '", new object?[] { 1L, "a", null, new object?[] { 2.0 } },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_comes_back_as_it_was_sent(object? value) =>
        Assert.Equal(value, (await _client.ReadAsync(new("RETURN $v AS v") { ["v"] = value }))[0][0]);

    [Fact]
    public async Task Maps_and_lists_of_maps_come_back_as_they_were_sent()
    {
        var rows = await _client.ReadAsync(new("UNWIND $rows AS row RETURN row.id AS id, row AS row")
        {
            ["rows"] = new[] { Row("a", 1), Row("b", 2) },
        });

        Assert.Equal(["id", "row"], rows.Fields);
        Assert.Equal(["a", "b"], rows.Select(row => row.Text(0)));
        Assert.Equal(2L, rows[1].Map(1)["day"]);
    }

    [Fact]
    public async Task A_value_that_we_do_not_read_is_named() =>
        Assert.Contains("holds a Date,", (await Assert.ThrowsAsync<StoreUnavailableException>(() => _client.ReadAsync(new("RETURN date() AS d")))).Message);

    [Fact]
    public async Task What_was_written_is_read_and_a_read_may_not_write()
    {
        await _client.WriteAsync([new("UNWIND $ids AS id MERGE (:ClientTest {id: id})") { ["ids"] = new[] { "a", "b" } }]);

        Assert.Equal(2, await CountAsync());
        var error = await Assert.ThrowsAsync<StoreRefusedException>(() => _client.ReadAsync(new("CREATE (:ClientTest {id: 'c'})")));
        Assert.EndsWith("Statement.AccessMode", error.Code);
    }

    [Theory]
    [InlineData("CREATE (n:ClientTest {id: $id})")] // answered with status 400
    [InlineData("CREATE (n:ClientTest {id: $id}) RETURN n.id AS id")] // answered with status 202
    public async Task A_constraint_violation_is_an_error(string text)
    {
        var statement = new Statement(text) { ["id"] = "a" };
        await _client.WriteAsync([statement]);

        Assert.True((await Assert.ThrowsAsync<StoreRefusedException>(() => _client.WriteAsync([statement]))).IsConstraintViolation);
    }

    [Fact]
    public async Task Division_by_zero_after_a_row_is_an_error() =>
        Assert.EndsWith("ArithmeticError", (await Assert.ThrowsAsync<StoreRefusedException>(() => _client.ReadAsync(new("UNWIND [1, 0] AS x RETURN 1 / x AS y")))).Code);

    [Fact]
    public async Task A_transaction_sees_its_own_writes_and_then_everyone_does()
    {
        var rows = await _client.WriteAsync([Create("a"), Count, Create("b"), Count]);

        Assert.Equal([1L, 2L], [rows[1][0].Integer(0), rows[3][0].Integer(0)]);
        Assert.Equal(2, await CountAsync());
    }

    [Theory]
    [InlineData("a", "b", "a")] // the last statement, which carries the commit
    [InlineData("a", "a", "b")]
    public async Task A_transaction_that_fails_leaves_nothing(string first, string second, string third)
    {
        await Assert.ThrowsAsync<StoreRefusedException>(() => _client.WriteAsync([Create(first), Create(second), Create(third)]));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Every_client_reads_what_it_wrote_at_once()
    {
        for (var i = 1; i <= 20; i++)
        {
            await _client.WriteAsync([Create($"n{i}")]);
            Assert.Equal(i, await CountAsync());
        }
    }

    [Fact]
    public async Task Writers_that_deadlock_all_succeed()
    {
        var ids = Enumerable.Range(0, 20).Select(i => $"n{i:00}").ToArray();
        var turn = new Statement("UNWIND $ids AS id MERGE (n:ClientTest {id: id}) SET n.turns = coalesce(n.turns, 0) + 1");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
        {
            var statement = new Statement(turn.Text) { ["ids"] = i % 2 == 0 ? ids : ids.Reverse().ToArray() };
            return _client.WriteAsync(i % 4 < 2 ? [statement] : [Count, statement]);
        }));

        Assert.Equal(40L, (await _client.ReadAsync(new("MATCH (n:ClientTest) RETURN DISTINCT n.turns AS turns")))[0].Integer(0));
    }

    [Fact]
    public async Task A_cancelled_query_ends_on_the_server()
    {
        using var cancel = new CancellationTokenSource();
        var call = _client.ReadAsync(Named("cancelled"), cancel.Token);
        await WaitForAsync(async () => await RunningAsync("cancelled") == 1);

        var watch = Stopwatch.StartNew();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.True(watch.ElapsedMilliseconds < 500);
        await WaitForAsync(async () => await RunningAsync("cancelled") == 0);
    }

    [Fact]
    public async Task A_query_that_is_cancelled_before_the_server_has_begun_with_it_ends_too()
    {
        using var cancel = new CancellationTokenSource();
        var call = _client.ReadAsync(Named("early"), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await _client.DisposeAsync(); // waits for the end
        _client = new(_options);

        Assert.Equal(0, await RunningAsync("early"));
    }

    [Fact]
    public async Task The_time_limit_is_kept_also_by_servers_that_do_not_keep_it_themselves()
    {
        await using var hasty = Client(TimeSpan.FromSeconds(1));

        var watch = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => hasty.ReadAsync(Named("timed out")));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 2.5);
        Assert.Contains("within 1 s", error.Message);
        await WaitForAsync(async () => await RunningAsync("timed out") == 0);
    }

    [Fact]
    public async Task A_transaction_that_is_cancelled_gives_its_locks_back()
    {
        await _client.WriteAsync([Create("a")]);
        using var cancel = new CancellationTokenSource();
        var call = _client.WriteAsync([Touch, Named("locking"), Create("b")], cancel.Token);
        await WaitForAsync(async () => await RunningAsync("locking") == 1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        await using var hasty = Client(TimeSpan.FromSeconds(5));
        await hasty.WriteAsync([Touch]);

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_wrong_setting()
    {
        await using var client = Client(_options.Timeout, options => options.Database = "nope");

        Assert.Contains("no database 'nope'", (await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync())).Message);
    }

    [Fact]
    public async Task So_is_a_user_that_is_not_there()
    {
        Assert.SkipWhen(_options.Password is null, "This server takes everyone.");
        await using var client = Client(_options.Timeout, options => options.User = "nobody");

        Assert.Contains("Neo4j:Password", (await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync())).Message);
    }

    private static Statement Count => new("MATCH (n:ClientTest) RETURN count(n) AS n");

    private static Statement Touch => new("MATCH (n:ClientTest {id: 'a'}) SET n.touched = true");

    private static Statement Create(string id) => new("CREATE (:ClientTest {id: $id})") { ["id"] = id };

    private static Statement Named(string name) => new(Endless) { ["name"] = name };

    private static Dictionary<string, object?> Row(string id, int day) => new() { ["id"] = id, ["day"] = day };

    private async Task<long> CountAsync() => (await _client.ReadAsync(Count))[0].Integer(0);

    private async Task<long> RunningAsync(string name)
    {
        var running = new Statement("SHOW TRANSACTIONS YIELD parameters, status WHERE parameters.name = $which RETURN count(*) AS n") { ["which"] = name };
        return (await _client.ReadAsync(running))[0].Integer(0);
    }

    private QueryApiClient Client(TimeSpan timeout, Action<Neo4jOptions>? change = null)
    {
        var options = new Neo4jOptions { Url = _options.Url, User = _options.User, Password = _options.Password, Timeout = timeout };
        change?.Invoke(options);
        return new(options);
    }

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await condition())
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
