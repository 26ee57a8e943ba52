using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Views;

/// <summary>Pages of nodes and claims, by keyset. A cursor carries the revision and viewpoint of its first page.</summary>
public static class Pages
{
    /// <summary>A page of all nodes of a label, in the order of their ids.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="request">Which page.</param>
    /// <param name="connection">What is paged, for the cursor.</param>
    /// <param name="label">The nodes' label.</param>
    /// <param name="dataset">The dataset's id; null for all.</param>
    /// <param name="wrap">Makes the object of a node.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="T">The object's type.</typeparam>
    public static async Task<Connection<T>> OfNodesAsync<T>(View view, PageRequest request, string connection, string label, string? dataset, Func<int, T> wrap, CancellationToken cancellationToken)
        where T : class
    {
        if (request.FromEnd || request.Before is not null)
        {
            var all = await view.Graph.GetPageAsync(new(label, dataset, int.MaxValue), view.At, cancellationToken);
            return OfList(view, request, connection, all.Nodes, node => view.Graph[node].Id, wrap);
        }

        var keyset = request.Demand(view.At).After?.Keyset;
        if (keyset is not null && dataset is not null && !Curie.IsOf(keyset, dataset))
        {
            throw NotHere();
        }

        var query = new PageQuery(label, dataset, request.First, keyset);
        var page = await view.Graph.GetPageAsync(query, view.At, cancellationToken);
        return new(
            [.. page.Nodes.Select(node => new Edge<T>(wrap(node), CursorOf(view, connection, view.Graph[node].Id)))],
            page.HasMore,
            async token => (await view.Graph.GetPageAsync(query with { First = 0, After = null, Count = true }, view.At, token)).Total ?? 0,
            keyset is not null);
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
        where T : class => OfList(view, PageRequest.Of(first, after, connection), connection, items, key, wrap);

    /// <summary>A page of a list that is at hand, in its order.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="request">Which page.</param>
    /// <param name="connection">What is paged, for the cursor.</param>
    /// <param name="items">The whole list.</param>
    /// <param name="key">What names an item's place: unique.</param>
    /// <param name="wrap">Makes the object of an item.</param>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <typeparam name="T">The object's type.</typeparam>
    public static Connection<T> OfList<TItem, T>(View view, PageRequest request, string connection, IReadOnlyList<TItem> items, Func<TItem, string> key, Func<TItem, T> wrap)
        where T : class
    {
        request.Demand(view.At);
        var keys = request.Revision is null ? [] : items.Select(key).ToList();
        var start = request.After is { } after ? PlaceOf(after) + 1 : 0;
        var end = request.Before is { } before ? PlaceOf(before) : items.Count;
        (start, end) = request.FromEnd ? (Math.Max(start, end - request.First), end) : (start, Math.Min(end, start + request.First));
        return new(
            [.. items.Take(end).Skip(start).Select(item => new Edge<T>(wrap(item), CursorOf(view, connection, key(item))))],
            end < items.Count,
            _ => ValueTask.FromResult(items.Count),
            start > 0);

        int PlaceOf(Cursor cursor) => keys.IndexOf(cursor.Keyset) is var place and >= 0 ? place : throw NotHere();
    }

    private static GraphQL.ExecutionError NotHere() => Errors.BadCursor("The cursor's place is not in this list: begin again without it.");

    private static string CursorOf(View view, string connection, string keyset) => new Cursor(connection, view.At.Revision, view.Key, keyset).Encode();
}
