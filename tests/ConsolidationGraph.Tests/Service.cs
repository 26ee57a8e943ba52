using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsolidationGraph.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TemporalGraph.Claims;

[assembly: AssemblyFixture(typeof(ConsolidationGraph.Tests.Service))]

namespace ConsolidationGraph.Tests;

/// <summary>The service as a newcomer starts it, with the shipped history, once for all tests; asked over HTTP.</summary>
public sealed class Service : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("consolidation-graph-");
    private WebApplication app = null!;

    public HttpClient Http { get; private set; } = null!;

    public IGraphStore Store => app.Services.GetRequiredService<IGraphStore>();

    public async ValueTask InitializeAsync()
    {
        app = Serve.Build(["--urls", "http://127.0.0.1:0", "--Embedded:Path", Path.Combine(folder.FullName, "graph.db"), "--Serilog:MinimumLevel:Default", "Error"]);
        Assert.True(await Serve.SeedAsync(app, CancellationToken.None));
        await app.StartAsync();
        Http = new() { BaseAddress = new(app.Urls.First()) };
    }

    /// <summary>The whole answer, errors too.</summary>
    public async Task<JsonObject> QueryAsync(string query)
    {
        using var response = await Http.PostAsJsonAsync("/graphql", new { query });
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonObject> DataAsync(string query)
    {
        var answer = await QueryAsync(query);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return answer["data"]!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
