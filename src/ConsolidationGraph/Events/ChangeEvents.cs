using ConsolidationGraph.Lineage;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Events;

/// <summary>Events in the graph.</summary>
public static class ChangeEvents
{
    /// <summary>The code of how an event was done; null where none is given.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="node">Node number of the event.</param>
    public static string? MechanismOf(Subgraph graph, int node)
    {
        var attributes = graph[Model.EventAttribute];
        foreach (var edge in attributes.From(node))
        {
            if (attributes.Value(edge, 0) == "mechanism")
            {
                return attributes.Value(edge, 1);
            }
        }

        return null;
    }

    /// <summary>The type of an event; null where it is not visible.</summary>
    /// <param name="history">The graph, from a viewpoint without a day.</param>
    /// <param name="node">Node number of the event.</param>
    public static EventType? TypeOf(Subgraph history, int node)
    {
        var types = history.Listed(Model.EventType);
        foreach (var edge in types.From(node))
        {
            return Roles.TypeOf(types.Value(edge, 0));
        }

        return null;
    }

    /// <summary>Whether an event began a CONTROL interest or an EQUITY share over 50 %.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="node">Node number of the event.</param>
    public static bool MovesControl(Subgraph graph, int node)
    {
        var history = graph.On(null);
        var targets = new HashSet<int>();
        foreach (var type in new[] { Model.Owns, Model.Controls })
        {
            var edges = history[type];
            targets.UnionWith(edges.All().Where(edge => edges.StartEvent(edge) == node).Select(edges.Target));
        }

        return LineageAnalysis.MovesControl(history, node, targets);
    }

    /// <summary>The days of an event: of the step that completed it, else of its last step; null where it has none.</summary>
    /// <param name="history">The graph, from a viewpoint without a day.</param>
    /// <param name="node">Node number of the event.</param>
    public static PeriodBounds? DatesOf(Subgraph history, int node)
    {
        if (history.CompletionOf(node) is { } completed)
        {
            return completed;
        }

        var steps = history[Model.EventStep];
        return steps.From(node).ToList() is { Count: > 0 } edges ? edges.Select(steps.Period).MaxBy(bounds => (bounds.EarliestStart, bounds.LatestStart)) : null;
    }

    /// <summary>The events in which an organization takes part, as the viewpoint lists that.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="organization">The organization's node number.</param>
    public static IReadOnlyList<int> Of(Subgraph graph, int organization)
    {
        var (went, resulted, took) = (graph.Listed(Model.WentInto), graph.Listed(Model.ResultedIn), graph.Listed(Model.TookPart));
        return [.. went.From(organization).ToList().Select(went.Target)
            .Concat(resulted.Into(organization).ToList().Select(resulted.Source))
            .Concat(took.From(organization).ToList().Select(took.Target))
            .Distinct()];
    }

    /// <summary>The organizations that take part in an event, with any role.</summary>
    /// <param name="history">The graph, from a viewpoint without a day.</param>
    /// <param name="node">Node number of the event.</param>
    public static IReadOnlyList<int> ParticipantsOf(Subgraph history, int node)
    {
        var (went, resulted, took) = (history.Listed(Model.WentInto), history.Listed(Model.ResultedIn), history.Listed(Model.TookPart));
        return [.. went.Into(node).ToList().Select(went.Source)
            .Concat(resulted.From(node).ToList().Select(resulted.Target))
            .Concat(took.Into(node).ToList().Select(took.Source))
            .Distinct()];
    }

    /// <summary>Events in the order of their days, then ids.</summary>
    /// <param name="history">The graph, from a viewpoint without a day.</param>
    /// <param name="events">Node numbers of events.</param>
    internal static IReadOnlyList<int> Ordered(Subgraph history, IEnumerable<int> events) => [.. events
        .Select(node => (Node: node, Dates: DatesOf(history, node)))
        .OrderBy(item => item.Dates is null)
        .ThenBy(item => item.Dates?.EarliestStart)
        .ThenBy(item => item.Dates?.LatestStart)
        .ThenBy(item => history.Node(item.Node).Id, StringComparer.Ordinal)
        .Select(item => item.Node)];

    /// <summary>A page of events in a given order. The page first, then its objects: an event needs its type, which is loaded for all pages of a level at once.</summary>
    internal static IDataLoaderResult<Connection<ChangeEvent>> Load(View view, PageRequest request, string connection, IReadOnlyList<int> ordered)
    {
        var page = Pages.OfList(view, request, connection, ordered, node => view.Graph[node].Id, node => (IDataLoaderResult<ChangeEvent>)ChangeEvent.Of(view, node));
        return LoaderResults.All(page.Nodes).Then(objects => new Connection<ChangeEvent>(
            [.. page.Edges.Zip(objects, (edge, node) => new Edge<ChangeEvent>(node, edge.Cursor))], page.PageInfo.HasNextPage, page.CountAsync, page.PageInfo.HasPreviousPage));
    }
}
