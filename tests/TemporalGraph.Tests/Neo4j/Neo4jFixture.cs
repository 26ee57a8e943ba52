using System.Net;
using System.Net.Sockets;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using TemporalGraph.Neo4j;
using TemporalGraph.Tests.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jFixture))]

namespace TemporalGraph.Tests.Neo4j;

/// <summary>
/// One real Neo4j for all tests that need it, started when the first one asks: a container of NEO4J_TEST_IMAGE (the long-term
/// support line unless set), or the server at NEO4J_TEST_URL (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD), whose
/// content the tests change. Where there is neither, these tests are skipped and say why.
/// </summary>
public sealed class Neo4jFixture : IAsyncDisposable
{
    private const string DefaultImage = "neo4j:5.26";
    private const string Password = "for-tests-only";
    private static readonly string? _chosenImage = Setting("NEO4J_TEST_IMAGE");
    private readonly Lazy<Task<Started>> _server = new(StartAsync);

    /// <summary>How to reach the server; skips the calling test where there is none.</summary>
    public async Task<Neo4jOptions> OptionsAsync()
    {
        var server = await _server.Value;
        Assert.SkipWhen(server.WhyNot is not null, server.WhyNot ?? "");
        return server.Options();
    }

    /// <summary>A container of one test's own, which it may kill and start again; skips the test where there is no Docker.</summary>
    public async Task<(IContainer Container, Neo4jOptions Options)> OwnAsync()
    {
        await OptionsAsync();
        Assert.SkipWhen((await _server.Value).Container is null, "A server at NEO4J_TEST_URL is not for killing.");
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port; // a fixed one: Docker would choose another at the next start
        free.Stop();
        var container = Container(_chosenImage ?? DefaultImage)
            .WithPortBinding(port, 7474)
            .WithCreateParameterModifier(parameters => parameters.StopSignal = "SIGKILL")
            .Build();
        await container.StartAsync();
        return (container, At(container));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && (await _server.Value).Container is { } container)
        {
            await container.DisposeAsync();
        }
    }

    private static async Task<Started> StartAsync()
    {
        if (Setting("NEO4J_TEST_URL") is { } url)
        {
            return new(() => new() { Url = url, User = Setting("NEO4J_TEST_USER"), Password = Setting("NEO4J_TEST_PASSWORD") });
        }

        try
        {
            var container = Container(_chosenImage ?? DefaultImage).WithPortBinding(7474, assignRandomHostPort: true).Build();
            await container.StartAsync();
            return new(() => At(container), container);
        }
        catch (DockerUnavailableException)
        {
            return new("Testcontainers finds no Docker engine that it can speak to, and NEO4J_TEST_URL is not set.");
        }
        catch (Exception error) when (_chosenImage is null)
        {
            // Without an image registry this is the normal case; an image that was asked for must be there.
            return new($"Docker has no image {DefaultImage} and cannot get it ({error.GetType().Name}), and NEO4J_TEST_URL is not set.");
        }
    }

    // A server that answers may still have its first password; it has ours when it says that it is started.
    private static ContainerBuilder Container(string image) => new ContainerBuilder(image)
        .WithEnvironment("NEO4J_AUTH", "neo4j/" + Password)
        .WithEnvironment("NEO4J_server_memory_heap_max__size", "512m")
        .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Started\\."));

    private static Neo4jOptions At(IContainer container) => new()
    {
        Url = $"http://{container.Hostname}:{container.GetMappedPublicPort(7474)}",
        User = "neo4j",
        Password = Password,
    };

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private sealed record Started(Func<Neo4jOptions> Options, IContainer? Container = null)
    {
        public Started(string whyNot) : this(() => throw new InvalidOperationException(whyNot)) => WhyNot = whyNot;

        public string? WhyNot { get; }
    }
}
