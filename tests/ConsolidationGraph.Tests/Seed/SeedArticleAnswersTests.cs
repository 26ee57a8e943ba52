using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>Each of the article's 44 facts is answered by a query, with what it says and at least one source.</summary>
public sealed class SeedArticleAnswersTests(Service service)
{
    [Theory]
    [MemberData(nameof(SeedArticleTests.Numbers), MemberType = typeof(SeedArticleTests))]
    public async Task A_fact_is_answered_with_a_source(string fact)
    {
        var ids = SeedArticleTests.CarriedBy(fact).Select(id => id.Contains(':', StringComparison.Ordinal) ? id : $"cn-ree:{id}").Distinct().ToList();

        var answer = await service.DataAsync($$"""
            {
              nodes(ids: [{{string.Join(", ", ids.Select(id => $"\"{id}\""))}}]) {
                id
                ... on Claim { period { text } citations { source { id } } }
                ... on ChangeEvent { title date }
                ... on Observation { label value { text status } }
                ... on Eligibility { holder { name } status }
                ... on Policy { title dates { step { code } date citations { source { id } } } }
                ... on Organization { name names { text citations { source { id } } } identifiers { value citations { source { id } } } }
                ... on QuotaScheme { name policy { title citations { source { id } } } }
                ... on QuotaBatch { label announced citations { source { id } } totals { amount { text } citations { source { id } } } }
                ... on Source { publisher title }
              }
            }
            """);

        var nodes = answer["nodes"]!.AsArray();
        Assert.Equal(ids, nodes.Select(node => node?["id"]?.GetValue<string>()));
        Assert.All(nodes, node => Assert.NotEmpty(Sources(node!)));
    }

    // A source stands for itself.
    private static IEnumerable<string> Sources(JsonNode node) => node["publisher"] is not null ? [node["id"]!.GetValue<string>()] : Cited(node);

    private static IEnumerable<string> Cited(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "source" ? [member.Value!["id"]!.GetValue<string>()] : Cited(member.Value)),
        JsonArray items => items.SelectMany(Cited),
        _ => [],
    };
}
