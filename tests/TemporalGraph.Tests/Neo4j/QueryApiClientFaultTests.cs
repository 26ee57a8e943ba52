using System.Diagnostics;
using System.Text;
using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>What goes wrong between us and Neo4j, with the bytes of real servers where these show the case.</summary>
public sealed class QueryApiClientFaultTests
{
    private const string Secret = "secret";

    private static Statement Statement => new("MATCH (secret) RETURN $n AS n") { ["n"] = "secret" };

    public static TheoryData<string, string> Refusals
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var version in new[] { "5.26.28", "2026.09.0" })
            {
                data.Add("39-unknown-database", version);
                data.Add("40-unauthorized-none", version);
                data.Add("41-unauthorized-wrong", version);
                data.Add("43-credentials-expired", version);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_that_someone_must_see_to_is_not_repeated(string answer, string version)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Recorded(answer, version));
        await using var client = server.Client();

        await FailsAsync<StoreConfigurationException>(client);

        Assert.Single(server.Statements);
    }

    [Theory]
    [InlineData(429, "Neo.ClientError.Security.AuthenticationRateLimit", "wait")]
    [InlineData(403, "Neo.ClientError.Security.Forbidden", "Neo4j:User")]
    [InlineData(401, "ClientError.Security.Unauthorized", "Neo4j:Password")] // without the prefix it means the same
    public async Task So_are_too_many_logins_and_missing_rights(int status, string code, string remedy)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Error(status, code));
        await using var client = server.Client();

        Assert.Contains(remedy, (await FailsAsync<StoreConfigurationException>(client)).Message);
        Assert.Single(server.Statements);
    }

    [Fact]
    public async Task A_server_that_asks_for_credentials_says_so()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Recorded("40-unauthorized-none"));
        await using var client = server.Client(options => (options.User, options.Password) = (null, null));

        Assert.Contains("asks for credentials", (await FailsAsync<StoreConfigurationException>(client)).Message);
    }

    [Theory]
    [InlineData("62-deadlock-no-return", "5.26.28")] // status 400
    [InlineData("63-deadlock-return", "5.26.28")] // status 202
    [InlineData("62-deadlock-no-return", "2026.09.0")]
    [InlineData("63-deadlock-return", "2026.09.0")]
    public async Task A_transient_error_is_repeated_until_it_succeeds(string answer, string version)
    {
        var deadlock = FakeAnswer.Recorded(answer, version);
        await using var server = FakeNeo4j.Answering(deadlock, deadlock, FakeAnswer.Success());
        await using var client = server.Client();

        Assert.Equal(1, (await client.ReadAsync(Statement))[0].Integer(0));
        Assert.Equal(3, server.Statements.Count);
    }

    [Fact]
    public async Task A_transient_error_without_end_is_given_up_when_the_time_is_over()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Error(400, "Neo.TransientError.General.MemoryPoolOutOfMemoryError"));
        await using var client = server.Client(options => options.Timeout = TimeSpan.FromSeconds(1));

        await FailsAsync<StoreUnavailableException>(client);

        Assert.InRange(server.Statements.Count, 2, 9);
    }

    [Theory]
    [InlineData("34-typed-late-error", "Neo.ClientError.Statement.ArithmeticError")] // after a row
    [InlineData("36-constraint-return", "Neo.ClientError.Schema.ConstraintValidationFailed")]
    [InlineData("37-commit-error", "Neo.ClientError.Schema.ConstraintValidationFailed")]
    public async Task An_error_under_the_status_of_a_success_is_an_error(string answer, string code)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Recorded(answer));
        await using var client = server.Client();

        var error = await FailsAsync<StoreRefusedException>(client);

        Assert.Equal(code, error.Code);
        Assert.Equal(code.Contains("Constraint"), error.IsConstraintViolation);
        Assert.Single(server.Statements);
    }

    public static TheoryData<string, FakeAnswerCase> Failures => new()
    {
        { "a query that someone ended", new(FakeAnswer.Recorded("65-terminated")) },
        { "a query that the server timed out", new(FakeAnswer.Error(202, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration")) },
        { "status 500", new(FakeAnswer.Recorded("60-tx-call-in-transactions")) },
        { "status 500 without a body", new(FakeAnswer.Of(500, null, "")) },
        { "a transaction that is gone", new(FakeAnswer.Recorded("55-tx-not-found")) },
        { "a body that ends early", new(FakeAnswer.Success().Cut(10)) },
        { "a chunked body without its last chunk", new(new(Encoding.ASCII.GetBytes(
            "HTTP/1.1 202 Accepted\r\nContent-Type: application/vnd.neo4j.query\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"data\":\r\n"))) },
        { "JSON that ends early", new(FakeAnswer.Typed("""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}""")) },
        { "text after the JSON", new(FakeAnswer.Typed("""{"bookmarks":["FB:1"]} {}""")) },
        { "no answer", new(FakeAnswer.Nothing) },
        { "an empty body", new(FakeAnswer.Typed("")) },
        { "a list", new(FakeAnswer.Typed("[]")) },
        { "no proof of the commit", new(FakeAnswer.Typed("""{"data":{"fields":[],"values":[]}}""")) },
        { "a short row", new(FakeAnswer.Typed("""{"data":{"fields":["n"],"values":[[]]},"bookmarks":["FB:1"]}""")) },
        { "a value without a type", new(FakeAnswer.Typed("""{"data":{"fields":["n"],"values":[[1]]},"bookmarks":["FB:1"]}""")) },
        { "an integer that is none", new(FakeAnswer.Typed("""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"x"}]]},"bookmarks":["FB:1"]}""")) },
        { "an integer of 65 bits", new(FakeAnswer.Typed("""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"9223372036854775808"}]]},"bookmarks":["FB:1"]}""")) },
        { "a proxy's page", new(FakeAnswer.Of(502, "text/html", "<html>Bad Gateway</html>")) },
        { "a proxy's page that looks like a success", new(FakeAnswer.Of(200, "text/html", "<html>Please log in</html>")) },
        { "an error without a code", new(FakeAnswer.Of(503, "application/json", "{}")) },
        { "a rate limit without a code", new(FakeAnswer.Of(429, "text/plain", "slow down")) },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_of_the_server_or_the_way_to_it_is_unavailability_and_not_repeated(string what, FakeAnswerCase answer)
    {
        Assert.NotEmpty(what);
        await using var server = FakeNeo4j.Answering(answer.Answer);
        await using var client = server.Client();

        await FailsAsync<StoreUnavailableException>(client);

        Assert.Single(server.Statements);
    }

    [Theory]
    [InlineData("12-typed-entities", "5.26.28", "Node")]
    [InlineData("72-vector-v1.1", "2026.09.0", "Vector")]
    public async Task A_value_of_a_type_that_we_do_not_read_is_named(string answer, string version, string type)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Recorded(answer, version));
        await using var client = server.Client();

        Assert.Contains($"holds a {type},", (await FailsAsync<StoreUnavailableException>(client)).Message);
    }

    [Theory]
    [InlineData(401, "Neo4j:Password")]
    [InlineData(403, "proxy")]
    [InlineData(404, "Neo4j:Url")]
    [InlineData(307, "Neo4j:Url")]
    public async Task A_refusal_by_something_in_front_of_Neo4j_names_the_setting(int status, string remedy)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Of(status, "text/html", "<html>", "Location: http://127.0.0.1:1/\r\n"));
        await using var client = server.Client();

        Assert.Contains(remedy, (await FailsAsync<StoreConfigurationException>(client)).Message);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_unavailable_at_once()
    {
        var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client();
        await client.ReadAsync(Statement);
        await server.DisposeAsync();

        var watch = Stopwatch.StartNew();
        await FailsAsync<StoreUnavailableException>(client);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_stall_ends_with_the_time_limit_and_the_query_is_ended_by_its_number()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Stall);
        await using var client = server.Client(options => options.Timeout = TimeSpan.FromMilliseconds(300));

        var watch = Stopwatch.StartNew();
        Assert.Contains("within 0.3 s", (await FailsAsync<StoreUnavailableException>(client)).Message);
        Assert.InRange(watch.ElapsedMilliseconds, 250, 2000);

        await WaitForAsync(() => Terminations(server).Any());
        Assert.Equal(
            server.Statements[0].Parameter("rid").GetString(),
            Terminations(server).First().Parameter("target").GetString());
    }

    [Fact]
    public async Task A_cancelled_call_returns_at_once_and_its_query_is_ended()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Stall);
        await using var client = server.Client();
        using var cancel = new CancellationTokenSource();

        var call = client.ReadAsync(Statement, cancel.Token);
        await WaitForAsync(() => server.Statements.Count == 1);
        var watch = Stopwatch.StartNew();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(watch.ElapsedMilliseconds < 500);
        await WaitForAsync(() => Terminations(server).Any());
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_moment_and_then_asked_again()
    {
        var works = false;
        await using var server = new FakeNeo4j(request => request.IsStatement && !works ? FakeAnswer.Of(500, null, "") : null);
        await using var client = server.Client();
        for (var i = 0; i < 30; i++)
        {
            await FailsAsync<StoreUnavailableException>(client);
        }

        Assert.InRange(server.Statements.Count, 2, 29);

        works = true;
        await WaitForAsync(async () => await Record.ExceptionAsync(() => client.ReadAsync(Statement)) is null);
    }

    private static IEnumerable<FakeRequest> Terminations(FakeNeo4j server) => server.Requests.Where(request => request.IsOrderToEnd);

    // Whatever goes wrong, neither the statement nor a value nor the password shows.
    private static async Task<T> FailsAsync<T>(QueryApiClient client)
        where T : StoreException
    {
        var error = await Assert.ThrowsAsync<T>(() => client.ReadAsync(Statement));
        Assert.DoesNotContain(Secret, error.ToString());
        Assert.DoesNotContain(FakeNeo4j.Password, error.ToString());
        return error;
    }

    private static Task WaitForAsync(Func<bool> condition) => WaitForAsync(() => Task.FromResult(condition()));

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>An answer as a test's argument.</summary>
    public sealed class FakeAnswerCase
    {
        internal FakeAnswerCase(FakeAnswer answer) => Answer = answer;

        internal FakeAnswer Answer { get; }
    }
}
