using System.Text.Json;
using ConsolidationGraph.Commands;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsolidationGraph.Tests;

/// <summary>The service with its shipped history, asked in this process without a port.</summary>
public sealed class RareEarths : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rare-earths-");
    private readonly WebApplication app;

    public RareEarths() => app = Serve.Build(["--Embedded:Path", Path.Combine(folder.FullName, "graph.db"), "--Serilog:MinimumLevel:Default", "Fatal"]);

    public async ValueTask InitializeAsync() => Assert.True(await Serve.SeedAsync(app, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await app.Services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new()
        {
            Schema = app.Services.GetRequiredService<GraphQL.Types.ISchema>(),
            Query = query,
            RequestServices = scope.ServiceProvider,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        return JsonDocument.Parse(app.Services.GetRequiredService<IGraphQLTextSerializer>().Serialize(result)).RootElement;
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query)
    {
        var answer = await AskAsync(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Code and message of the one error of an answer.</summary>
    public async Task<(string Code, string Message)> ErrorAsync(string query)
    {
        var error = Assert.Single((await AskAsync(query)).GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
