using System.Text.RegularExpressions;
using ConsolidationGraph.Packages;
using ConsolidationGraph.Tests.Packages;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>What seed/README.md says to those who bring an industry of their own.</summary>
public sealed partial class PackageManualTests
{
    private static string Manual => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seed", "README.md"));

    [Fact]
    public async Task Its_example_is_a_package_without_a_problem()
    {
        var folder = Directory.CreateTempSubdirectory("manual-");
        try
        {
            foreach (Match file in FilePattern().Matches(Manual))
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file.Groups["name"].Value), file.Groups["text"].Value);
            }

            var reading = await Package.ReadAsync(folder.FullName);

            Assert.Equal([], reading.Problems);
            Assert.Equal("bicycles", reading.Name);
            Assert.Equal("1998-03-02", Readings.Text(reading.TheOne(Model.EventCompletion).KnownFrom));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Its_example_has_seven_tables_with_fifteen_columns()
    {
        var tables = FilePattern().Matches(Manual).Where(file => file.Groups["name"].Value.EndsWith(".csv", StringComparison.Ordinal)).ToList();

        Assert.Equal(7, tables.Count);
        Assert.Equal(15, tables.SelectMany(table => table.Groups["text"].Value.Split('\n')[0].Split(',')).Distinct().Count());
    }

    [Fact]
    public void It_names_every_column_of_every_table()
    {
        var section = Manual[Manual.IndexOf("## Tables", StringComparison.Ordinal)..].Split('\n');
        foreach (var table in TableSchema.Tables)
        {
            var line = Assert.Single(section, line => line.StartsWith($"| `{table}` ", StringComparison.Ordinal));
            var columns = TableSchema.Of(table)["fields"]!.AsArray().Select(field => (string)field!["name"]!).Where(name => !Everywhere.Contains(name) || Own(table, name));
            Assert.Equal([], columns.Where(column => !line.Contains($"`{column}`", StringComparison.Ordinal)).Select(column => $"{table}: {column}"));
        }
    }

    [Fact]
    public void It_explains_the_columns_that_many_tables_have() =>
        Assert.Equal([], Everywhere.Where(column => !Manual.Contains($"`{column}`", StringComparison.Ordinal)));

    private static readonly string[] Everywhere =
        ["from", "to", "start_event", "end_event", "attested", "end_known_from", "end_sources", "known_from", "withdrawn_from", "rank", "confidence", "sources", "note"];

    // What elsewhere is a column of periods or headers.
    private static bool Own(string table, string column) => (table, column) is ("participations", "to") or ("observations", "from") or ("observations", "to") or ("sources", "note");

    [GeneratedRegex(@"^`(?<name>[a-z-]+\.(csv|json))`\n```[a-z]+\n(?<text>.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FilePattern();
}
