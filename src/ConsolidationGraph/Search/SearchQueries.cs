using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Search;

/// <summary>Search.</summary>
public sealed class SearchQueries
{
    /// <summary>Nodes by name, alias, identifier, title or label, the best match first.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="index">The texts.</param>
    /// <param name="text">What is sought: at most 256 characters, of which one at least is a letter or digit.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="kinds">What is sought for; everything unless given.</param>
    /// <param name="at">The viewpoint: its publication and revision count, its day does not.</param>
    /// <param name="first">How many, 0 to 100.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Nodes by name, former name, alias, identifier, title or label: in English, Chinese of either script, pinyin or initials, with slips. Best match first; what was public at knownAt, whatever the day.")]
    [Name("search")]
    [Http.Limits.Cost(20)]
    public static async Task<Connection<SearchHit>> SearchAsync(
        [FromServices] Views.Views views,
        [FromServices] SearchIndex index,
        string text,
        [Id] string? dataset,
        IEnumerable<NodeKind>? kinds,
        ViewpointInput? at,
        [DefaultValue(10)] int? first,
        string? after,
        CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        var hits = await index.FindAsync(view, text, kinds, dataset, cancellationToken);
        return Pages.OfList(view, "search", hits, hit => hit.Entry.NodeId, first ?? 10, after, hit => new SearchHit(view, hit));
    }
}
