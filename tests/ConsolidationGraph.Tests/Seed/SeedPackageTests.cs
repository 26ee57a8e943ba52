using System.Text.Json.Nodes;
using ConsolidationGraph.Packages;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>The shipped package as a whole.</summary>
public sealed class SeedPackageTests
{
    [Fact]
    public async Task It_has_no_error()
    {
        var reading = await SeedFiles.ReadAsync();

        Assert.Equal([], reading.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.ToString()));
        Assert.Equal("cn-ree", reading.Name);
        Assert.Equal(new DateOnly(2026, 11, 24), reading.Created);
    }

    [Fact]
    public async Task Every_warning_is_explained()
    {
        var warnings = (await SeedFiles.ReadAsync()).Problems.Where(problem => problem.IsWarning).Select(problem => problem.File);
        var explained = SeedFiles.TableLines("GAPS.md").Where(cells => cells[0].Contains(".csv`, ", StringComparison.Ordinal)).Select(cells => cells[0].Split('`')[1]);

        Assert.Equal(warnings.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("vocabulary", 336)]
    [InlineData("sources", 857)]
    [InlineData("organizations", 245)]
    [InlineData("kinds", 14)]
    [InlineData("existence", 104)]
    [InlineData("names", 929)]
    [InlineData("identifiers", 28)]
    [InlineData("events", 120)]
    [InlineData("event-steps", 249)]
    [InlineData("participations", 347)]
    [InlineData("ownerships", 192)]
    [InlineData("policies", 111)]
    [InlineData("policy-steps", 320)]
    [InlineData("policy-items", 113)]
    [InlineData("policy-relations", 78)]
    [InlineData("policy-effects", 67)]
    [InlineData("quota-schemes", 3)]
    [InlineData("quota-batches", 72)]
    [InlineData("quota-totals", 202)]
    [InlineData("allocations", 293)]
    [InlineData("eligibilities", 9)]
    [InlineData("observations", 197)]
    public async Task It_has_so_many_rows(string table, int rows) => Assert.Equal(rows, (await SeedFiles.RowsAsync(table)).Count);

    [Fact]
    public async Task Every_table_is_counted()
    {
        var tables = await SeedFiles.TablesAsync();
        var counted = typeof(SeedPackageTests).GetMethod(nameof(It_has_so_many_rows))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Length;

        Assert.Equal(TableSchema.Tables.Count, counted);
        Assert.Equal(TableSchema.Tables, tables.All.Select(table => table.Table.Name));
    }

    [Fact]
    public async Task Everything_that_is_said_of_the_world_has_a_source()
    {
        ClaimType[] ours = [Model.SourceAttribute, Model.TermAttribute, Model.DatasetAttribute];
        var claims = (await SeedFiles.ReadAsync()).Claims.Where(claim => !ours.Contains(claim.Type)).ToList();

        Assert.NotEmpty(claims);
        Assert.Equal([], claims.Where(claim => claim.Citations.IsEmpty).Select(claim => claim.Id));
    }

    [Fact]
    public async Task Every_source_is_cited_or_its_reason_is_given()
    {
        var reading = await SeedFiles.ReadAsync();
        var ends = (await SeedFiles.TablesAsync()).All.SelectMany(table => table.Rows).SelectMany(row => row.Citations("end_sources"));
        var cited = reading.Claims.SelectMany(claim => claim.Citations).Concat(ends).Select(citation => citation.Source).ToHashSet();
        var idle = reading.Nodes.Where(node => node.Label == Labels.Source && !cited.Contains(node.Id)).Select(node => node.Id["cn-ree:".Length..]);
        var gaps = SeedFiles.TableLines("GAPS.md").Select(cells => cells[0].Trim('`')).ToHashSet();

        Assert.Equal([], idle.Where(source => !gaps.Contains(source)));
    }

    [Fact]
    public async Task Every_word_is_used_and_no_event_is_without_a_step()
    {
        var reading = await SeedFiles.ReadAsync();
        var steps = reading.Claims.Where(claim => claim.Type == Model.EventStep || claim.Type == Model.EventCompletion).Select(claim => claim.Subject).ToHashSet();

        Assert.Equal([], reading.Nodes.Where(node => node.Label == Labels.ChangeEvent && !steps.Contains(node.Id)).Select(node => node.Id));
        Assert.Equal([], await UnusedWordsAsync());
    }

    [Fact]
    public async Task Every_organization_has_an_English_name_and_a_kind()
    {
        var reading = await SeedFiles.ReadAsync();
        var named = reading.Claims.Where(claim => claim.Type == Model.Name && claim["lang"] == "en").Select(claim => claim.Subject).ToHashSet();
        var kinds = reading.Claims.Where(claim => claim.Type == Model.Kind).Select(claim => claim.Subject).ToHashSet();

        Assert.Equal([], reading.Nodes.Where(node => node.Label == Labels.Organization && !(named.Contains(node.Id) && kinds.Contains(node.Id))).Select(node => node.Id));
    }

    [Fact]
    public async Task A_Chinese_name_has_its_pinyin()
    {
        var names = await SeedFiles.RowsAsync("names");
        var read = names.Where(row => row["lang"] == "zh-Latn-pinyin").Select(Reading).ToHashSet();

        Assert.Equal([], names.Where(row => row["lang"] == "zh-Hans" && !read.Contains(Reading(row))).Select(row => row["text"]));
        Assert.All(names.Where(row => row["lang"] == "zh-Latn-pinyin"), row => Assert.Matches(@"\A[a-zü0-9' ]+\z", row["text"]!));

        static string Reading(Row row) => string.Join('|', row["organization"], row["kind"], row["from"], row["start_event"], row["to"], row["end_event"]);
    }

    [Fact]
    public async Task The_descriptor_types_each_column_as_the_reader_does()
    {
        var descriptor = JsonNode.Parse(string.Concat(SeedFiles.Lines("datapackage.json")))!;

        foreach (var resource in descriptor["resources"]!.AsArray())
        {
            var fields = resource!["schema"]!["fields"]!.AsArray();
            var expected = TableSchema.Of((string)resource["name"]!, [.. fields.Select(field => (string)field!["name"]!)])["fields"]!.AsArray();
            Assert.Equal(expected.Select(Shape), fields.Select(Shape));
            Assert.All(fields, field => Assert.False(string.IsNullOrEmpty((string?)field!["description"])));
        }

        await Task.CompletedTask;

        static string Shape(JsonNode? field) => string.Join(' ', field!["name"], field["type"], field["delimiter"], field["constraints"]?["enum"]?.ToJsonString());
    }

    private static async Task<IEnumerable<string>> UnusedWordsAsync()
    {
        var tables = await SeedFiles.TablesAsync();
        var cells = tables.All.Where(table => table.Table.Name != "vocabulary").SelectMany(table => table.Rows.SelectMany(row => table.Header.SelectMany(row.Items))).ToHashSet();
        return tables["vocabulary"].Rows.Where(row => !cells.Contains(row["code"]!)).Select(row => $"{row["of"]}/{row["code"]}");
    }
}
