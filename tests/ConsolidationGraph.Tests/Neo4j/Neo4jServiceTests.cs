using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConsolidationGraph.Commands;
using ConsolidationGraph.Tests.Contract;
using Microsoft.AspNetCore.Builder;
using TemporalGraph.Neo4j;
using TemporalGraph.Tests.Neo4j;

namespace ConsolidationGraph.Tests.Neo4j;

/// <summary>The service on a real Neo4j answers what it answers on its own file; and people can ask the same graph in Cypher.</summary>
[Trait("Needs", "Neo4j")]
public sealed partial class Neo4jServiceTests(Service embedded, Neo4jFixture neo4j)
{
    // A text that the answer of each of the ten questions must have in it, in their order.
    private static readonly string[] Expected =
        ["Import of", "cn-ree:creg", "cn-ree:minmetals-re", "cn-ree:e58", "20.33", "cn-ree:minmetals", "12000", "cn-ree:xiamen-tungsten", "cn-ree:regulations-2024", "START"];

    [Fact]
    public async Task Two_instances_on_one_graph_answer_the_readme_and_the_examples_as_the_embedded_store_does()
    {
        var options = await neo4j.OptionsAsync();
        await EmptyGraph.MakeAsync(options);
        await using var first = await StartAsync(options);
        await using var second = await StartAsync(options);
        string[] questions = [.. Examples.Example.All.Select(example => example.Query), .. Question().Matches(await ReadAsync("README.md")).Select(match => match.Groups["query"].Value)];

        Assert.True(questions.Length >= 20, $"There are {questions.Length} questions.");
        foreach (var question in questions)
        {
            var expected = await embedded.DataAsync(question);
            Assert.True(JsonNode.DeepEquals(expected, await AskAsync(first, question)), question);
            Assert.True(JsonNode.DeepEquals(expected, await AskAsync(second, question)), question);
        }
    }

    [Fact]
    public async Task Ten_questions_for_Browser_have_answers()
    {
        var options = await neo4j.OptionsAsync();
        await EmptyGraph.MakeAsync(options);
        await using (await StartAsync(options))
        {
        }

        await using var client = new QueryApiClient(options);
        var questions = Cypher().Matches(await ReadAsync("graph-schema/README.md")).Select(match => match.Groups["query"].Value).ToList();
        Assert.Equal(Expected.Length, questions.Count);
        foreach (var (question, expected) in questions.Zip(Expected))
        {
            var rows = await client.ReadAsync(new(question));
            var text = string.Join(' ', rows.SelectMany(row => Enumerable.Range(0, rows.Fields.Count).Select(field => Text(row[field]))));
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    private static string Text(object? value) => value is IReadOnlyList<object?> list ? string.Join(' ', list.Select(Text)) : FormattableString.Invariant($"{value}");

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(SchemaTests.FindRoot(), file));

    private static async Task<WebApplication> StartAsync(Neo4jOptions options)
    {
        var app = Serve.Build(["--urls", "http://127.0.0.1:0", "--Store", "Neo4j", "--Neo4j:Url", options.Url, "--Neo4j:User", options.User!, "--Neo4j:Password", options.Password!, "--Serilog:MinimumLevel:Default", "Error"]);
        Assert.True(await Serve.SeedAsync(app, CancellationToken.None));
        await app.StartAsync();
        return app;
    }

    private static async Task<JsonObject> AskAsync(WebApplication app, string query)
    {
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, "/graphql", new { query });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!.AsObject();
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Question();

    [GeneratedRegex("```cypher\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Cypher();
}
