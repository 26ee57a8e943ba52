using System.Text;
using TemporalGraph.Claims;

namespace TemporalGraph.Neo4j;

/// <summary>
/// The statements of the graph store. Constant texts: the few that name relationship types are made once from the model,
/// because an index on relationships belongs to one type.
/// </summary>
internal sealed class GraphTexts
{
    /// <summary>How many batches a change set may have; a batch's number is the change set's times this, and its place.</summary>
    public const long Batches = 1_000_000;

    /// <summary>The revision that is committed.</summary>
    public const string Committed = "OPTIONAL MATCH (g:Graph {id: 'graph'}) RETURN coalesce(g.committed, 0) AS committed";

    /// <summary>Takes the writer's lease where nobody holds it. The first SET locks the node before it is read.</summary>
    public const string TakeLease = """
        MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.committed = 0, g.lease = 0
        SET g.asked = $token
        WITH g WHERE g.lease < timestamp() OR g.writer = $token
        SET g.writer = $token, g.lease = timestamp() + $lease
        RETURN g.committed AS committed, g.pending IS NOT NULL AS pending
        """;

    /// <summary>Holds on to the lease while a batch is written, and notes that something uncommitted is there.</summary>
    public const string KeepLease = """
        MATCH (g:Graph {id: 'graph'}) SET g.asked = $token
        WITH g WHERE g.writer = $token
        SET g.lease = timestamp() + $lease, g.pending = $number
        RETURN g.committed AS committed
        """;

    /// <summary>Gives the lease back; what was pending stays noted unless it was swept.</summary>
    public const string ReleaseLease = """
        MATCH (g:Graph {id: 'graph', writer: $token})
        SET g.lease = 0, g.pending = CASE WHEN $swept THEN null ELSE g.pending END
        REMOVE g.writer
        """;

    /// <summary>The one write that makes a change set visible.</summary>
    public const string Commit = """
        MATCH (g:Graph {id: 'graph', writer: $token}) WHERE g.committed = $number - 1
        CREATE (c:ChangeSet {number: $number, request: $request, recordedAt: $recordedAt, recorded: datetime($recordedAt), author: $author, reason: $reason, dataset: $dataset, hash: $hash, contentHash: $contentHash, batches: $batches})
        SET g.committed = $number, g.lease = 0
        REMOVE g.writer, g.pending
        RETURN g.committed AS committed
        """;

    public const string CreateNodes = """
        MATCH (g:Graph {id: 'graph', writer: $token})
        UNWIND $rows AS row
        CREATE (n:Entity:$(row.label) {id: row.id, label: row.label, recorded: $number, batch: $batch, name: row.id})
        """;

    public const string CreateClaims = $$"""
        MATCH (g:Graph {id: 'graph', writer: $token})
        UNWIND $rows AS row
        MATCH (s:Entity {id: row.subject})
        CREATE (s)-[:$($relation)]->(c:Claim:$($label) {recorded: $number, retracted: $standing, batch: $batch, {{Dates}}})
        SET c += row.properties
        """;

    public const string CreateRelationships = $$"""
        MATCH (g:Graph {id: 'graph', writer: $token})
        UNWIND $rows AS row
        MATCH (s:Entity {id: row.subject})
        WITH s, row
        MATCH (o:Entity {id: row.object})
        CREATE (s)-[c:$($relation) {recorded: $number, retracted: $standing, batch: $batch, place: row.place, {{Dates}}}]->(o)
        SET c += row.properties
        """;

    /// <summary>What people see on a node; no answer depends on it.</summary>
    public const string NameNodes = "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n.name = row.name";

    public const string Journal = """
        MATCH (c:ChangeSet) WHERE $after < c.number <= $until
        RETURN c.number AS number, c.request AS request, c.recordedAt AS recordedAt, c.author AS author, c.reason AS reason, c.dataset AS dataset, c.hash AS hash, c.contentHash AS contentHash, c.batches AS batches
        ORDER BY number
        """;

    private const string Dates = """
        earliestStart: date(row.dates.earliestStart), latestStart: date(row.dates.latestStart), earliestEnd: date(row.dates.earliestEnd), latestEnd: date(row.dates.latestEnd),
          knownFrom: date(row.dates.knownFrom), endKnownFrom: date(row.dates.endKnownFrom), withdrawnFrom: date(row.dates.withdrawnFrom)
        """;

    private readonly string[] relations;

    public GraphTexts(ClaimModel model)
    {
        relations = [.. GraphNames.RelationsOf(model)];
        Batch = EachClaim(
            "MATCH (n:Entity) WHERE $first <= n.batch <= $last RETURN n.recorded AS recorded, n.id AS id, n.label AS label, null AS payload",
            "$first <= {0}.batch <= $last",
            "RETURN {0}.recorded AS recorded, null AS id, {0}.claimType AS label, {0}.payload AS payload");
        Retractions = EachClaim(null, "$after < {0}.retracted <= $until", "RETURN {0}.id AS id, {0}.retracted AS retracted");
    }

    /// <summary>Nodes and claims of some batches; of a claim that is several relationships the first.</summary>
    public string Batch { get; }

    /// <summary>Claims that were retracted after one revision, up to another.</summary>
    public string Retractions { get; }

    /// <summary>Ends the versions of some claims that stand.</summary>
    public static string Retract(string? relation) => $$"""
        MATCH (g:Graph {id: 'graph', writer: $token})
        UNWIND $ids AS id
        MATCH {{Pattern(relation)}} WHERE c.id = id AND c.retracted = $standing
        SET c.retracted = $number
        """;

    /// <summary>Takes back what an interrupted change set retracted, some at a time.</summary>
    public IEnumerable<string> Restore => Patterns.Select(pattern => $$"""
        MATCH (g:Graph {id: 'graph', writer: $token})
        WITH g.committed AS committed
        MATCH {{pattern}} WHERE committed < c.retracted < $standing
        WITH c LIMIT $limit SET c.retracted = $standing
        RETURN count(c) AS changed
        """);

    /// <summary>Takes away what an interrupted change set brought, some at a time: claims first, then nodes.</summary>
    public IEnumerable<string> Sweep => Patterns.Append("(c:Entity)").Select(pattern => $$"""
        MATCH (g:Graph {id: 'graph', writer: $token})
        MATCH {{pattern}} WHERE c.batch >= (g.committed + 1) * {{Batches}}
        WITH c LIMIT $limit {{(pattern.StartsWith("()", StringComparison.Ordinal) ? "" : "DETACH ")}}DELETE c
        RETURN count(*) AS changed
        """);

    private IEnumerable<string> Patterns => relations.Select(Pattern).Prepend(Pattern(null));

    private static string Pattern(string? relation) => relation is null ? "(c:Claim)" : $"()-[c:{relation}]->()";

    private string EachClaim(string? before, string where, string answer)
    {
        var text = new StringBuilder(before);
        void Add(string pattern, string condition, string name)
        {
            text.Append(text.Length > 0 ? "\nUNION ALL\n" : "").Append("MATCH ").Append(pattern).Append(" WHERE ")
                .Append(condition.Replace("{0}", name, StringComparison.Ordinal)).Append(' ').Append(answer.Replace("{0}", name, StringComparison.Ordinal));
        }

        Add("(c:Claim)", where, "c");
        foreach (var relation in relations)
        {
            Add($"()-[c:{relation}]->()", where + " AND c.place = 0", "c");
        }

        return text.ToString();
    }
}
