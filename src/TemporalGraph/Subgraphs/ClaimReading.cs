using System.Collections.Immutable;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>Claims as records, for a page: the same code for every store, over whatever index it made.</summary>
public static class ClaimReading
{
    /// <summary>The claims that a query names, as the viewpoint lists them, in the order of their ids.</summary>
    /// <param name="index">At least those claims, their rivals, and the steps of the events at their edges.</param>
    /// <param name="query">Which claims.</param>
    /// <param name="at">The viewpoint.</param>
    public static IReadOnlyList<Claim> Read(GraphIndex index, ClaimQuery query, Viewpoint at)
    {
        var sight = new Sight(index, at);
        var lister = query.AnyDay ? sight.On(null) : sight;
        var found = new SortedSet<int>(Comparer<int>.Create((a, b) => string.CompareOrdinal(index.Claims[a].Claim.Id, index.Claims[b].Claim.Id) is var order and not 0 ? order : a.CompareTo(b)));
        foreach (var (type, side) in query.About)
        {
            var edges = index.EdgesOf(type);
            foreach (var node in query.Nodes)
            {
                foreach (var edge in side == Side.Subject ? edges.From(node) : edges.Into(node))
                {
                    if (lister.Lists(edges.Claim[edge]))
                    {
                        found.Add(edges.Claim[edge]);
                    }
                }
            }
        }

        found.UnionWith(query.Ids.SelectMany(index.VersionsOf).Concat(query.Numbers).Where(sight.Sees));
        return [.. found.Select(claim => Show(sight, claim))];
    }

    /// <summary>A page of the claims that a viewpoint lists.</summary>
    /// <param name="index">Every claim that may be on it.</param>
    /// <param name="query">Which claims, from where on.</param>
    /// <param name="at">The viewpoint.</param>
    public static ClaimPage Page(GraphIndex index, ClaimPageQuery query, Viewpoint at)
    {
        var sight = new Sight(index, at);
        var types = query.Types.IsDefaultOrEmpty ? null : query.Types.Select(index.Model.OrdinalOf).ToHashSet();
        var candidates = query.CitedSource is { } source ? index.Citing(source)
            : query.Types.IsDefaultOrEmpty ? Enumerable.Range(0, index.Claims.Length)
            : query.Types.SelectMany(type => index.EdgesOf(type).Claims);
        var matches = candidates
            .Where(claim => (types is null || types.Contains(index.TypeOf[claim]))
                && (query.Subject is null || index.Subject[claim] == query.Subject)
                && (query.Dataset is null || Curie.IsOf(index.Claims[claim].Claim.Id, query.Dataset))
                && sight.Lists(claim))
            .OrderBy(claim => index.Claims[claim].Claim.Id, StringComparer.Ordinal)
            .ToList();
        var rest = query.After is null ? matches : [.. matches.Where(claim => string.CompareOrdinal(index.Claims[claim].Claim.Id, query.After) > 0)];
        return new([.. rest.Take(query.First).Select(claim => Show(sight, claim))], rest.Count > query.First, query.Count ? matches.Count : null);
    }

    /// <summary>A page of the nodes that a viewpoint sees.</summary>
    /// <param name="index">Every node that may be on it, with what is said of it.</param>
    /// <param name="query">Which nodes, from where on.</param>
    /// <param name="at">The viewpoint.</param>
    public static NodePage Page(GraphIndex index, PageQuery query, Viewpoint at)
    {
        var sight = new Sight(index, at);
        var among = query.Among ?? (IReadOnlyCollection<int>)[.. Enumerable.Range(0, index.Nodes.Length)];
        var matches = among
            .Where(node => index.Nodes[node].Label == query.Label
                && index.NodeRecordedIn[node] <= at.Revision
                && (query.Dataset is null || Curie.IsOf(index.Nodes[node].Id, query.Dataset))
                && sight.SeesNode(node))
            .Distinct()
            .OrderBy(node => index.Nodes[node].Id, StringComparer.Ordinal)
            .ToList();
        var rest = query.After is null ? matches : [.. matches.Where(node => string.CompareOrdinal(index.Nodes[node].Id, query.After) > 0)];
        return new([.. rest.Take(query.First)], rest.Count > query.First, query.Count ? matches.Count : null);
    }

    private static Claim Show(Sight sight, int number)
    {
        var index = sight.Index;
        var (version, recordedIn, _) = index.Claims[number];
        var rivals = sight.RivalsOf(number).OrderBy(rival => index.Claims[rival].Claim.Id, StringComparer.Ordinal).ToImmutableArray();
        return new(
            number,
            index.Subject[number],
            [.. index.Objects[number]],
            version,
            PeriodOf(sight, number),
            sight.Holds(number),
            version.EndKnownFrom != Day.Max && sight.SeesEnd(number) ? version.EndKnownFrom : null,
            recordedIn,
            rivals.Any(rival => index.Claims[rival].Claim.Rank != Rank.Deprecated),
            rivals);
    }

    private static Period PeriodOf(Sight sight, int number)
    {
        var index = sight.Index;
        var stated = index.Claims[number].Claim.Period;
        var (startEvent, endEvent) = (index.StartEvent[number], index.EndEvent[number]);
        var from = startEvent >= 0 ? DateOf(sight, startEvent)?.Text : stated.From?.Text;
        var bounds = sight.BoundsOf(number);
        if (!sight.SeesEnd(number) || (endEvent >= 0 && DateOf(sight, endEvent) is null))
        {
            return new(from, null, PeriodEnd.Open, bounds, Number(startEvent), null);
        }

        var to = endEvent >= 0 ? Day.Before(DateOf(sight, endEvent)!.Value) : stated.To?.Text;
        return new(from, to, endEvent >= 0 ? PeriodEnd.Stated : stated.End, bounds, Number(startEvent), Number(endEvent));
    }

    private static int? Number(int node) => node < 0 ? null : node;

    private static EdtfDate? DateOf(Sight sight, int node) =>
        sight.CompletionOf(node) is var step and >= 0 ? sight.Index.Claims[step].Claim.Period.From : null;
}
