namespace TemporalGraph.Subgraphs;

/// <summary>The edges of one claim type in columns, with the way from a node to its edges on either side. A claim about several objects is as many edges.</summary>
internal sealed class EdgeColumns
{
    private readonly int[] forwardStart;
    private readonly int[] forward;
    private readonly int[] backwardStart;
    private readonly int[] backward;

    public EdgeColumns(GraphIndex index, List<int> claims)
    {
        // Claim ids decide the order, so that every store walks a node's edges in the same one.
        claims.Sort((a, b) => string.CompareOrdinal(index.Claims[a].Claim.Id, index.Claims[b].Claim.Id) is var byId and not 0 ? byId : index.Claims[a].RecordedIn.CompareTo(index.Claims[b].RecordedIn));
        var count = claims.Sum(claim => Math.Max(1, index.Objects[claim].Length));
        Source = new int[count];
        Target = new int[count];
        Claim = new int[count];
        var edge = 0;
        foreach (var claim in claims)
        {
            int[] targets = index.Objects[claim] is { Length: > 0 } objects ? objects : [-1];
            foreach (var target in targets)
            {
                (Source[edge], Target[edge], Claim[edge]) = (index.Subject[claim], target, claim);
                edge++;
            }
        }

        Claims = [.. claims];
        (forwardStart, forward) = Adjacency(Source, index.Nodes.Length);
        (backwardStart, backward) = Adjacency(Target, index.Nodes.Length);
    }

    public int[] Source { get; }

    public int[] Target { get; }

    public int[] Claim { get; }

    public int[] Claims { get; }

    public ReadOnlySpan<int> From(int node) => Slice(forwardStart, forward, node);

    public ReadOnlySpan<int> Into(int node) => Slice(backwardStart, backward, node);

    private static ReadOnlySpan<int> Slice(int[] start, int[] edges, int node) =>
        (uint)node + 1 < (uint)start.Length ? edges.AsSpan(start[node], start[node + 1] - start[node]) : [];

    private static (int[] Start, int[] Edges) Adjacency(int[] ends, int nodes)
    {
        if (ends.Length == 0)
        {
            return ([], []);
        }

        var start = new int[nodes + 1];
        foreach (var end in ends)
        {
            if (end >= 0)
            {
                start[end + 1]++;
            }
        }

        for (var node = 0; node < nodes; node++)
        {
            start[node + 1] += start[node];
        }

        var edges = new int[start[nodes]];
        var next = start.AsSpan(0, nodes).ToArray();
        for (var edge = 0; edge < ends.Length; edge++)
        {
            if (ends[edge] >= 0)
            {
                edges[next[ends[edge]]++] = edge;
            }
        }

        return (start, edges);
    }
}
