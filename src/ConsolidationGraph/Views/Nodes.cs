using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Quotas;
using ConsolidationGraph.Sources;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Views;

/// <summary>Nodes as the objects of the contract, by their label.</summary>
public static class Nodes
{
    /// <summary>A node that is no event as its object.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="node">The node's number.</param>
    public static INode Of(View view, int node) => view.Graph[node].Label switch
    {
        Labels.Organization => new Organization(view, node),
        Labels.Policy => new Policy(view, node),
        Labels.QuotaScheme => new QuotaScheme(view, node),
        Labels.QuotaBatch => new QuotaBatch(view, node),
        Labels.Source => new Source(view, node),
        Labels.Dataset => new Dataset(view, node),
        _ => new Word(view, node),
    };

    /// <summary>A node as its object, in a loader's result.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="node">The node's number.</param>
    public static IDataLoaderResult<INode> Load(View view, int node) => view.Graph[node].Label == Labels.ChangeEvent
        ? ChangeEvent.Of(view, node).Then<ChangeEvent, INode>(found => found)
        : LoaderResults.Of(Of(view, node));

    /// <summary>The number of a node that an argument names.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="id">The id.</param>
    /// <param name="argument">The argument, for the error.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="labels">The labels that it may have.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT: this revision has no such node of such a label. One that is not public yet is none: what it is asked for just finds nothing.</exception>
    internal static async ValueTask<int> RequireAsync(View view, string id, string argument, CancellationToken cancellationToken, params IReadOnlyList<string> labels)
    {
        var node = await view.Find(id).GetResultAsync(cancellationToken);
        return node >= 0 && labels.Contains(view.Graph[node].Label)
            ? node
            : throw Errors.BadUserInput(argument, $"There is no {string.Join(" or ", labels.Select(NounOf))} {Errors.Quote(id)}.");
    }

    private static string NounOf(string label) => label switch
    {
        Labels.Organization => "organization",
        Labels.ChangeEvent => "event",
        Labels.Policy => "policy",
        Labels.QuotaScheme => "quota scheme",
        Labels.QuotaBatch => "quota batch",
        Labels.Source => "source",
        Labels.Dataset => "dataset",
        _ => "word",
    };

    /// <summary>Those of some ids that there are, in their order.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="ids">Node ids.</param>
    /// <param name="label">The label that they must have.</param>
    public static IDataLoaderResult<IReadOnlyList<int>> Find(View view, IEnumerable<string> ids, string label) =>
        LoaderResults.All(ids.Select(view.Find))
            .Then<IReadOnlyList<int>, IReadOnlyList<int>>(found => [.. found.Where(node => node >= 0 && view.Graph[node].Label == label)]);
}

/// <summary>Claims as the objects of the contract, by their type.</summary>
public static class Claims
{
    /// <summary>A claim as its object.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="claim">The claim.</param>
    public static IClaim Of(View view, Claim claim) => claim.Type switch
    {
        var type when type == Model.Name || type == Model.Alias => new OrganizationName(view, claim),
        var type when type == Model.Identifier => new Identifier(view, claim),
        var type when type == Model.Owns || type == Model.Controls => new Ownership.Ownership(view, claim),
        var type when type == Model.EventType => new ChangeEvent(view, claim),
        var type when type == Model.WentInto || type == Model.ResultedIn || type == Model.TookPart => new Participation(view, claim),
        var type when type == Model.EventStep || type == Model.EventCompletion || type == Model.PolicyStep => new DatedStep(view, claim),
        var type when type == Model.PolicyRelation => new PolicyRelation(view, claim),
        var type when type == Model.PolicyEffect => new PolicyEffect(view, claim),
        var type when type == Model.Total => new QuotaAmount(view, claim),
        var type when type == Model.Allocation => new Allocation(view, claim),
        var type when type == Model.Eligible => new Eligibility(view, claim),
        var type when type == Model.Observation => new Observations.Observation(view, claim),
        _ => new Statement(view, claim),
    };
}
