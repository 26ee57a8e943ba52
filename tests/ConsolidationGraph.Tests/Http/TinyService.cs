using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ConsolidationGraph.Http;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsolidationGraph.Tests.Http;

/// <summary>The endpoint around the tiny schema, in this process.</summary>
public sealed class TinyService : IAsyncDisposable
{
    private readonly IHost host;

    public TinyService()
        : this(_ => { })
    {
    }

    private TinyService(Action<GraphQLLimits> configure)
    {
        host = new HostBuilder()
            .ConfigureLogging(logging => logging.AddProvider(Log))
            .ConfigureWebHost(web => web
                .UseTestServer()
                .ConfigureServices(services =>
                {
                    services.AddRouting();
                    services.AddSingleton<LabelCalls>();
                    services.AddScoped<Labels>();
                    services.AddScoped<IResponseExtensions, Revision>();
                    services.AddGraphQLEndpoint<TinySchema>(
                        text => text.Length == 4,
                        exception => exception is TimeoutException ? Errors.BackendUnavailable("The store does not answer.") : null)
                        .Configure(configure);
                })
                .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGraphQLEndpoint("/graphql"))))
            .Start();
        Client = host.GetTestClient();
    }

    public HttpClient Client { get; }

    public ISchema Schema => host.Services.GetRequiredService<ISchema>();

    public LabelCalls LabelCalls => host.Services.GetRequiredService<LabelCalls>();

    public RecordingLog Log { get; } = new();

    public static TinyService With(Action<GraphQLLimits> configure) => new(configure);

    /// <summary>Posts a document the usual way and reads the answer.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null) =>
        (await PostAsync(JsonSerializer.Serialize(new { query, variables }))).Json;

    public Task<Answer> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    public async Task<Answer> PostAsync(byte[] body, string contentType = "application/json", string accept = "application/graphql-response+json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await SendAsync(request, accept);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request, string accept = "application/graphql-response+json")
    {
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text, response.Content.Headers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync();
        host.Dispose();
    }

    private sealed class Revision : IResponseExtensions
    {
        public void AddTo(IDictionary<string, object?> extensions) => extensions["revision"] = 7;
    }
}

public sealed record Answer(int Status, string Text, HttpContentHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement[] Errors => Json.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    public string[] Codes => [.. Errors.Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)];
}
