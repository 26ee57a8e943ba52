using System.Runtime.CompilerServices;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>A snapshot over an index that holds everything: it answers at once.</summary>
/// <param name="index">Every node and claim version.</param>
/// <param name="revision">The revision that it shows.</param>
public sealed class IndexSnapshot(GraphIndex index, int revision) : IGraphSnapshot
{
    /// <inheritdoc/>
    public int Revision => revision;

    /// <inheritdoc/>
    public Node this[int node] => index.Nodes[node];

    /// <inheritdoc/>
    public ValueTask<int[]> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ids.Select(id => index.Find(id) is var node and >= 0 && index.NodeRecordedIn[node] <= revision ? node : -1).ToArray());

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Claim>> GetClaimsAsync(ClaimQuery query, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ClaimReading.Read(index, query, Here(at)));

    /// <inheritdoc/>
    public ValueTask<Subgraph> GetSubgraphAsync(Reach reach, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Subgraph(index, Here(at)));

    /// <inheritdoc/>
    public ValueTask<NodePage> GetPageAsync(PageQuery query, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ClaimReading.Page(index, query, Here(at)));

    /// <inheritdoc/>
    public ValueTask<ClaimPage> GetClaimPageAsync(ClaimPageQuery query, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ClaimReading.Page(index, query, Here(at)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ClaimBlock> ReadAsync(string dataset, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var nodes = Enumerable.Range(0, index.Nodes.Length)
            .Where(node => index.NodeRecordedIn[node] <= revision && Curie.IsOf(index.Nodes[node].Id, dataset))
            .Select(node => index.Nodes[node]);
        var claims = index.Claims
            .Where(claim => claim.RecordedIn <= revision && revision < claim.RetractedIn && index.DatasetOf(claim.RecordedIn) == dataset)
            .Select(claim => claim.Claim);
        foreach (var block in ClaimBlock.Of(nodes, claims))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return block;
        }
    }

    private Viewpoint Here(Viewpoint at) => at.Revision == revision
        ? at
        : throw new ArgumentException($"This snapshot shows revision {revision}, not {at.Revision}.", nameof(at));
}
