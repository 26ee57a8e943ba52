using System.ComponentModel;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Datasets;

/// <summary>What is loaded.</summary>
public sealed class DatasetQueries
{
    /// <summary>What is loaded.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("What is loaded: id, version, content hash, counts, licence.")]
    [Name("datasets")]
    public static async Task<IEnumerable<Dataset>> GetDatasetsAsync([FromServices] Views.Views views, ViewpointInput? at, CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        var page = await view.Graph.GetPageAsync(new(Labels.Dataset, null, int.MaxValue), view.OfToday.At, cancellationToken);
        return [.. page.Nodes.Select(node => new Dataset(view, node))];
    }

    /// <summary>Refuses a dataset that is not loaded, and names those that are.</summary>
    /// <param name="view">Where it is asked from.</param>
    /// <param name="dataset">The dataset's id; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task RequireAsync(View view, string? dataset, CancellationToken cancellationToken)
    {
        if (dataset is null)
        {
            return;
        }

        var node = (await view.Graph.FindAsync([dataset], cancellationToken))[0];
        if (node < 0 || view.Graph[node].Label != Labels.Dataset)
        {
            throw Errors.BadUserInput("dataset", $"There is no dataset {Errors.Quote(dataset)}; there are {string.Join(", ", await LoadedAsync(view, cancellationToken))}.");
        }
    }

    /// <summary>The ids of the datasets that are loaded.</summary>
    /// <param name="view">Where it is asked from.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task<IReadOnlyList<string>> LoadedAsync(View view, CancellationToken cancellationToken) =>
        [.. (await view.Graph.GetPageAsync(new(Labels.Dataset, null, int.MaxValue), view.OfToday.At, cancellationToken)).Nodes.Select(node => view.Graph[node].Id)];
}
