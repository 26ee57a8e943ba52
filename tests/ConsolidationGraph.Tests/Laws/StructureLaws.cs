using ConsolidationGraph.Datasets;
using ConsolidationGraph.Differences;
using ConsolidationGraph.Ownership;
using ConsolidationGraph.Structure;
using FsCheck.Xunit;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Laws;

[Properties(Arbitrary = [typeof(SomeHoldings)], MaxTest = 300)]
public class StructureLaws
{
    private static readonly int[] SomeDays = [2, 5, 9, 13];

    [Property]
    public void Every_organization_is_once_a_head_a_member_independent_or_undetermined(Holdings history)
    {
        foreach (var (graph, structure) in All(history))
        {
            var ids = structure.Organizations.Select(node => graph.Node(node).Id).ToList();

            Assert.Distinct(ids);
            Assert.Equal(ids.Count, structure.OrganizationCount);
            Assert.True(graph.At.Certainty == Certainty.Certain || structure.Undetermined.Count == 0, "With POSSIBLE everything is settled.");
            Assert.DoesNotContain($"t:o{history.Organizations - 1}", structure.Groups.Select(group => graph.Node(group.Head).Id));
            Assert.All(structure.Groups, group => Assert.NotEmpty(group.Members));
        }
    }

    [Property]
    public void Who_is_certainly_in_a_group_is_in_it_with_possible_too(Holdings history)
    {
        foreach (var by in new[] { OwnershipInterest.Control, OwnershipInterest.Membership })
        {
            foreach (var day in SomeDays)
            {
                var (possible, certain) = (Of(history.From(day, Certainty.Possible), by), Of(history.From(day, Certainty.Certain), by));

                Assert.Subset(possible.Organizations.ToHashSet(), certain.Organizations.ToHashSet());
                Assert.Subset(Memberships(possible), Memberships(certain));
                Assert.Empty(certain.Independent.Intersect(possible.Groups.SelectMany(group => group.Members).Select(member => member.Organization)));
            }
        }
    }

    [Property]
    public void A_way_to_a_head_leads_from_the_member_to_it(Holdings history)
    {
        foreach (var (_, structure) in All(history))
        {
            foreach (var group in structure.Groups)
            {
                Assert.All(group.Members, member => Assert.Equal(group.Head, member.Through[^1].Controller));
                Assert.All(group.Members, member => Assert.DoesNotContain(group.Head, member.Otherwise));
            }
        }
    }

    [Property]
    public void A_day_differs_from_itself_in_nothing(Holdings history)
    {
        foreach (var (graph, _) in All(history))
        {
            var words = Vocabulary.Of(graph.On(null), "t");

            Assert.Empty(DifferenceAnalysis.Of(new(graph, words, "t", OwnershipInterest.Control), new(graph, words, "t", OwnershipInterest.Control)));
        }
    }

    [Property]
    public void Who_is_eligible_is_who_counting_days_finds(Holdings history)
    {
        foreach (var day in SomeDays)
        {
            // With POSSIBLE a right begins on the first day on which it may, and ends on the last one, or with its event on the first.
            var possible = history.Rights.Where(right => right.IsConfirmed && right.Start.First <= day && day < ((right.EndsByEvent ? right.End?.First : right.End?.Last) ?? int.MaxValue));
            var certain = history.Rights.Where(right => right.IsConfirmed && right.Start.Last <= day && day < (right.End?.First ?? int.MaxValue));

            Assert.Equal(possible.Select(right => $"t:o{right.Holder}").Order(StringComparer.Ordinal), Eligible(history.From(day, Certainty.Possible)));
            Assert.Equal(certain.Select(right => $"t:o{right.Holder}").Order(StringComparer.Ordinal), Eligible(history.From(day, Certainty.Certain)));
        }
    }

    private static IEnumerable<(Subgraph Graph, StructureState Structure)> All(Holdings history) =>
        from day in SomeDays
        from certainty in new[] { Certainty.Possible, Certainty.Certain }
        from interest in new[] { OwnershipInterest.Control, OwnershipInterest.Membership }
        let graph = history.From(day, certainty)
        select (graph, Of(graph, interest));

    private static StructureState Of(Subgraph graph, OwnershipInterest by) => StructureAnalysis.Of(graph, Vocabulary.Of(graph.On(null), "t"), "t", by);

    private static HashSet<(int Head, int Member)> Memberships(StructureState structure) =>
        [.. structure.Groups.SelectMany(group => group.Members.Select(member => (group.Head, member.Organization)))];

    private static IEnumerable<string> Eligible(Subgraph graph) => EligibleHolders.Of(graph, graph.Find("t:quota")).Select(node => graph.Node(node).Id);
}
