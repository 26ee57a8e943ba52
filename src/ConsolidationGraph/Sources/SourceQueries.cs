using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Search;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Sources;

/// <summary>Which sources; members combine with AND.</summary>
public sealed record SourceFilter
{
    /// <summary>Found by this text, as <c>search</c> finds: by title or publisher, all of it.</summary>
    public string? Text { get; init; }

    /// <summary>Published by this one, as printed.</summary>
    public string? Publisher { get; init; }
}

/// <summary>Sources.</summary>
public sealed class SourceQueries
{
    /// <summary>Sources, each from the day on which it could be known.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="index">The texts.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="where">Which.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="last">How many from the end, 0 to 100; not together with first.</param>
    /// <param name="before">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Sources, the best match first where the filter has text, else by id, each from the day on which it could be known.")]
    [Name("sources")]
    public static async Task<Connection<Source>> GetSourcesAsync(
        [FromServices] Views.Views views,
        [FromServices] SearchIndex index,
        [Id] string? dataset,
        SourceFilter? where,
        ViewpointInput? at,
        int? first,
        string? after,
        int? last,
        string? before,
        CancellationToken cancellationToken)
    {
        const string connection = "sources";
        var page = PageRequest.Of(first, after, last, before, connection);
        var view = await views.OpenAsync(at, page, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        if (where is null or { Text: null, Publisher: null })
        {
            return await Pages.OfNodesAsync(view, page, connection, Labels.Source, dataset, node => new Source(view, node), cancellationToken);
        }

        var found = where.Text is { } text ? await index.FilterAsync(view, text, NodeKind.Source, dataset, cancellationToken) : null;
        var among = where.Publisher is { } publisher ? await PublishedByAsync(view, publisher, found, cancellationToken) : found;
        var matches = (await view.Graph.GetPageAsync(new(Labels.Source, dataset, int.MaxValue, Among: among), view.At, cancellationToken)).Nodes;
        return Pages.OfList(view, page, connection, found is null ? matches : [.. found.Intersect(matches)], node => view.Graph[node].Id, node => new Source(view, node));
    }

    private static async Task<IReadOnlyList<int>> PublishedByAsync(View view, string publisher, IReadOnlyList<int>? among, CancellationToken cancellationToken)
    {
        var attributes = (await view.OfToday.SubgraphAsync(cancellationToken)).Listed(Model.SourceAttribute);
        var published = attributes.All().Where(edge => attributes.Value(edge, 0) == "publisher" && attributes.Value(edge, 1) == publisher).Select(attributes.Source);
        return [.. among is null ? published : published.Intersect(among)];
    }
}
