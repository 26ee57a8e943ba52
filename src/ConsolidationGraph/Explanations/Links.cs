using ConsolidationGraph.Lineage;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Explanations;

/// <summary>The facts at a node that connect it to others, in an order that no store decides: by relation, then the other's id, then the day, then claim.</summary>
/// <param name="graph">The graph, from the viewpoint.</param>
/// <param name="through">Along what.</param>
/// <param name="ends">Node numbers of the two that are to be connected: an event is one only where it is asked for itself.</param>
public sealed class Links(Subgraph graph, IReadOnlySet<Relation> through, IReadOnlyCollection<int> ends)
{
    /// <summary>The most facts that one explanation looks at.</summary>
    public const int Limit = 200_000;

    private readonly LineageAnalysis lineage = new(graph, (_, _) => true);
    private readonly Dictionary<int, IReadOnlyList<Link>> known = [];
    private int looked;

    /// <summary>The facts at a node.</summary>
    /// <param name="node">Its number.</param>
    /// <exception cref="GraphQL.ExecutionError">More than <see cref="Limit"/> were looked at.</exception>
    public IReadOnlyList<Link> Of(int node)
    {
        if (!known.TryGetValue(node, out var links))
        {
            known.Add(node, links = [.. All(node)
                .OrderBy(link => link.Relation)
                .ThenBy(link => graph.Node(link.To).Id, StringComparer.Ordinal)
                .ThenBy(link => link.Start)
                .ThenBy(link => link.Id, StringComparer.Ordinal)]);
        }

        looked += links.Count;
        return looked <= Limit
            ? links
            : throw Errors.QueryTooLarge($"This explanation looks at more than {Limit:#,0} facts: ask for a smaller maxLength, or through fewer relations.", Limit, looked);
    }

    private bool IsCertain => graph.At.Certainty == Certainty.Certain;

    private IEnumerable<Link> All(int node) =>
        Lineage(node).Where(_ => through.Contains(Relation.Lineage))
            .Concat(through.Contains(Relation.Ownership) ? Edges(Relation.Ownership, Model.Owns, node).Concat(Edges(Relation.Ownership, Model.Controls, node)) : [])
            .Concat(through.Contains(Relation.Eligibility) ? Edges(Relation.Eligibility, Model.Eligible, node) : [])
            .Concat(through.Contains(Relation.PolicyEffect) ? Edges(Relation.PolicyEffect, Model.PolicyEffect, node) : []);

    private IEnumerable<Link> Lineage(int node)
    {
        foreach (var passage in lineage.From(node))
        {
            yield return Of(passage, isDown: true);
        }

        foreach (var passage in lineage.Into(node))
        {
            yield return Of(passage, isDown: false);
        }

        // An event itself is connected to those who take part in it.
        foreach (var type in new[] { Model.WentInto, Model.TookPart, Model.ResultedIn }.Where(_ => ends.Any(end => graph.Node(end).Label == Labels.ChangeEvent)))
        {
            foreach (var link in Edges(Relation.Lineage, type, node).Where(link => ends.Contains(node) && graph.Node(node).Label == Labels.ChangeEvent || ends.Contains(link.To) && graph.Node(link.To).Label == Labels.ChangeEvent))
            {
                yield return link;
            }
        }
    }

    private Link Of(Passage passage, bool isDown)
    {
        var claims = ClaimsOf(passage);
        return new(
            Relation.Lineage,
            isDown ? passage.From : passage.To,
            isDown ? passage.To : passage.From,
            [.. claims.Select(claim => claim.Number)],
            claims[0].Id,
            IsCertain ? passage.Latest : passage.Earliest,
            Day.Max,
            passage,
            isDown);
    }

    // Who gave, who took, and on which day.
    private List<(string Id, int Number)> ClaimsOf(Passage passage)
    {
        var history = graph.On(null);
        var (gives, takes, completed) = (history[Model.WentInto], history[Model.ResultedIn], history[Model.EventCompletion]);
        return
        [
            .. gives.Into(passage.Event).ToList().Where(edge => gives.Source(edge) == passage.From).Select(edge => Of(gives, edge)).Order(),
            .. takes.From(passage.Event).ToList().Where(edge => takes.Target(edge) == passage.To).Select(edge => Of(takes, edge)).Order(),
            .. completed.From(passage.Event).ToList().Select(edge => Of(completed, edge)),
        ];

        static (string Id, int Number) Of(EdgeTable table, int edge) => (table.Version(edge).Id, table.Claim(edge));
    }

    private IEnumerable<Link> Edges(Relation relation, ClaimType type, int node)
    {
        var edges = graph[type];
        foreach (var edge in edges.From(node).ToList())
        {
            yield return Of(edge, edges.Target(edge));
        }

        foreach (var edge in edges.Into(node).ToList())
        {
            yield return Of(edge, edges.Source(edge));
        }

        Link Of(int edge, int other)
        {
            var bounds = edges.Period(edge);
            return new(relation, node, other, [edges.Claim(edge)], edges.Version(edge).Id, IsCertain ? bounds.LatestStart : bounds.EarliestStart, IsCertain ? bounds.EarliestEnd : bounds.LatestEnd);
        }
    }
}
