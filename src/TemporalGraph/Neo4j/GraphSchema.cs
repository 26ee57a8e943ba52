using TemporalGraph.Claims;

namespace TemporalGraph.Neo4j;

/// <summary>The constraints and indexes, a statement each, with their names.</summary>
internal static class GraphSchema
{
    private const string Names = "CREATE FULLTEXT INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.id]";

    private static readonly string[] _indexed = ["id", "batch", "retracted"];

    public static IEnumerable<(string Name, string Text)> Of(ClaimModel model)
    {
        yield return Unique("entity_id", GraphNames.Entity, "id");
        yield return Unique("graph_id", GraphNames.Graph, "id");
        yield return Unique("change_set_number", GraphNames.ChangeSet, "number");
        yield return Unique("change_set_request", GraphNames.ChangeSet, "request");
        foreach (var label in GraphNames.LabelsOf(model))
        {
            // People ask by (:Organization {id: ...}); the store itself asks by :Entity.
            yield return Index($"{label.ToLowerInvariant()}_id", $"(n:{label})", "n.id");
        }

        yield return ("entity_name", Names);
        // What has a text is looked for by it, in Chinese too: the analyzer takes pairs of characters.
        if (model.Types.Where(type => type.Object is null && type.Qualifiers.Contains("text")).Select(GraphNames.LabelOf).ToList() is { Count: > 0 } named)
        {
            yield return ("claim_text", $"CREATE FULLTEXT INDEX claim_text IF NOT EXISTS FOR (n:{string.Join('|', named)}) ON EACH [n.text] OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'cjk'}}}}");
        }

        yield return Index("entity_batch", $"(n:{GraphNames.Entity})", "n.batch");
        foreach (var property in _indexed)
        {
            yield return Index("claim_" + property, $"(n:{GraphNames.Claim})", "n." + property);
        }

        foreach (var relation in GraphNames.RelationsOf(model))
        {
            foreach (var property in _indexed)
            {
                yield return Index($"{relation.ToLowerInvariant()}_{property}", $"()-[r:{relation}]-()", "r." + property);
            }
        }
    }

    /// <summary>Makes what is not there yet and waits until it can be used.</summary>
    /// <returns>The names of what was made.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(INeo4jClient client, ClaimModel model, CancellationToken cancellationToken)
    {
        var there = (await client.ReadAsync(new("SHOW INDEXES YIELD name, state RETURN name, state"), cancellationToken))
            .ToDictionary(row => row.Text(0), row => row.Text(1), StringComparer.Ordinal);
        var missing = Of(model).Where(item => !there.ContainsKey(item.Name)).ToList();
        foreach (var some in missing.Chunk(20))
        {
            await client.WriteAsync([.. some.Select(item => new Statement(item.Text))], cancellationToken);
        }

        if (missing.Count > 0 || there.ContainsValue("POPULATING"))
        {
            await client.ReadAsync(new("CALL db.awaitIndexes(25)"), cancellationToken);
        }

        return [.. missing.Select(item => item.Name)];
    }

    private static (string Name, string Text) Unique(string name, string label, string property) =>
        (name, $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{property} IS UNIQUE");

    private static (string Name, string Text) Index(string name, string pattern, string property) =>
        (name, $"CREATE INDEX {name} IF NOT EXISTS FOR {pattern} ON ({property})");
}
