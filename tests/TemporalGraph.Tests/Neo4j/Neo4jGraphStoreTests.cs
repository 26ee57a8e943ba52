using TemporalGraph.Claims;
using TemporalGraph.Neo4j;
using TemporalGraph.Tests.Claims;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>The store in Neo4j does what every store must do, on a real server.</summary>
[Collection("Neo4j"), Trait("Needs", "Neo4j")]
public sealed class Neo4jGraphStoreTests(Neo4jFixture neo4j) : GraphStoreTests, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await EmptyGraph.MakeAsync(await neo4j.OptionsAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override async ValueTask<IGraphStore> OpenAsync() => new Neo4jGraphStore(await neo4j.OptionsAsync(), Tiny.Model, Clock);
}
