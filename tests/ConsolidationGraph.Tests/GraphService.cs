using System.Net.Http.Json;
using System.Text.Json;
using ConsolidationGraph.Commands;
using ConsolidationGraph.Packages;
using ConsolidationGraph.Tests.Packages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;

namespace ConsolidationGraph.Tests;

/// <summary>The service in this process, with a store of its own that goes with it and the editions that it is given.</summary>
public sealed class GraphService : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("service-");
    private readonly WebApplication app;
    private HttpClient client = new();

    private GraphService()
    {
        Store = new(EmbeddedGraphStore.Open(Path.Combine(folder.FullName, "graph.db"), Model.Claims, TimeProvider.System));
        app = Serve.Build(["--Seed="], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<IGraphStore>(Store));
        });
    }

    internal CountingStore Store { get; }

    /// <summary>The service over the editions of a package, oldest first.</summary>
    internal static async Task<GraphService> OfAsync(params IReadOnlyList<PackageReading> editions)
    {
        var service = new GraphService();
        await service.app.StartAsync();
        service.client = service.app.GetTestClient();
        foreach (var edition in editions)
        {
            await service.ImportAsync(edition);
        }

        return service;
    }

    internal Task<ImportResult> ImportAsync(PackageReading edition) => Import.RunAsync(Store, edition, "test");

    internal async Task<ImportResult> ImportAsync(PackageFolder package) => await ImportAsync(await package.ReadValidAsync());

    /// <summary>Asks, and demands that there is no error.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await QueryAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data");
    }

    /// <summary>Asks, and gives the code of the one error.</summary>
    public async Task<string> CodeAsync(string query, object? variables = null) => (await ErrorAsync(query, variables)).GetProperty("extensions").GetProperty("code").GetString()!;

    /// <summary>Asks, and gives the one error.</summary>
    public async Task<JsonElement> ErrorAsync(string query, object? variables = null)
    {
        var answer = await QueryAsync(query, variables);
        Assert.True(answer.TryGetProperty("errors", out var errors), $"{answer}");
        return Assert.Single(errors.EnumerateArray());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<JsonElement> QueryAsync(string query, object? variables)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

/// <summary>The service over the history that is shipped.</summary>
public sealed class ShippedHistory : IAsyncLifetime
{
    public GraphService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await GraphService.OfAsync(await Package.ReadAsync(Path.Combine(AppContext.BaseDirectory, "seed", "rare-earths")));

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

/// <summary>Shorthands for answers.</summary>
internal static class Answers
{
    public static JsonElement At(this JsonElement answer, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            answer = answer.GetProperty(name);
        }

        return answer;
    }

    /// <summary>A text of each item of a list.</summary>
    public static string[] Texts(this JsonElement list, params string[] path) => [.. list.EnumerateArray().Select(item => item.At(path).GetString()!)];
}
