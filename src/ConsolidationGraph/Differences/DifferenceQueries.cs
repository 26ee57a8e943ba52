using ConsolidationGraph.Http;
using System.ComponentModel;
using ConsolidationGraph.Events;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Ownership;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Structure;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Time;

namespace ConsolidationGraph.Differences;

/// <summary>What changed between two viewpoints.</summary>
public sealed class DifferenceQueries
{
    /// <summary>What changed between two viewpoints, and why.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="by">The interest that rolls up: CONTROL, or MEMBERSHIP.</param>
    /// <param name="from">The first viewpoint; needs asOf.</param>
    /// <param name="to">The second viewpoint; needs asOf.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("What changed between two viewpoints, both with asOf. `before` and inputs are seen from `from`, everything else from `to`.")]
    [Name("structuralDiff")]
    [Http.Limits.Cost(100)]
    public static async Task<StructuralDiff> GetStructuralDiffAsync(
        [FromServices] Views.Views views, [Id] string dataset, [ArgumentDefault(OwnershipInterest.Control)] OwnershipInterest? by, ViewpointInput from, ViewpointInput to, CancellationToken cancellationToken)
    {
        var (first, second) = (await views.OpenAsync(from, cancellationToken), await views.OpenAsync(to, cancellationToken));
        var (before, after) = (await StructureQueries.OfAsync(first, dataset, by, "from", cancellationToken), await StructureQueries.OfAsync(second, dataset, by, "to", cancellationToken));
        var interest = by ?? OwnershipInterest.Control;
        var later = await StateAsync(second);
        var changes = DifferenceAnalysis.Of(await StateAsync(first), later);

        // There with knownAt and revision of `to` on both sides: it happened. There with its revision on both: it became public. Else the record changed.
        var happened = await KeysAsync(second, second.At with { AsOf = first.At.AsOf, Certainty = first.At.Certainty });
        var published = await KeysAsync(second, second.At with { AsOf = first.At.AsOf, KnownAt = first.At.KnownAt, Certainty = first.At.Certainty });
        var sentence = new ChangeSentence(first, second, await second.VocabularyAsync(dataset, cancellationToken));
        return new(before, after, [.. changes.Select(change => new StructuralChange(first, second, change, CauseOf(change.Key), sentence))]);

        ChangeCause CauseOf(string key) => happened.Contains(key) ? ChangeCause.Happened : published.Contains(key) ? ChangeCause.BecamePublic : ChangeCause.RecordChanged;

        async Task<HashSet<string>> KeysAsync(View view, Viewpoint at) => [.. DifferenceAnalysis.Of(await StateAsync(view.With(at)), later).Select(change => change.Key)];

        async Task<DifferenceState> StateAsync(View view) =>
            new(await view.SubgraphAsync(cancellationToken), await view.VocabularyAsync(dataset, cancellationToken), dataset, interest);
    }
}

/// <summary>What changed between two viewpoints.</summary>
/// <param name="Before">The structure from the first.</param>
/// <param name="After">The structure from the second.</param>
/// <param name="Changes">The changes, in the order of kinds, then ids.</param>
public sealed record StructuralDiff(StructureView Before, StructureView After, IEnumerable<StructuralChange> Changes);

/// <summary>One change.</summary>
public sealed class StructuralChange
{
    private readonly View before;
    private readonly View after;
    private readonly Change change;
    private readonly ChangeCause cause;
    private readonly ChangeSentence sentence;

    internal StructuralChange(View before, View after, Change change, ChangeCause cause, ChangeSentence sentence) =>
        (this.before, this.after, this.change, this.cause, this.sentence) = (before, after, change, cause, sentence);

    /// <summary>What changed.</summary>
    public ChangeKind Kind => change.Kind;

    /// <summary>Those that were there.</summary>
    public IDataLoaderResult<IEnumerable<Organization>> Inputs() => Of(before, change.Inputs);

    /// <summary>Those that are there.</summary>
    public IDataLoaderResult<IEnumerable<Organization>> Outputs() => Of(after, change.Outputs);

    /// <summary>The event that did it.</summary>
    public IDataLoaderResult<ChangeEvent?> Event() => change.Event is not { } id
        ? LoaderResults.Of<ChangeEvent?>(null)
        : after.Find(id).Then(node => node < 0 ? LoaderResults.Of<ChangeEvent?>(null) : ChangeEvent.Of(after, node).Then<ChangeEvent, ChangeEvent?>(found => found));

    /// <summary>The policy that started or ended.</summary>
    public IDataLoaderResult<Policy?> Policy() => change.Policy is not { } id
        ? LoaderResults.Of<Policy?>(null)
        : after.Find(id).Then(node => node < 0 ? null : new Policy(after, node));

    /// <summary>In the world, on the publication axis, or in the record.</summary>
    public ChangeCause Cause => cause;

    /// <summary>The change in a sentence, by names.</summary>
    public IDataLoaderResult<string?> Detail() => sentence.Of(change).Then<string, string?>(text => text);

    private static IDataLoaderResult<IEnumerable<Organization>> Of(View view, IReadOnlyList<string> ids) =>
        Nodes.Find(view, ids, Labels.Organization).Then<IReadOnlyList<int>, IEnumerable<Organization>>(found => [.. found.Select(node => new Organization(view, node))]);
}
