using ConsolidationGraph.Http;
using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Ownership;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Structure;

/// <summary>The structure of an industry.</summary>
public sealed class StructureQueries
{
    /// <summary>The groups of an industry on a day, with their members.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="by">The interest that rolls up: CONTROL, or MEMBERSHIP.</param>
    /// <param name="at">The viewpoint; needs asOf.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("The groups of an industry on a day, with their members; needs asOf.")]
    [Name("structure")]
    [Http.Limits.Cost(20)]
    public static async Task<StructureView> GetStructureAsync(
        [FromServices] Views.Views views, [Id] string dataset, [ArgumentDefault(OwnershipInterest.Control)] OwnershipInterest? by, ViewpointInput at, CancellationToken cancellationToken) =>
        await OfAsync(await views.OpenAsync(at, cancellationToken), dataset, by, "structure", cancellationToken);

    internal static async Task<StructureView> OfAsync(View view, string dataset, OwnershipInterest? by, string field, CancellationToken cancellationToken)
    {
        view.RequireDay(field);
        var interest = by ?? OwnershipInterest.Control;
        if (interest is OwnershipInterest.Equity or OwnershipInterest.Management)
        {
            throw Errors.BadUserInput("by", "Groups are rolled up by CONTROL or by MEMBERSHIP.");
        }

        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        var graph = await view.SubgraphAsync(cancellationToken);
        return new(view, graph, StructureAnalysis.Of(graph, await view.VocabularyAsync(dataset, cancellationToken), dataset, interest));
    }
}
