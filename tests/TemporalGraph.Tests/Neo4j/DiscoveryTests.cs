using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>What happens at start, before the first question.</summary>
public sealed class DiscoveryTests
{
    [Theory]
    [InlineData("5.26.28")]
    [InlineData("2026.09.0")]
    public async Task A_supported_server_is_accepted(string version)
    {
        await using var server = new FakeNeo4j(request => request.Method == "GET" ? FakeAnswer.Recorded("01-discovery", version) : null);
        await using var client = server.Client();

        var found = await client.ConnectAsync();

        Assert.Equal((version, "community"), (found.Version, found.Edition));
    }

    [Theory]
    [InlineData("5.26.0")]
    [InlineData("5.27-aura")]
    [InlineData("2025.01.0")]
    [InlineData("2027.1")]
    public async Task So_are_other_versions_from_5_26_on_and_Aura(string version)
    {
        await using var server = Saying(version);
        await using var client = server.Client();

        Assert.Equal(version, (await client.ConnectAsync()).Version);
    }

    [Theory]
    [InlineData("3.5.35")]
    [InlineData("4.4.41")]
    [InlineData("5.0.0")]
    [InlineData("5.25.1")]
    [InlineData("next")]
    public async Task An_older_server_gets_one_error_that_names_both_versions(string version)
    {
        await using var server = Saying(version);
        await using var client = server.Client();

        var error = await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync());

        Assert.EndsWith($"is version {version}. This service needs Neo4j 5.26 or newer, or Aura.", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_before_4_0_does_not_tell_its_version_but_is_known()
    {
        await using var server = new FakeNeo4j(_ => FakeAnswer.Of(200, "application/json", """{"data":"http://localhost:7474/db/data/"}"""));
        await using var client = server.Client();

        Assert.Contains("is version 3.5 or older.", (await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync())).Message);
    }

    [Fact]
    public async Task A_server_without_the_Query_API_is_told_how_to_switch_it_on()
    {
        await using var server = new FakeNeo4j(_ => FakeAnswer.Of(200, "application/json", """{"neo4j_version":"5.26.28"}"""));
        await using var client = server.Client();

        Assert.Contains("QUERY_API_ENDPOINTS", (await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync())).Message);
    }

    [Theory]
    [InlineData(200, "")] // the Bolt port answers so
    [InlineData(200, "<html>Welcome to nginx!</html>")]
    [InlineData(200, "[]")]
    [InlineData(302, "")]
    [InlineData(404, "{}")]
    public async Task Something_that_is_not_Neo4j_is_not_waited_for(int status, string body)
    {
        await using var server = new FakeNeo4j(_ => FakeAnswer.Of(status, "text/html", body, "Location: http://localhost:1/\r\n"));
        await using var client = server.Client();

        var error = await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync());

        Assert.Contains("Check Neo4j:Url", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Credentials_are_not_shown_to_whoever_answers_the_first_request()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client();

        await client.ConnectAsync();

        Assert.False(server.Requests[0].Headers.ContainsKey("Authorization"));
        Assert.StartsWith("Basic ", server.Requests[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task Https_where_the_server_speaks_http_is_a_wrong_setting()
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Success());
        await using var client = server.Client(options => options.Url = $"https://127.0.0.1:{server.Port}");

        Assert.Contains("https", (await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync())).Message);
    }

    [Fact]
    public async Task A_server_that_is_starting_is_waited_for()
    {
        var port = FreePort();
        await using var client = new TemporalGraph.Neo4j.QueryApiClient(new() { Url = $"http://127.0.0.1:{port}" });

        var connecting = client.ConnectAsync();
        await Task.Delay(300);
        Assert.False(connecting.IsCompleted);
        var answers = new Queue<FakeAnswer>(
        [
            FakeAnswer.Of(503, "text/html", "starting"),
            FakeAnswer.Recorded("01-discovery"),
            FakeAnswer.Error(400, "Neo.TransientError.General.DatabaseUnavailable"),
            FakeAnswer.Recorded("01-discovery"),
            FakeAnswer.Success(),
        ]);
        await using var server = new FakeNeo4j(_ => answers.Dequeue(), port);

        Assert.Equal("5.26.28", (await connecting).Version);
        Assert.Empty(answers);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_waited_for_only_so_long()
    {
        var watch = Stopwatch.StartNew();
        await using var client = new TemporalGraph.Neo4j.QueryApiClient(
            new() { Url = $"http://127.0.0.1:{FreePort()}", StartTimeout = TimeSpan.FromSeconds(1) });

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ConnectAsync());

        Assert.Contains("cannot be reached", error.Message);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.2, 3);
    }

    [Theory]
    [InlineData("39-unknown-database", "Neo4j:Database")]
    [InlineData("41-unauthorized-wrong", "Neo4j:Password")]
    [InlineData("43-credentials-expired", "ALTER CURRENT USER")]
    public async Task Wrong_settings_stop_the_wait_at_once(string answer, string remedy)
    {
        await using var server = FakeNeo4j.Answering(FakeAnswer.Recorded(answer));
        await using var client = server.Client();

        Assert.Contains(remedy, (await Assert.ThrowsAsync<StoreConfigurationException>(() => client.ConnectAsync())).Message);
        Assert.Single(server.Statements);
    }

    private static FakeNeo4j Saying(string version) => new(request => request.Method == "GET"
        ? FakeAnswer.Of(200, "application/json", $$"""{"neo4j_version":"{{version}}","query":"http://internal/db/{databaseName}/query/v2"}""")
        : null);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
