using ConsolidationGraph.Datasets;
using ConsolidationGraph.Differences;
using ConsolidationGraph.Ownership;
using FsCheck.Xunit;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Laws;

[Properties(Arbitrary = [typeof(SomeHoldings)], MaxTest = 100)]
public class DifferenceLaws
{
    private static readonly int[] SomeDays = [2, 5, 9, 13];

    [Property]
    public void Changes_applied_to_the_first_state_give_the_second(Holdings history)
    {
        foreach (var certainty in new[] { Certainty.Possible, Certainty.Certain })
        {
            var states = SomeDays.Select(day => StateOf(history, day, certainty)).ToList();
            foreach (var (before, after) in states.SelectMany(before => states.Select(after => (before, after))))
            {
                Holds(after, Apply(DifferenceAnalysis.Of(before, after), Facts.Of(before)));
            }
        }
    }

    [Property]
    public void Changes_day_after_day_lead_where_the_whole_change_leads(Holdings history)
    {
        var states = SomeDays.Select(day => StateOf(history, day, Certainty.Possible)).ToList();
        var facts = Facts.Of(states[0]);
        foreach (var (before, after) in states.Zip(states.Skip(1)))
        {
            facts = Apply(DifferenceAnalysis.Of(before, after), facts);
        }

        Holds(states[^1], facts);
        Holds(states[^1], Apply(DifferenceAnalysis.Of(states[0], states[^1]), Facts.Of(states[0])));
    }

    private static DifferenceState StateOf(Holdings history, int day, Certainty certainty)
    {
        var graph = history.From(day, certainty);
        return new(graph, Vocabulary.Of(graph.On(null), "t"), "t", OwnershipInterest.Control);
    }

    private static Facts Apply(IReadOnlyList<Change> changes, Facts facts)
    {
        var (organizations, eligible, controllers) = (facts.Organizations.ToHashSet(), facts.Eligible.ToHashSet(), new Dictionary<string, string?>(facts.Controllers));
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case ChangeKind.Appeared:
                    organizations.UnionWith(change.Outputs);
                    break;
                case ChangeKind.Disappeared:
                    organizations.ExceptWith(change.Inputs);
                    controllers.Remove(change.Inputs[0]);
                    break;
                case ChangeKind.GainedEligibility:
                    Assert.True(eligible.Add((change.About!, change.Outputs[0])));
                    break;
                case ChangeKind.LostEligibility:
                    Assert.True(eligible.Remove((change.About!, change.Inputs[0])));
                    break;
                case ChangeKind.ChangedController:
                    if (controllers.TryGetValue(change.Inputs[0], out var old))
                    {
                        Assert.Equal(old, change.Old);
                    }

                    controllers[change.Inputs[0]] = change.New;
                    break;
                default:
                    Assert.Fail($"These histories have no {change.Kind}.");
                    break;
            }
        }

        return new(organizations, eligible, controllers);
    }

    // Who controls whom is said of those that are in both states; of one that appeared, its state says it.
    private static void Holds(DifferenceState state, Facts facts)
    {
        Assert.Equal(state.Organizations.Order(StringComparer.Ordinal), facts.Organizations.Order(StringComparer.Ordinal));
        Assert.Equal(state.Eligible.Order(), facts.Eligible.Order());
        foreach (var organization in state.Organizations.Where(facts.Controllers.ContainsKey))
        {
            Assert.Equal(state.Controllers.GetValueOrDefault(organization).Controller, facts.Controllers[organization]);
        }
    }

    private sealed record Facts(HashSet<string> Organizations, HashSet<(string Scheme, string Holder)> Eligible, Dictionary<string, string?> Controllers)
    {
        public static Facts Of(DifferenceState state) => new(
            state.Organizations,
            state.Eligible,
            state.Organizations.ToDictionary(organization => organization, organization => (string?)state.Controllers.GetValueOrDefault(organization).Controller));
    }
}
