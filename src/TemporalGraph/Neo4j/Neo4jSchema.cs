using TemporalGraph.Claims;

namespace TemporalGraph.Neo4j;

/// <summary>The constraints and indexes of a graph in Neo4j as a file that a person can run.</summary>
public static class Neo4jSchema
{
    /// <summary>Every constraint and index, a statement a line, each of which changes nothing where it was run before.</summary>
    /// <param name="model">Every claim type.</param>
    public static string Text(ClaimModel model) => string.Concat(GraphSchema.Of(model).Select(item => item.Text + ";\n"));
}
