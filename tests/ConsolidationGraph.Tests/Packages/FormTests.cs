using System.Text;
using System.Text.Json.Nodes;
using ConsolidationGraph.Packages;

namespace ConsolidationGraph.Tests.Packages;

/// <summary>Descriptor, files, encodings and lines.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task A_folder_without_a_descriptor_is_no_package()
    {
        var folder = Directory.CreateTempSubdirectory("package-");

        var reading = await Package.ReadAsync(folder.FullName);

        folder.Delete();
        Assert.StartsWith("datapackage.json: there is no such file", Assert.Single(reading.Problems).ToString());
        Assert.False(reading.IsValid);
    }

    [Theory]
    [InlineData("{\"name\": \"t\",\n \"title\": }", "datapackage.json(2): is no JSON")]
    [InlineData("[]", "datapackage.json(1): is no JSON object")]
    [InlineData("{\"name\": \"t\", \"name\": \"u\"}", "datapackage.json(1): is no JSON")]
    public async Task A_descriptor_that_is_no_object_of_JSON_is_refused_with_its_line(string text, string problem)
    {
        var folder = Directory.CreateTempSubdirectory("package-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "datapackage.json"), text);

        var reading = await Package.ReadAsync(folder.FullName);

        folder.Delete(recursive: true);
        Assert.StartsWith(problem, Assert.Single(reading.Problems).ToString());
    }

    [Theory]
    [InlineData("name", "\"Rare Earths\"", "datapackage.json, name: 'Rare Earths' is no name of a dataset, expected small letters, digits, '.', '_' and '-'")]
    [InlineData("name", "null", "datapackage.json, name: is missing or no text, expected a text")]
    [InlineData("title", "null", "datapackage.json, title: is missing or no text, expected a text")]
    [InlineData("version", "2", "datapackage.json, version: is missing or no text, expected a text")]
    [InlineData("created", "\"2026-13-01\"", "datapackage.json, created: '2026-13-01' is no day, expected YYYY-MM-DD or an RFC 3339 instant")]
    [InlineData("licenses", "[]", "datapackage.json, licenses: names no licence, expected a list such as [{\"name\": \"CC-BY-4.0\"}]")]
    [InlineData("languages", "[\"english!\"]", "datapackage.json, languages: has an item that is no language, expected BCP 47 tags such as \"en\"")]
    [InlineData("vanished", "\"gone\"", "datapackage.json, vanished: 'gone' is not known, expected \"withdrawn\" or \"retracted\"")]
    public async Task A_wrong_member_of_the_descriptor_is_named(string member, string value, string problem)
    {
        using var package = PackageFolder.Small().Describe(member, JsonNode.Parse(value));

        Assert.Equal([problem], await package.ErrorsAsync());
    }

    [Fact]
    public async Task The_day_of_an_edition_may_be_given_as_an_instant()
    {
        using var package = PackageFolder.Small().Describe("created", "2026-11-24T08:00:00Z");

        Assert.Equal(new DateOnly(2026, 11, 24), (await package.ReadValidAsync()).Created);
    }

    [Fact]
    public async Task An_unknown_table_and_a_missing_file_are_errors()
    {
        using var package = PackageFolder.Small().Resource("companies", "companies.csv").Resource("names", "names.csv");

        var errors = await package.ErrorsAsync();

        Assert.StartsWith("datapackage.json, resources: 'companies' is no table, expected one of vocabulary, sources, organizations", errors[0]);
        Assert.Equal("names.csv: there is no such file, expected the table 'names' that datapackage.json names", errors[1]);
        Assert.Equal(2, errors.Count);
    }

    [Theory]
    [InlineData("../names.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../names.csv")]
    [InlineData("https://example.org/names.csv")]
    public async Task A_package_reads_nothing_outside_its_folder(string path)
    {
        using var package = PackageFolder.Small().Resource("names", path);

        Assert.StartsWith($"datapackage.json, resources[3].path: '{path}' is no path of one file in the package's folder", Assert.Single(await package.ErrorsAsync()));
    }

    [Fact]
    public async Task A_table_that_no_resource_names_is_warned_of()
    {
        using var package = PackageFolder.Small();
        await File.WriteAllTextAsync(Path.Combine(package.Path, "names.csv"), "organization\n");

        Assert.Equal(["names.csv: is not read, expected a resource for it in datapackage.json (warning)"], await package.WarningsAsync());
    }

    [Fact]
    public async Task A_line_is_that_of_the_file_whatever_cells_and_blank_lines_came_before()
    {
        using var package = PackageFolder.Small().Raw(
            "policies",
            Encoding.UTF8.GetBytes("id,title_en,stages\r\np,\"Two\r\nlines, \"\"quoted\"\"\",mining\r\n\r\nq,Q,nothing\r\n\"r\",\"R\r\n\",mining"));

        Assert.Equal(
            ["policies.csv(5), stages: 'nothing' is no word of the vocabulary, expected a code of STAGE", "policies.csv(6), title_en: 'R\r\n' has blanks around it, expected none"],
            await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_mark_of_UTF_8_is_no_part_of_the_header()
    {
        using var package = PackageFolder.Small().Raw("policies", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("id,title_en\np,P\n")]);

        Assert.Contains((await package.ReadValidAsync()).Nodes, node => node.Id == "t:p");
    }

    [Theory]
    [InlineData("utf-16", true, "policies.csv(1): is UTF-16, expected UTF-8")]
    [InlineData("utf-16BE", true, "policies.csv(1): is UTF-16, expected UTF-8")]
    [InlineData("utf-16", false, "policies.csv(1): has a NUL character, expected UTF-8 text (a file of UTF-16 has many)")]
    public async Task UTF_16_is_refused_with_and_without_its_mark(string name, bool withMark, string problem)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes("id,title_en\np,P\n");
        using var package = PackageFolder.Small().Raw("policies", withMark ? [.. encoding.GetPreamble(), .. bytes] : bytes);

        Assert.Equal(problem, (await package.ErrorsAsync())[0]);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused_with_every_line()
    {
        using var package = PackageFolder.Small().Raw("policies", Encoding.Latin1.GetBytes("id,title_en\np,Métal\nq,Metal\nr,Métal\n"));

        Assert.Equal(["policies.csv(2): is not UTF-8, expected UTF-8 text", "policies.csv(4): is not UTF-8, expected UTF-8 text"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_line_longer_than_a_megabyte_is_refused_without_being_read()
    {
        using var package = PackageFolder.Small().Table("policies", "id,title_en", "p,P", $"q,{new string('x', 2 << 20)}", "r,R");

        Assert.Equal(["policies.csv(3): the line is longer than 1 MB, expected at most 1048576 bytes"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_line_one_byte_over_a_megabyte_is_too_long()
    {
        using var package = PackageFolder.Small().Table("policies", "id,title_en", $"p,{new string('x', (1 << 20) - 1)}");

        Assert.StartsWith("policies.csv(2): the line is longer than 1 MB", Assert.Single(await package.ErrorsAsync()));
    }

    [Fact]
    public async Task A_line_of_a_megabyte_is_read()
    {
        var title = new string('x', (1 << 20) - 2);
        using var package = PackageFolder.Small().Table("policies", "id,title_en", $"p,{title}", "q,Q");

        Assert.Equal([title, "Q"], (await package.ReadValidAsync()).Of(Model.PolicyAttribute).Select(claim => claim["value"]));
    }

    [Fact]
    public async Task A_quote_that_swallows_a_megabyte_of_lines_is_refused_where_it_begins()
    {
        using var package = PackageFolder.Small().Table("policies", ["id,title_en", "p,P", "q,\"Q", .. Enumerable.Range(0, 40_000).Select(i => $"r{i},A title of some length {i}")]);

        Assert.Equal(["policies.csv(3): the row is longer than 1 MB, expected at most 1048576 bytes (is a quote not closed?)"], await package.ErrorsAsync());
    }

    [Theory]
    [InlineData("q,A \"quoted\" word", "policies.csv(3): has a lone quote, expected the whole cell in quotes and the quote in it doubled")]
    [InlineData("q,\"A\" word", "policies.csv(3): has text after a closing quote, expected a comma (a quote inside quotes is doubled)")]
    [InlineData("q,\"A word", "policies.csv(3): has a quote that is not closed, expected one more quote")]
    [InlineData("q", "policies.csv(3): has 1 cells, expected 2 as in the header")]
    [InlineData("q,A,B", "policies.csv(3): has 3 cells, expected 2 as in the header")]
    public async Task A_row_that_is_no_CSV_is_refused(string row, string problem)
    {
        using var package = PackageFolder.Small().Table("policies", "id,title_en", "p,P", row);

        Assert.Equal([problem], await package.ErrorsAsync());
    }

    [Theory]
    [InlineData("id,mechanism", "events.csv(1), type: the column is missing, expected the columns id, type, mechanism, part_of, known_from, withdrawn_from, rank, confidence, sources, note, title_xx in any language")]
    [InlineData("id,type,colour", "events.csv(1), colour: is no column of this table, expected the columns id, type, mechanism, part_of, known_from, withdrawn_from, rank, confidence, sources, note, title_xx in any language")]
    [InlineData("id,type,", "events.csv(1): has a column without a name, expected the columns id, type, mechanism, part_of, known_from, withdrawn_from, rank, confidence, sources, note, title_xx in any language")]
    [InlineData("id,type,type", "events.csv(1), type: the column is there twice, expected once")]
    [InlineData("id,type,title_!", "events.csv(1), title_!: is no column of this table, expected the columns id, type, mechanism, part_of, known_from, withdrawn_from, rank, confidence, sources, note, title_xx in any language")]
    public async Task A_header_has_every_column_that_is_needed_and_no_other(string header, string problem)
    {
        using var package = PackageFolder.Small().Table("events", header);

        Assert.Equal([problem], await package.ErrorsAsync());
    }

    [Fact]
    public async Task An_empty_file_is_no_table()
    {
        using var package = PackageFolder.Small().Raw("policy-items", []);

        Assert.StartsWith("policy-items.csv(1): is empty, expected the columns id, policy, item, from, to", Assert.Single(await package.ErrorsAsync()));
    }

    [Fact]
    public async Task The_fields_of_a_schema_are_those_of_the_header()
    {
        using var package = PackageFolder.Small();
        var reading = await package.ReadAsync();
        Assert.True(reading.IsValid);
        var path = Path.Combine(package.Path, "datapackage.json");
        var descriptor = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        descriptor["resources"]![2]!["schema"] = JsonNode.Parse("""{ "fields": [{ "name": "id" }, { "name": "kinds" }] }""");
        await File.WriteAllTextAsync(path, descriptor.ToJsonString());

        var again = await Package.ReadAsync(package.Path);

        Assert.Equal("organizations.csv(1): has the columns id, kinds, sources, expected those of its schema in datapackage.json: id, kinds", Assert.Single(again.Problems).ToString());
    }
}
