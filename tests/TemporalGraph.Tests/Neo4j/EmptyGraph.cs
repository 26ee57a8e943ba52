using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>Takes away what an earlier test's store has left on the shared server.</summary>
internal static class EmptyGraph
{
    private const string Clear = """
        MATCH (n) WHERE n:Entity OR n:Claim OR n:ChangeSet OR n:Graph
        CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
        """;

    public static async Task MakeAsync(Neo4jOptions options)
    {
        await using var client = new QueryApiClient(options);
        await client.WriteAsync([new(Clear)]);
    }
}
