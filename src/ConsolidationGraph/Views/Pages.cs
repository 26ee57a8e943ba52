using TemporalGraph.Claims;

namespace ConsolidationGraph.Views;

/// <summary>Pages of nodes and claims, by keyset. A cursor carries the revision and viewpoint of its first page.</summary>
public static class Pages
{
    /// <summary>A page of nodes.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="connection">What is paged, for the cursor.</param>
    /// <param name="query">Which nodes.</param>
    /// <param name="first">How many; null for the default.</param>
    /// <param name="after">A cursor of an earlier page; null from the beginning.</param>
    /// <param name="wrap">Makes the object of a node.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="T">The object's type.</typeparam>
    public static async Task<Connection<T>> OfNodesAsync<T>(View view, string connection, PageQuery query, int? first, string? after, Func<int, T> wrap, CancellationToken cancellationToken)
        where T : class
    {
        var request = PageRequest.Of(first, after, connection);
        var page = await view.Graph.GetPageAsync(query with { First = request.First, After = request.After?.Demand(view.Key).Keyset }, view.At, cancellationToken);
        return new(
            [.. page.Nodes.Select(node => new Edge<T>(wrap(node), CursorOf(view, connection, view.Graph[node].Id)))],
            page.HasMore,
            async token => (await view.Graph.GetPageAsync(query with { First = 0, Count = true }, view.At, token)).Total ?? 0,
            request.After is not null);
    }

    /// <summary>A page of claims.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="connection">What is paged, for the cursor.</param>
    /// <param name="query">Which claims.</param>
    /// <param name="first">How many; null for the default.</param>
    /// <param name="after">A cursor of an earlier page; null from the beginning.</param>
    /// <param name="wrap">Makes the object of a claim.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="T">The object's type.</typeparam>
    public static async Task<Connection<T>> OfClaimsAsync<T>(View view, string connection, ClaimPageQuery query, int? first, string? after, Func<Claim, T> wrap, CancellationToken cancellationToken)
        where T : class
    {
        var request = PageRequest.Of(first, after, connection);
        var page = await view.Graph.GetClaimPageAsync(query with { First = request.First, After = request.After?.Demand(view.Key).Keyset }, view.At, cancellationToken);
        return new(
            [.. page.Claims.Select(claim => new Edge<T>(wrap(claim), CursorOf(view, connection, claim.Id)))],
            page.HasMore,
            async token => (await view.Graph.GetClaimPageAsync(query with { First = 0, Count = true }, view.At, token)).Total ?? 0,
            request.After is not null);
    }

    /// <summary>A page of a list that is at hand, in its order.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="connection">What is paged, for the cursor.</param>
    /// <param name="items">The whole list.</param>
    /// <param name="key">What names an item's place: unique.</param>
    /// <param name="first">How many; null for the default.</param>
    /// <param name="after">A cursor of an earlier page; null from the beginning.</param>
    /// <param name="wrap">Makes the object of an item.</param>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <typeparam name="T">The object's type.</typeparam>
    public static Connection<T> OfList<TItem, T>(View view, string connection, IReadOnlyList<TItem> items, Func<TItem, string> key, int? first, string? after, Func<TItem, T> wrap)
        where T : class
    {
        var request = PageRequest.Of(first, after, connection);
        var start = 0;
        if (request.After?.Demand(view.Key).Keyset is { } keyset)
        {
            start = items.Select(key).ToList().IndexOf(keyset) + 1;
            start = start > 0 ? start : throw Errors.BadCursor("The cursor's place is not in this list: begin again without it.");
        }

        var page = items.Skip(start).Take(request.First).ToList();
        return new(
            [.. page.Select(item => new Edge<T>(wrap(item), CursorOf(view, connection, key(item))))],
            start + page.Count < items.Count,
            _ => ValueTask.FromResult(items.Count),
            start > 0);
    }

    private static string CursorOf(View view, string connection, string keyset) => new Cursor(connection, view.At.Revision, view.Key, keyset).Encode();
}
