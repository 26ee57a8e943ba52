using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Quotas;

/// <summary>Quota schemes.</summary>
public sealed class QuotaQueries
{
    /// <summary>A quota scheme; null where there is none of that id.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="id">Its id.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("A quota scheme at a viewpoint; null where there is none of that id.")]
    [Name("quotaScheme")]
    public static async Task<QuotaScheme?> GetQuotaSchemeAsync([FromServices] Views.Views views, [Id] string id, ViewpointInput? at, CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        return await view.FindAsync(id, Labels.QuotaScheme, cancellationToken) is { } node ? new(view, node) : null;
    }

    /// <summary>The quota schemes.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("The quota schemes.")]
    [Name("quotaSchemes")]
    public static async Task<IEnumerable<QuotaScheme>> GetQuotaSchemesAsync([FromServices] Views.Views views, [Id] string? dataset, ViewpointInput? at, CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        var page = await view.Graph.GetPageAsync(new(Labels.QuotaScheme, dataset, int.MaxValue), view.At, cancellationToken);
        return [.. page.Nodes.Select(node => new QuotaScheme(view, node))];
    }
}
