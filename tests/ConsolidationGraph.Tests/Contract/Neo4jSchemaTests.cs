using TemporalGraph.Neo4j;

namespace ConsolidationGraph.Tests.Contract;

public class Neo4jSchemaTests
{
    [Fact]
    public async Task The_committed_constraints_and_indexes_are_those_that_the_service_makes()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(SchemaTests.FindRoot(), "graph-schema", "neo4j", "schema.cypher"));

        Assert.Equal(Neo4jSchema.Text(Model.Claims), committed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_data_dictionary_names_every_label_and_relationship_type()
    {
        var dictionary = await File.ReadAllTextAsync(Path.Combine(SchemaTests.FindRoot(), "graph-schema", "README.md"));

        Assert.All(Model.Claims.Types, type => Assert.Contains($"`{(type.Object is null ? GraphNames.LabelOf(type) : GraphNames.RelationOf(type))}`", dictionary, StringComparison.Ordinal));
        Assert.All(GraphNames.LabelsOf(Model.Claims), label => Assert.Contains($"`{label}`", dictionary, StringComparison.Ordinal));
    }
}
