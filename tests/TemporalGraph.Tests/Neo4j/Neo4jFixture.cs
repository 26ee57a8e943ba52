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
    private readonly Lazy<Task<Started>> _server = new(StartAsync);

    /// <summary>How to reach the server; skips the calling test where there is none.</summary>
    public async Task<Neo4jOptions> OptionsAsync()
    {
        var server = await _server.Value;
        Assert.SkipWhen(server.WhyNot is not null, server.WhyNot ?? "");
        return server.Options();
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
        if (Environment.GetEnvironmentVariable("NEO4J_TEST_URL") is { Length: > 0 } url)
        {
            return new(() => new()
            {
                Url = url,
                User = Environment.GetEnvironmentVariable("NEO4J_TEST_USER"),
                Password = Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD"),
            });
        }

        var chosen = Environment.GetEnvironmentVariable("NEO4J_TEST_IMAGE");
        try
        {
            var container = await StartContainerAsync(string.IsNullOrEmpty(chosen) ? DefaultImage : chosen);
            return new(() => new()
            {
                Url = $"http://{container.Hostname}:{container.GetMappedPublicPort(7474)}",
                User = "neo4j",
                Password = Password,
            }, container);
        }
        catch (DockerUnavailableException)
        {
            return new("Testcontainers finds no Docker engine that it can speak to, and NEO4J_TEST_URL is not set.");
        }
        catch (Exception error) when (string.IsNullOrEmpty(chosen))
        {
            // Without an image registry this is the normal case; an image that was asked for must be there.
            return new($"Docker has no image {DefaultImage} and cannot get it ({error.GetType().Name}), and NEO4J_TEST_URL is not set.");
        }
    }

    // A server that answers may still have its first password; it has ours when it says that it is started.
    private static async Task<IContainer> StartContainerAsync(string image)
    {
        var container = new ContainerBuilder(image)
            .WithEnvironment("NEO4J_AUTH", "neo4j/" + Password)
            .WithEnvironment("NEO4J_server_memory_heap_max__size", "512m")
            .WithPortBinding(7474, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Started\\."))
            .Build();
        await container.StartAsync();
        return container;
    }

    private sealed record Started(Func<Neo4jOptions> Options, IContainer? Container = null)
    {
        public Started(string whyNot) : this(() => throw new InvalidOperationException(whyNot)) => WhyNot = whyNot;

        public string? WhyNot { get; }
    }
}
