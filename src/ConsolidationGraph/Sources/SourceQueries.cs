using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Sources;

/// <summary>Which sources; members combine with AND.</summary>
public sealed record SourceFilter
{
    /// <summary>Published by this one, as printed.</summary>
    public string? Publisher { get; init; }
}

/// <summary>Sources.</summary>
public sealed class SourceQueries
{
    /// <summary>Sources, each from the day on which it could be known.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="where">Which.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="last">How many from the end, 0 to 100; not together with first.</param>
    /// <param name="before">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Sources by id, each from the day on which it could be known.")]
    [Name("sources")]
    public static async Task<Connection<Source>> GetSourcesAsync(
        [FromServices] Views.Views views,
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
        if (where?.Publisher is not { } publisher)
        {
            return await Pages.OfNodesAsync(view, page, connection, Labels.Source, dataset, node => new Source(view, node), cancellationToken);
        }

        var graph = await view.OfToday.SubgraphAsync(cancellationToken);
        var attributes = graph.Listed(Model.SourceAttribute);
        List<int> among = [.. attributes.All().Where(edge => attributes.Value(edge, 0) == "publisher" && attributes.Value(edge, 1) == publisher).Select(attributes.Source)];
        var matches = (await view.Graph.GetPageAsync(new(Labels.Source, dataset, int.MaxValue, Among: among), view.At, cancellationToken)).Nodes;
        return Pages.OfList(view, page, connection, matches, node => view.Graph[node].Id, node => new Source(view, node));
    }
}
