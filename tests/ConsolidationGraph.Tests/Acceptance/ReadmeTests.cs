using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConsolidationGraph.Tests.Contract;

namespace ConsolidationGraph.Tests.Acceptance;

public partial class ReadmeTests(Service service)
{
    [Fact]
    public async Task Every_answer_in_the_readme_is_the_real_one()
    {
        var examples = Example().Matches(await File.ReadAllTextAsync(Path.Combine(SchemaTests.FindRoot(), "README.md")));

        Assert.True(examples.Count >= 10, $"The README shows {examples.Count} questions with answers.");
        foreach (Match example in examples)
        {
            var answer = await service.DataAsync(example.Groups["query"].Value);
            var shown = JsonNode.Parse(example.Groups["answer"].Value);
            Assert.True(JsonNode.DeepEquals(Plain(shown), Plain(answer)), $"{example.Groups["query"].Value}\nshown: {shown}\nreal: {answer}\nRenew them: node .ci/readme-answers.mjs");
        }
    }

    [Fact]
    public async Task Every_example_page_answers_without_errors()
    {
        foreach (var example in ConsolidationGraph.Examples.Example.All)
        {
            Assert.NotEmpty(await service.DataAsync(example.Query));
            Assert.Contains("<h2>Answer</h2>", await service.Http.GetStringAsync(new Uri($"/examples/{example.Name}", UriKind.Relative)), StringComparison.Ordinal);
        }

        Assert.Contains("cn-ree", await service.Http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    // 100 and 100.00 are one number.
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        JsonValue value when value.TryGetValue(out decimal number) => JsonValue.Create($"{number:0.############}"),
        null => null,
        _ => node.DeepClone(),
    };

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
