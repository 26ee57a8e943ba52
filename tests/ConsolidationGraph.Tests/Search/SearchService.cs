using System.Net.Http.Json;
using System.Text.Json;
using ConsolidationGraph.Commands;
using ConsolidationGraph.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Search;

/// <summary>The service with its shipped history in a store of its own.</summary>
public sealed class SearchService : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("search-").FullName;
    private readonly HttpClient client = new();
    private readonly WebApplication app;

    public SearchService() => app = Serve.Build(["--Embedded:Path", Path.Combine(folder, "graph.db"), "--urls", "http://127.0.0.1:0", "--Serilog:MinimumLevel:Default", "Fatal"]);

    public async ValueTask InitializeAsync()
    {
        Assert.True(await Serve.SeedAsync(app, TestContext.Current.CancellationToken));
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the service searches by.</summary>
    public SearchIndex Index => app.Services.GetRequiredService<SearchIndex>();

    /// <summary>The graph.</summary>
    public IGraphStore Store => app.Services.GetRequiredService<IGraphStore>();

    /// <summary>The whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The connection that <c>search</c> gives; <c>text</c> is a variable.</summary>
    public async Task<JsonElement> SearchAsync(string text, string arguments = "")
    {
        var answer = await AskAsync(
            $$"""
            query ($text: String!) { search(text: $text {{arguments}}) {
              nodes { node { __typename id } matchedName { text kind { code } period { text latestEnd } holds } matchedText score }
              edges { cursor } pageInfo { hasNextPage } totalCount } }
            """,
            new { text });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("search");
    }
}
