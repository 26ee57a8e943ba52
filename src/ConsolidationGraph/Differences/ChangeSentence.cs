using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;

namespace ConsolidationGraph.Differences;

/// <summary>Says a change in a sentence: those that were there by their names from the first viewpoint, all else from the second.</summary>
/// <param name="before">The first viewpoint.</param>
/// <param name="after">The second viewpoint.</param>
/// <param name="words">The dataset's vocabulary.</param>
internal sealed class ChangeSentence(View before, View after, Vocabulary words)
{
    /// <summary>The sentence of a change.</summary>
    /// <param name="change">The change.</param>
    public IDataLoaderResult<string> Of(Change change) =>
        Names(before, change.Inputs).Then(inputs => Names(after, change.Outputs).Then(outputs => change.Kind switch
        {
            ChangeKind.Appeared => LoaderResults.Of($"{outputs} {Are(change.Outputs)} there now."),
            ChangeKind.Disappeared => LoaderResults.Of($"{inputs} {Are(change.Inputs)} no longer there."),
            ChangeKind.Merged => Through(change, $"Business of {inputs} came together in {outputs}"),
            ChangeKind.Split => Through(change, $"Business of {inputs} was divided among {outputs}"),
            ChangeKind.Reorganized => Through(change, $"Business of {inputs} was rearranged among {outputs}"),
            ChangeKind.Succeeded => Through(change, $"Business of {inputs} passed to {outputs}"),
            ChangeKind.Renamed => Through(change, $"{change.Old} is now called {change.New} ({change.About})"),
            ChangeKind.ChangedController => Names(before, Listed(change.Old)).Then(old => Names(after, Listed(change.New)).Then(now => Through(change, (change.Old, change.New) switch
            {
                (null, _) => $"{outputs} came under the control of {now}",
                (_, null) => $"{outputs} is no longer controlled by {old}",
                _ => $"Control of {outputs} passed from {old} to {now}",
            }))),
            ChangeKind.GainedEligibility => Name(after, change.About!).Then(scheme => $"{outputs} may hold a quota of “{scheme}” now."),
            ChangeKind.LostEligibility => Name(after, change.About!).Then(scheme => $"{inputs} may no longer hold a quota of “{scheme}”."),
            ChangeKind.PolicyStarted => Name(after, change.Policy!).Then(policy => $"“{policy}” is in force now."),
            _ => Name(after, change.Policy!).Then(policy => $"“{policy}” is no longer in force."),
        }));

    private static string Are(IReadOnlyList<string> ids) => ids.Count == 1 ? "is" : "are";

    private static string[] Listed(string? id) => id is null ? [] : [id];

    private IDataLoaderResult<string> Through(Change change, string what) => change.Event is not { } id
        ? LoaderResults.Of($"{what}.")
        : after.Find(id).Then(node => node < 0
            ? LoaderResults.Of($"{what}.")
            : ChangeEvent.Of(after, node).Then(happened => happened.Title(null).Then(title => happened.Date().Then(date => $"{what}, through “{title}”{(date is null ? "" : $", {date}")}."))));

    private IDataLoaderResult<string> Names(View view, IReadOnlyList<string> ids) => LoaderResults.All(ids.Select(id => Name(view, id)))
        .Then(names => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}");

    private IDataLoaderResult<string> Name(View view, string id) => view.Find(id).Then(node => node < 0 ? LoaderResults.Of(id) : NodeCaptions.Load(view, node, words));
}
