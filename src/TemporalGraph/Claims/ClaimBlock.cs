namespace TemporalGraph.Claims;

/// <summary>Up to 65,536 nodes, or claims of one type: how data goes into a store, lies in it, and leaves it whole.</summary>
public sealed class ClaimBlock
{
    /// <summary>The most that one block holds.</summary>
    public const int Capacity = 65_536;

    private readonly IReadOnlyList<Node> nodes = [];
    private readonly IReadOnlyList<ClaimVersion> claims = [];

    /// <summary>A block of nodes.</summary>
    /// <param name="nodes">At most <see cref="Capacity"/>.</param>
    public ClaimBlock(IReadOnlyList<Node> nodes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodes.Count, Capacity);
        this.nodes = nodes;
    }

    /// <summary>A block of claims.</summary>
    /// <param name="type">Their type.</param>
    /// <param name="claims">At most <see cref="Capacity"/>, all of that type.</param>
    /// <exception cref="ArgumentException">A claim is of another type.</exception>
    public ClaimBlock(ClaimType type, IReadOnlyList<ClaimVersion> claims)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(claims.Count, Capacity);
        if (claims.FirstOrDefault(claim => claim.Type != type) is { } other)
        {
            throw new ArgumentException($"Claim '{other.Id}' is of type '{other.Type}' and cannot stand in a block of type '{type}'.", nameof(claims));
        }

        Type = type;
        this.claims = claims;
    }

    /// <summary>The type of its claims; null for a block of nodes.</summary>
    public ClaimType? Type { get; }

    /// <summary>Its nodes; none in a block of claims.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>Its claims; none in a block of nodes.</summary>
    public IReadOnlyList<ClaimVersion> Claims => claims;

    /// <summary>Cuts nodes and claims into blocks: the nodes first, then each type's claims.</summary>
    /// <param name="nodes">Nodes in any number.</param>
    /// <param name="claims">Claims in any number and order.</param>
    public static IEnumerable<ClaimBlock> Of(IEnumerable<Node> nodes, IEnumerable<ClaimVersion> claims)
    {
        foreach (var chunk in nodes.Chunk(Capacity))
        {
            yield return new ClaimBlock(chunk);
        }

        foreach (var group in claims.GroupBy(claim => claim.Type))
        {
            foreach (var chunk in group.Chunk(Capacity))
            {
                yield return new ClaimBlock(group.Key, chunk);
            }
        }
    }
}
