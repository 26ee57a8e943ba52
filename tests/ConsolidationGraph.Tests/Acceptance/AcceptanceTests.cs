using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Acceptance;

public class AcceptanceTests(Service service)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Acceptance", "Questions");

    public static TheoryData<string> Questions => [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_shipped_history_answers(string question)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Folder, question + ".graphql"));
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, question + ".json")));

        Assert.Null(Expectation.Shortfall(expected, await service.DataAsync(query)));
    }
}
