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
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Sources by id, each from the day on which it could be known.")]
    [Name("sources")]
    public static async Task<Connection<Source>> GetSourcesAsync(
        [FromServices] Views.Views views, [Id] string? dataset, SourceFilter? where, ViewpointInput? at, int? first, string? after, CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        IReadOnlyCollection<int>? among = null;
        if (where?.Publisher is { } publisher)
        {
            var graph = await view.OfToday.SubgraphAsync(cancellationToken);
            var attributes = graph.Listed(Model.SourceAttribute);
            among = [.. attributes.All().Where(edge => attributes.Value(edge, 0) == "publisher" && attributes.Value(edge, 1) == publisher).Select(attributes.Source)];
        }

        return await Pages.OfNodesAsync(view, "sources", new(Labels.Source, dataset, 0, Among: among), first, after, node => new Source(view, node), cancellationToken);
    }
}
