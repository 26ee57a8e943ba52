using ConsolidationGraph.Lineage;
using FsCheck.Xunit;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Laws;

[Properties(Arbitrary = [typeof(PassingsOn)], MaxTest = 300)]
public class LineageLaws
{
    private const int Deep = 60;

    [Property]
    public void Ancestors_and_descendants_are_one_relation_with_one_share(PassingOn history)
    {
        foreach (var graph in new[] { history.From(null, Certainty.Possible), history.From(null, Certainty.Certain), history.From(6, Certainty.Possible) })
        {
            var down = Pairs(history, graph, LineageDirection.Descendants);
            var up = Pairs(history, graph, LineageDirection.Ancestors);

            Assert.Equal(down, up);
        }
    }

    [Property]
    public void The_walk_finds_what_trying_every_choice_of_days_finds(PassingOn history)
    {
        foreach (var certainty in new[] { Certainty.Possible, Certainty.Certain })
        {
            foreach (var day in new int?[] { null, 4, 7 })
            {
                var graph = history.From(day, certainty);
                var naive = new NaiveLineage(history, day).Ways(certainty == Certainty.Certain);

                Assert.Equal(Sorted(naive.Select(way => (way.From, way.To, way.Depth, way.First))), Sorted(Walked(history, graph, LineageDirection.Descendants)));
                Assert.Equal(Sorted(naive.Select(way => (way.From, way.To, way.Depth, way.Last))), Sorted(Walked(history, graph, LineageDirection.Ancestors).Select(way => (way.To, way.From, way.Depth, way.Via))));
            }
        }
    }

    [Property]
    public void What_is_certain_is_possible(PassingOn history)
    {
        foreach (var day in new int?[] { null, 5 })
        {
            var possible = Walked(history, history.From(day, Certainty.Possible), LineageDirection.Descendants).Select(way => (way.From, way.To));
            var certain = Walked(history, history.From(day, Certainty.Certain), LineageDirection.Descendants).Select(way => (way.From, way.To));

            Assert.Subset(possible.ToHashSet(), certain.ToHashSet());
        }
    }

    [Property]
    public void A_smaller_depth_finds_the_nearer_part_and_says_whether_more_follows(PassingOn history)
    {
        var graph = history.From(null, Certainty.Possible);
        for (var organization = 0; organization < history.Organizations; organization++)
        {
            var whole = Walk(graph, organization, LineageDirection.Descendants, Deep);
            var near = Walk(graph, organization, LineageDirection.Descendants, 1);

            Assert.False(whole.IsTruncated);
            Assert.Equal(whole.Reached.Where(reached => reached.Depth == 1).Select(reached => reached.Organization).Order(), near.Reached.Select(reached => reached.Organization).Order());
            Assert.Equal(whole.Reached.Any(reached => reached.Depth > 1), near.IsTruncated);
        }
    }

    [Fact]
    public void A_ring_of_mergers_ends()
    {
        var history = new PassingOn(3, [.. Enumerable.Range(0, 3).Select(at => new Handover("MERGER", new(1, 9), [at], [(at + 1) % 3], 100, null))]);

        Assert.Equal([(0, 1, 1), (0, 2, 2)], Walked(history, history.From(null, Certainty.Possible), LineageDirection.Descendants).Where(way => way.From == 0).Select(way => (way.From, way.To, way.Depth)));
    }

    [Fact]
    public void The_way_named_is_one_that_can_be_gone()
    {
        // o0 gives to o1 on day 8, and on day 1 to o2, which gives to o1 on day 2; o1 gives to o3 on day 5: o3 is reached through e1 alone.
        var history = new PassingOn(4,
        [
            new("MERGER", new(8, 8), [0], [1], 100, null), new("MERGER", new(1, 1), [0], [2], 100, null),
            new("MERGER", new(2, 2), [2], [1], 100, null), new("MERGER", new(5, 5), [1], [3], 100, null),
        ]);

        Assert.Contains((0, 3, 3, 1), Walked(history, history.From(null, Certainty.Possible), LineageDirection.Descendants));
    }

    private static LineageResult Walk(Subgraph graph, int organization, LineageDirection direction, int depth) =>
        new LineageAnalysis(graph, (_, _) => true).Walk(graph.Find($"t:o{organization}"), direction, depth);

    private static IEnumerable<(int From, int To, int Depth, int Via)> Walked(PassingOn history, Subgraph graph, LineageDirection direction) =>
        from start in Enumerable.Range(0, history.Organizations)
        from reached in Walk(graph, start, direction, Deep).Reached
        select (start, Number(graph, reached.Organization), reached.Depth, Number(graph, reached.Via.Event));

    private static List<(int, int, int, int)> Sorted(IEnumerable<(int, int, int, int)> ways) => [.. ways.Order()];

    private static int Number(Subgraph graph, int node) => int.Parse(graph.Node(node).Id[3..]);

    private static Dictionary<(int Ancestor, int Descendant), Quantity> Pairs(PassingOn history, Subgraph graph, LineageDirection direction)
    {
        var pairs = new SortedDictionary<(int, int), Quantity>();
        for (var organization = 0; organization < history.Organizations; organization++)
        {
            var analysis = new LineageAnalysis(graph, (_, _) => true);
            var start = graph.Find($"t:o{organization}");
            var walk = analysis.Walk(start, direction, Deep);
            foreach (var other in walk.Reached.Select(reached => reached.Organization))
            {
                var (ancestor, descendant) = direction == LineageDirection.Descendants ? (start, other) : (other, start);
                pairs.Add((Number(graph, ancestor), Number(graph, descendant)), analysis.Shares(ancestor, walk.Passages)[descendant]);
            }
        }

        return new(pairs);
    }
}
