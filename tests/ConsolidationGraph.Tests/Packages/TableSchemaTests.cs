using System.Text.Json.Nodes;
using ConsolidationGraph.Packages;

namespace ConsolidationGraph.Tests.Packages;

public sealed class TableSchemaTests
{
    [Fact]
    public void A_column_says_what_may_stand_in_it()
    {
        var schema = TableSchema.Of("ownerships", ["owner", "interest", "share", "from", "attested", "known_from", "approximate"]);

        Assert.Equal(
            """
            {"fields":[{"name":"owner","type":"string","constraints":{"required":true}},{"name":"interest","type":"string","constraints":{"enum":["EQUITY","CONTROL","MEMBERSHIP","MANAGEMENT"],"required":true}},{"name":"share","type":"number","constraints":{"minimum":0,"maximum":100}},{"name":"from","type":"string"},{"name":"attested","type":"list","delimiter":";"},{"name":"known_from","type":"date"},{"name":"approximate","type":"boolean"}],"foreignKeys":[{"fields":["owner"],"reference":{"resource":"organizations","fields":["id"]}}]}
            """,
            schema.ToJsonString());
    }

    [Fact]
    public void A_table_or_column_that_there_is_not_is_refused()
    {
        Assert.StartsWith("There is no table 'companies'", Assert.Throws<ArgumentException>(() => TableSchema.Of("companies")).Message);
        Assert.StartsWith("The table 'names' has no column 'colour'", Assert.Throws<ArgumentException>(() => TableSchema.Of("names", ["colour"])).Message);
    }

    [Fact]
    public async Task A_package_whose_resources_are_written_so_is_read()
    {
        using var package = PackageFolder.Small();
        await package.ReadValidAsync();
        var path = Path.Combine(package.Path, "datapackage.json");
        var descriptor = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        descriptor["resources"] = new JsonArray(
            TableSchema.Resource("vocabulary", ["of", "code", "label_en", "means", "marks", "family", "unit"]),
            TableSchema.Resource("sources", ["id", "publisher", "title", "url", "published", "language", "seen"]),
            TableSchema.Resource("organizations", ["id", "kinds", "sources"]));
        await File.WriteAllTextAsync(path, descriptor.ToJsonString());

        Assert.Equal([], (await Package.ReadAsync(package.Path)).Problems);
    }

    [Fact]
    public void Every_table_has_a_schema() =>
        Assert.All(TableSchema.Tables, table => Assert.NotEmpty(TableSchema.Of(table)["fields"]!.AsArray()));
}
