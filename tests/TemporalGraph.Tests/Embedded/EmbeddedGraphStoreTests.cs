using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Tests.Claims;

namespace TemporalGraph.Tests.Embedded;

/// <summary>The embedded store, on a file of its own for each test.</summary>
public sealed class EmbeddedGraphStoreTests : GraphStoreTests, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override ValueTask<IGraphStore> OpenAsync() =>
        ValueTask.FromResult<IGraphStore>(EmbeddedGraphStore.Open(folder.File("graph.db"), Tiny.Model, Clock));
}
