using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsolidationGraph.Http;
using GraphQL;
using GraphQL.Transport;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Examples;

/// <summary>Small pages for a person in a browser: what is loaded, where to ask, and questions that run at a click. No scripts.</summary>
public static class ExamplePages
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps <c>/</c> and <c>/examples/{name}</c>.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="graphql">Where the endpoint is.</param>
    public static void MapExamplePages(this IEndpointRouteBuilder endpoints, string graphql)
    {
        endpoints.MapGet("/", async (HttpContext context, IGraphStore store) => await WriteAsync(context, "ConsolidationGraph", await HomeAsync(context, store, graphql)));
        endpoints.MapGet("/examples/{name}", async (HttpContext context, string name) => Example.All.FirstOrDefault(example => example.Name == name) is { } found
            ? await WriteAsync(context, found.Question, await AnswerAsync(context, found, graphql))
            : Results.NotFound());
    }

    private static async Task<string> HomeAsync(HttpContext context, IGraphStore store, string graphql)
    {
        var graph = await store.OpenAsync(null, context.RequestAborted);
        var loaded = await graph.GetPageAsync(new(Labels.Dataset, null, int.MaxValue), new(null, null, graph.Revision), context.RequestAborted);
        var rows = new List<string>();
        foreach (var node in loaded.Nodes)
        {
            var attributes = await graph.GetClaimsAsync(new() { About = [(Model.DatasetAttribute, Side.Subject)], Nodes = [node] }, new(null, null, graph.Revision), context.RequestAborted);
            string Of(string name) => Text(Views.Texts.Find(attributes, name) ?? "");
            var claims = await graph.GetClaimPageAsync(new([], graph[node].Id, 0, Count: true), new(null, null, graph.Revision), context.RequestAborted);
            rows.Add($"<tr><td><code>{Text(graph[node].Id)}</code></td><td>{Of("title")}</td><td>{Of("version")}</td><td>{claims.Total:#,0}</td><td>{Of("licence")}</td></tr>");
        }

        return $"""
            <p>How an industry consolidates: its structure on any day, as known on any day, with the sources. One GraphQL call asks for it.</p>
            <h2>Loaded</h2>
            <div class="wide"><table><tr><th>dataset</th><th>title</th><th>edition</th><th>claims</th><th>licence</th></tr>{string.Concat(rows)}</table></div>
            <p>Revision {graph.Revision}. The endpoint is <code>POST {Text(graphql)}</code> (or <code>GET {Text(graphql)}?query=…</code>); it answers introspection.</p>
            <h2>Questions to start with</h2>
            <ol>{string.Concat(Example.All.Select(example => $"<li><a href=\"/examples/{Text(example.Name)}\">{Text(example.Question)}</a></li>"))}</ol>
            """;
    }

    private static async Task<string> AnswerAsync(HttpContext context, Example example, string graphql)
    {
        var endpoint = context.RequestServices.GetRequiredService<GraphQLEndpoint>();
        var result = await endpoint.ExecuteAsync(context, new GraphQLRequest { Query = example.Query });
        using var answer = new MemoryStream();
        await context.RequestServices.GetRequiredService<IGraphQLSerializer>().WriteAsync(answer, result, context.RequestAborted);
        answer.Position = 0;
        var json = await JsonNode.ParseAsync(answer, cancellationToken: context.RequestAborted);
        return $"""
            <p><a href="/">All questions</a></p>
            <h2>Answer</h2>
            <div class="answer">{AnswerTable.Of(json!["data"] ?? json["errors"])}</div>
            <h2>Query</h2>
            <pre>{Text(example.Query)}</pre>
            <p><a href="{Text(graphql)}?query={Uri.EscapeDataString(example.Query)}">Run it as GET</a></p>
            <details><summary>The answer as JSON</summary><pre>{Text(json.ToJsonString(Readable))}</pre></details>
            """;
    }

    private static Task<IResult> WriteAsync(HttpContext context, string title, string body)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return Task.FromResult(Results.Content(Page(Text(title), body), "text/html; charset=utf-8"));
    }

    private static string Page(string title, string body) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
        <link rel="icon" href="data:,">
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        pre { background: color-mix(in srgb, currentColor 7%, transparent); padding: .75rem; border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; } th, td { text-align: left; padding: .3rem .8rem .3rem 0; vertical-align: top; } th { font-weight: 600; }
        .answer { font-size: .9rem; } .answer section section { margin-left: 1rem; } .answer h3 { font-size: 1rem; margin: .8rem 0 .2rem; } .answer p { margin: .2rem 0; } .answer ul { margin: 0; padding-left: 1rem; } .answer li { margin: 0; overflow-wrap: anywhere; } .answer td { border-top: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
        li { margin: .4rem 0; }
        </style>
        </head>
        <body>
        <main>
        <h1>{{title}}</h1>
        {{body}}
        </main>
        </body>
        </html>
        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
