using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TemporalGraph.Neo4j;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>How the server goes about the store's statements: by an index, never through everything.</summary>
[Collection("Neo4j"), Trait("Needs", "Neo4j")]
public sealed class StatementPlanTests(Neo4jFixture neo4j)
{
    private static readonly GraphTexts _texts = new(Tiny.Model);

    /// <summary>Joins of two index seeks that give one row each.</summary>
    private static readonly string[] _pairs = [GraphTexts.CreateRelationships];

    public static TheoryData<string> Statements =>
    [
        GraphTexts.Committed, GraphTexts.Journal, GraphTexts.TakeLease, GraphTexts.KeepLease, GraphTexts.ReleaseLease, GraphTexts.Commit,
        GraphTexts.CreateNodes, GraphTexts.CreateClaims, GraphTexts.CreateRelationships, GraphTexts.NameNodes,
        _texts.Batch, _texts.Retractions, GraphTexts.Retract(null), GraphTexts.Retract("OWNS"), .. _texts.Restore, .. _texts.Sweep,
    ];

    [Theory, MemberData(nameof(Statements))]
    public async Task A_statement_finds_what_it_asks_for_by_an_index(string statement)
    {
        var options = await neo4j.OptionsAsync();
        await Neo4jGraphStore.ApplySchemaAsync(options, Tiny.Model);
        var operators = await OperatorsAsync(options, statement);

        Assert.NotEmpty(operators);
        Assert.DoesNotContain(operators, name => name.StartsWith("AllNodesScan", StringComparison.Ordinal) || name.Contains("LabelScan", StringComparison.Ordinal) || name.Contains("TypeScan", StringComparison.Ordinal));
        Assert.True(_pairs.Contains(statement) || !operators.Exists(name => name.StartsWith("CartesianProduct", StringComparison.Ordinal)), string.Join(' ', operators));
    }

    private static async Task<List<string>> OperatorsAsync(Neo4jOptions options, string statement)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var parameters = new
        {
            token = "", number = 1, lease = 1, standing = Day.Max, swept = false, limit = 1, after = 0, until = 1, first = 0, last = 1, batch = 1, ids = new[] { "a" },
            rows = Array.Empty<object>(), relation = "OWNS", label = "Name", request = "", recordedAt = "2026-01-01T00:00:00.000Z", author = "", reason = "",
            dataset = "", hash = "", contentHash = "", batches = 0,
        };
        using var response = await http.PostAsJsonAsync(new Uri($"{options.Url}/db/{options.Database}/query/v2"), new { statement = "EXPLAIN " + statement, parameters });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("queryPlan", out var plan), $"{answer}");
        var operators = new List<string>();
        Collect(plan, operators);
        return operators;
    }

    private static void Collect(JsonElement plan, List<string> operators)
    {
        operators.Add(plan.GetProperty("operatorType").GetString()!);
        foreach (var child in plan.GetProperty("children").EnumerateArray())
        {
            Collect(child, operators);
        }
    }
}
