using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Claims;

/// <summary>
/// A snapshot that has only what stood at its revision, numbered from the end, and copies it into a new index for every
/// answer; of a subgraph only what is within reach, and what is needed to judge it.
/// </summary>
internal sealed class NaiveSnapshot(ClaimModel model, IReadOnlyList<NaiveChange> changes) : IGraphSnapshot
{
    private readonly List<RecordedNode> nodes =
        [.. changes.SelectMany(change => change.Nodes.Select(node => new RecordedNode(node, change.Entry.Number))).Reverse()];

    private readonly List<RecordedClaim> claims = [.. Enumerable.Reverse(NaiveGraphStore.Standing(changes))];

    public int Revision => changes.Count;

    public Node this[int node] => nodes[node].Node;

    public ValueTask<int[]> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ids.Select(id => nodes.FindIndex(node => node.Node.Id == id)).ToArray());

    public ValueTask<IReadOnlyList<Claim>> GetClaimsAsync(ClaimQuery query, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ClaimReading.Read(Copy(claims), query, Here(at)));

    public ValueTask<Subgraph> GetSubgraphAsync(Reach reach, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Subgraph(Copy(reach.Seeds.Count == 0 ? claims : Within(reach)), Here(at)));

    public ValueTask<NodePage> GetPageAsync(PageQuery query, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ClaimReading.Page(Copy(claims), query, Here(at)));

    public ValueTask<ClaimPage> GetClaimPageAsync(ClaimPageQuery query, Viewpoint at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ClaimReading.Page(Copy(claims), query, Here(at)));

    public IAsyncEnumerable<ClaimBlock> ReadAsync(string dataset, CancellationToken cancellationToken = default) => ClaimBlock.Of(
        nodes.Select(node => node.Node).Where(node => node.Id == dataset || node.Id.StartsWith(dataset + ":", StringComparison.Ordinal)),
        claims.Where(claim => DatasetOf(claim.RecordedIn) == dataset).Select(claim => claim.Claim)).ToAsyncEnumerable();

    private Viewpoint Here(Viewpoint at) => at.Revision == Revision ? at : throw new ArgumentException($"This is revision {Revision}.", nameof(at));

    private GraphIndex Copy(IReadOnlyList<RecordedClaim> some) => new(model, nodes, some, DatasetOf);

    private string DatasetOf(int changeSet) => changes[changeSet - 1].Entry.Dataset;

    private List<RecordedClaim> Within(Reach reach)
    {
        var reached = reach.Seeds.Select(seed => nodes[seed].Node.Id).ToHashSet();
        var types = reach.Hops.SelectMany(hop => hop.Types).ToHashSet();
        foreach (var hop in reach.Hops)
        {
            for (var step = 0; step < hop.AtMost; step++)
            {
                reached.UnionWith([.. claims.Where(claim => hop.Types.Contains(claim.Claim.Type)).SelectMany(claim => Next(claim.Claim, hop.Direction, reached))]);
            }
        }

        var edges = claims.Where(claim => types.Contains(claim.Claim.Type) && claim.Claim.Objects.Append(claim.Claim.Subject).Any(reached.Contains)).ToList();
        var names = edges.Select(edge => edge.Claim).SelectMany(edge => edge.Objects.Append(edge.Subject)).ToHashSet();
        return
        [
            .. claims.Where(claim => edges.Contains(claim)
                || claim.Claim.Type == model.Completion
                || claim.Claim.Type == model.Creation.Type
                || (types.Contains(claim.Claim.Type) && claim.Claim.Objects.Append(claim.Claim.Subject).Any(names.Contains))),
        ];
    }

    private static IEnumerable<string> Next(ClaimVersion edge, Direction direction, HashSet<string> reached)
    {
        var forward = direction != Direction.Backward && reached.Contains(edge.Subject) ? edge.Objects : [];
        return direction != Direction.Forward && edge.Objects.Any(reached.Contains) ? forward.Append(edge.Subject) : forward;
    }
}
