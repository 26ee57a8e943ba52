using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests;

/// <summary>A store that counts the calls it answers.</summary>
internal sealed class CountingStore(IGraphStore store) : IGraphStore
{
    private int calls;

    /// <summary>How many calls were answered so far.</summary>
    public int Calls => calls;

    public async ValueTask<IGraphSnapshot> OpenAsync(int? revision = null, CancellationToken cancellationToken = default) => new Snapshot(Count(this), await store.OpenAsync(revision, cancellationToken));

    public Task<ChangeReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken = default) => store.ApplyAsync(changes, cancellationToken);

    public IAsyncEnumerable<ChangeEntry> ReadChangesAsync(int after, CancellationToken cancellationToken = default) => Count(store).ReadChangesAsync(after, cancellationToken);

    public ValueTask<IReadOnlyList<ChangeEntry>> GetChangesAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken = default) => Count(store).GetChangesAsync(numbers, cancellationToken);

    public ValueTask<ChangeEntry?> FindChangeAsync(DateTimeOffset at, CancellationToken cancellationToken = default) => Count(store).FindChangeAsync(at, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private T Count<T>(T answers)
    {
        Interlocked.Increment(ref calls);
        return answers;
    }

    private sealed class Snapshot(CountingStore counter, IGraphSnapshot graph) : IGraphSnapshot
    {
        public int Revision => graph.Revision;

        public Node this[int node] => graph[node];

        public ValueTask<int[]> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => counter.Count(graph).FindAsync(ids, cancellationToken);

        public ValueTask<IReadOnlyList<Claim>> GetClaimsAsync(ClaimQuery query, Viewpoint at, CancellationToken cancellationToken) => counter.Count(graph).GetClaimsAsync(query, at, cancellationToken);

        public ValueTask<Subgraph> GetSubgraphAsync(Reach reach, Viewpoint at, CancellationToken cancellationToken) => counter.Count(graph).GetSubgraphAsync(reach, at, cancellationToken);

        public ValueTask<NodePage> GetPageAsync(PageQuery query, Viewpoint at, CancellationToken cancellationToken) => counter.Count(graph).GetPageAsync(query, at, cancellationToken);

        public ValueTask<ClaimPage> GetClaimPageAsync(ClaimPageQuery query, Viewpoint at, CancellationToken cancellationToken) => counter.Count(graph).GetClaimPageAsync(query, at, cancellationToken);

        public IAsyncEnumerable<ClaimBlock> ReadAsync(string dataset, CancellationToken cancellationToken = default) => graph.ReadAsync(dataset, cancellationToken);
    }
}
