using System.Collections.Immutable;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace TemporalGraph.Claims;

/// <summary>The graph at one revision. Node and claim numbers are this snapshot's own, worth nothing in another.</summary>
public interface IGraphSnapshot
{
    /// <summary>The revision that it shows.</summary>
    int Revision { get; }

    /// <summary>Id and label of a node whose number this snapshot has given out. Needs no call.</summary>
    /// <param name="node">A node number.</param>
    Node this[int node] { get; }

    /// <summary>The numbers of ids, in their order; -1 where there is no such node at this revision.</summary>
    /// <param name="ids">Node ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<int[]> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>What is said about a batch of nodes, or the claims of given ids or numbers, as the viewpoint lists it; in ordinal order of their ids.</summary>
    /// <param name="query">Which claims.</param>
    /// <param name="at">The viewpoint; its revision is this snapshot's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<Claim>> GetClaimsAsync(ClaimQuery query, Viewpoint at, CancellationToken cancellationToken);

    /// <summary>At least the edges that <paramref name="at"/> sees within reach, ready to be walked. May hold more.</summary>
    /// <param name="reach">From where, along what, how far.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Subgraph> GetSubgraphAsync(Reach reach, Viewpoint at, CancellationToken cancellationToken);

    /// <summary>A page of nodes of one label that the viewpoint sees, in ordinal order of their ids.</summary>
    /// <param name="query">Which nodes, from where on.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<NodePage> GetPageAsync(PageQuery query, Viewpoint at, CancellationToken cancellationToken);

    /// <summary>A page of claims in ordinal order of their ids; rivals of one slot are told apart by <see cref="Claim.Rivals"/>.</summary>
    /// <param name="query">Which claims, from where on.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<ClaimPage> GetClaimPageAsync(ClaimPageQuery query, Viewpoint at, CancellationToken cancellationToken);

    /// <summary>Every node and visible claim of a dataset at this revision, in blocks: for the difference that an import makes, and for exports.</summary>
    /// <param name="dataset">A dataset's id.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<ClaimBlock> ReadAsync(string dataset, CancellationToken cancellationToken = default);
}

/// <summary>Which end of a claim a node is at.</summary>
public enum Side
{
    /// <summary>The node is what the claim is said of.</summary>
    Subject,

    /// <summary>The node is at the other end.</summary>
    Object,
}

/// <summary>Which claims: of some types about some nodes, or of given ids or numbers.</summary>
public sealed record ClaimQuery
{
    /// <summary>Types and the side at which the nodes stand.</summary>
    public ImmutableArray<(ClaimType Type, Side Side)> About { get; init; } = [];

    /// <summary>Node numbers, with <see cref="About"/>.</summary>
    public IReadOnlyCollection<int> Nodes { get; init; } = [];

    /// <summary>Whether claims about <see cref="Nodes"/> are given whatever the viewpoint's day; they still say whether they hold on it.</summary>
    public bool AnyDay { get; init; }

    /// <summary>Claim ids; a claim that the viewpoint's publication or revision hides is left out, its day and rivals do not matter.</summary>
    public IReadOnlyCollection<string> Ids { get; init; } = [];

    /// <summary>Claim numbers that this snapshot has given out; treated as <see cref="Ids"/>.</summary>
    public IReadOnlyCollection<int> Numbers { get; init; } = [];
}

/// <summary>From where, along what, how far. Without seeds: the whole dataset.</summary>
/// <param name="Seeds">Node numbers to start from; none for all.</param>
/// <param name="Hops">The walks, one after the other.</param>
/// <param name="Dataset">Id of the dataset, where there are no seeds; null for everything.</param>
public sealed record Reach(IReadOnlyList<int> Seeds, ImmutableArray<Hop> Hops, string? Dataset = null);

/// <summary>A walk along edges of some types.</summary>
/// <param name="Types">The types.</param>
/// <param name="Direction">Along the edges or against them.</param>
/// <param name="AtMost">Edges in a row; a lineage of depth d is 2d.</param>
public sealed record Hop(ImmutableArray<ClaimType> Types, Direction Direction, int AtMost);

/// <summary>Along an edge or against it.</summary>
public enum Direction
{
    /// <summary>From subject to object.</summary>
    Forward,

    /// <summary>From object to subject.</summary>
    Backward,

    /// <summary>Both ways.</summary>
    Both,
}

/// <summary>Which nodes, from where on.</summary>
/// <param name="Label">Their label.</param>
/// <param name="Dataset">Id of the dataset; null for all.</param>
/// <param name="First">How many at most.</param>
/// <param name="After">Only ids after this one, ordinally; null from the beginning.</param>
/// <param name="Among">Only these node numbers; null for all.</param>
/// <param name="Count">Whether to count all that match.</param>
public sealed record PageQuery(string Label, string? Dataset, int First, string? After = null, IReadOnlyCollection<int>? Among = null, bool Count = false);

/// <summary>A page of nodes.</summary>
/// <param name="Nodes">Node numbers in ordinal order of their ids.</param>
/// <param name="HasMore">Whether more follow.</param>
/// <param name="Total">How many match in all; null where not asked.</param>
public sealed record NodePage(IReadOnlyList<int> Nodes, bool HasMore, int? Total);

/// <summary>Which claims, from where on.</summary>
/// <param name="Types">Their types; none for every type.</param>
/// <param name="Dataset">Id of the dataset; null for all.</param>
/// <param name="First">How many at most.</param>
/// <param name="After">Only claim ids after this one, ordinally; null from the beginning.</param>
/// <param name="CitedSource">Only those that cite this node; null for all.</param>
/// <param name="Subject">Only those about this node; null for all.</param>
/// <param name="Count">Whether to count all that match.</param>
public sealed record ClaimPageQuery(ImmutableArray<ClaimType> Types, string? Dataset, int First, string? After = null, int? CitedSource = null, int? Subject = null, bool Count = false);

/// <summary>A page of claims.</summary>
/// <param name="Claims">In ordinal order of their ids.</param>
/// <param name="HasMore">Whether more follow.</param>
/// <param name="Total">How many match in all; null where not asked.</param>
public sealed record ClaimPage(IReadOnlyList<Claim> Claims, bool HasMore, int? Total);
