using GraphQL;

namespace ConsolidationGraph.Views;

/// <summary>A page of a list, in Relay's shape; named after its nodes: OrganizationConnection.</summary>
/// <typeparam name="T">The type of the nodes; may be an interface.</typeparam>
[NamedAfterNode("Connection")]
public sealed class Connection<T>
    where T : class
{
    private readonly Func<CancellationToken, ValueTask<int>> count;

    /// <summary>A page.</summary>
    /// <param name="edges">The nodes of the page with their cursors.</param>
    /// <param name="hasNextPage">Whether a node follows the last one.</param>
    /// <param name="count">Counts the whole list; called only when the count is selected.</param>
    /// <param name="hasPreviousPage">Whether a node precedes the first one.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, bool hasNextPage, Func<CancellationToken, ValueTask<int>> count, bool hasPreviousPage = false)
    {
        this.count = count;
        Edges = edges;
        PageInfo = new(hasNextPage, hasPreviousPage, edges.Count > 0 ? edges[0].Cursor : null, edges.Count > 0 ? edges[^1].Cursor : null);
    }

    /// <summary>The nodes of the page with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; }

    /// <summary>The nodes of the page.</summary>
    public IEnumerable<T> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page stands in the list.</summary>
    public PageInfo PageInfo { get; }

    /// <summary>How many nodes the whole list has.</summary>
    [Name("totalCount")]
    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => count(cancellationToken);
}
