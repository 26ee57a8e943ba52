using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ConsolidationGraph.Commands;
using ConsolidationGraph.Packages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Editions;

/// <summary>A service of a test's own, started from a package.</summary>
internal sealed class OwnService : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("consolidation-graph-");
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private OwnService(string package) =>
        app = Serve.Build(["--urls", "http://127.0.0.1:0", "--Embedded:Path", Path.Combine(folder.FullName, "graph.db"), "--Seed", package, "--Serilog:MinimumLevel:Default", "Fatal"]);

    public static async Task<OwnService> StartAsync(string package)
    {
        var service = new OwnService(package);
        Assert.True(await Serve.SeedAsync(service.app, CancellationToken.None));
        await service.app.StartAsync();
        service.http.BaseAddress = new(service.app.Urls.First());
        return service;
    }

    /// <summary>Imports another edition while the service runs.</summary>
    public async Task<ImportResult> ImportAsync(string package) =>
        await Import.RunAsync(app.Services.GetRequiredService<IGraphStore>(), await Package.ReadAsync(package), "test");

    /// <summary>The bytes of an answer.</summary>
    public async Task<byte[]> BytesAsync(string query)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query });
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task<JsonObject> DataAsync(string query)
    {
        var answer = JsonNode.Parse(await BytesAsync(query))!.AsObject();
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
