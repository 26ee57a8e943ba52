using System.Text.RegularExpressions;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>The article that started the dataset: each of its 44 facts is in the package, with a source.</summary>
public sealed partial class SeedArticleTests
{
    [Fact]
    public void All_44_facts_are_listed() =>
        Assert.Equal(Enumerable.Range(1, 44).Select(number => $"S{number}"), Facts().Select(cells => cells[0]));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_fact_stands_in_claims_with_sources(string fact)
    {
        var tables = await SeedFiles.TablesAsync();
        var carried = Carried(Assert.Single(Facts(), cells => cells[0] == fact)[2]).ToList();

        Assert.NotEmpty(carried);
        foreach (var (table, id) in carried)
        {
            var rows = tables[table].Rows.Where(row => (row["id"] ?? row["organization"]) == id || row["organization"] == id).ToList();
            Assert.True(rows.Count > 0, $"{fact}: {table} has no '{id}'");
            Assert.True(table == "sources" || rows.Exists(row => row["sources"] is not null), $"{fact}: '{id}' has no source");
        }
    }

    public static TheoryData<string> Numbers() => [.. Enumerable.Range(1, 44).Select(number => $"S{number}")];

    /// <summary>The ids of what carries a fact.</summary>
    internal static IEnumerable<string> CarriedBy(string fact) => Carried(Assert.Single(Facts(), cells => cells[0] == fact)[2]).Select(one => one.Id);

    private static IEnumerable<string[]> Facts() => SeedFiles.TableLines("SEED-ARTICLE.md").Where(cells => FactPattern().IsMatch(cells[0]));

    // "observations: `b47`, `b48`; policies: `mining-quota-2006`"
    private static IEnumerable<(string Table, string Id)> Carried(string cell) =>
        from part in cell.Split("; ")
        let pair = part.Split(": ")
        from id in pair[1].Split(", ")
        select (pair[0], id.Trim('`'));

    [GeneratedRegex(@"\AS[0-9]+\z")]
    private static partial Regex FactPattern();
}
