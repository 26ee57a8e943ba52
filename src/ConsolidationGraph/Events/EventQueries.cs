using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Events;

/// <summary>Which events; members combine with AND. from and to keep what may lie in the span (CERTAIN: what must).</summary>
public sealed record EventFilter
{
    /// <summary>Of any of these types.</summary>
    public IEnumerable<EventType>? Types { get; init; }

    /// <summary>Done in any of these ways.</summary>
    [Id]
    public IEnumerable<string>? Mechanisms { get; init; }

    /// <summary>On this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>In which this organization took part.</summary>
    [Id]
    public string? Participant { get; init; }

    /// <summary>With this status; with asOf on that day, happened or not.</summary>
    public EventStatus? Status { get; init; }
}

/// <summary>In which order events come: by their days, those without one last.</summary>
public enum EventOrder
{
    /// <summary>The earliest first.</summary>
    DateAsc,

    /// <summary>The latest first.</summary>
    DateDesc,
}

/// <summary>Events.</summary>
public sealed class EventQueries
{
    /// <summary>Events, by id unless an order is given; with asOf those that have happened.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="where">Which.</param>
    /// <param name="orderBy">In which order; by id unless given.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="last">How many from the end, 0 to 100; not together with first.</param>
    /// <param name="before">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Events, by id unless orderBy says otherwise; with asOf those that have happened (with `status`: those that have it that day, happened or not).")]
    [Name("events")]
    public static async Task<IDataLoaderResult<Connection<ChangeEvent>>> GetEventsAsync(
        [FromServices] Views.Views views,
        [Id] string? dataset,
        EventFilter? where,
        IEnumerable<EventOrder>? orderBy,
        ViewpointInput? at,
        int? first,
        string? after,
        int? last,
        string? before,
        CancellationToken cancellationToken)
    {
        const string connection = "events";
        var page = PageRequest.Of(first, after, last, before, connection);
        var view = await views.OpenAsync(at, page, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        var matches = await MatchesAsync(view, dataset, where, cancellationToken);
        var history = (await view.SubgraphAsync(cancellationToken)).On(null);
        var ordered = Sorting.By<EventOrder>(view, matches, orderBy, order => Sorting.NullsLast(DaysOf, order == EventOrder.DateDesc));
        return ChangeEvents.Load(view, page, connection, ordered);

        DayKey? DaysOf(int node) => ChangeEvents.DatesOf(history, node) is { } days ? new(days.EarliestStart, days.LatestStart) : null;
    }

    private static async Task<List<int>> MatchesAsync(View view, string? dataset, EventFilter? where, CancellationToken cancellationToken)
    {
        var graph = await view.SubgraphAsync(cancellationToken);
        var history = graph.On(null);
        var types = where?.Types?.ToHashSet();
        var mechanisms = where?.Mechanisms?.ToHashSet(StringComparer.Ordinal);
        await Terms.RequireAsync(view, dataset, TermKind.Mechanism, mechanisms, "mechanisms", cancellationToken);
        var participant = where?.Participant is { } id ? await Nodes.RequireAsync(view, id, "participant", cancellationToken, Labels.Organization) : -1;
        var matches = new List<int>();
        foreach (var node in history.Nodes(Labels.ChangeEvent, dataset))
        {
            var words = await view.VocabularyAsync(Curie.DatasetOf(history.Node(node).Id), cancellationToken);
            if (ChangeEvents.TypeOf(history, node) is { } type
                && (types is null || types.Contains(type))
                && (mechanisms is null || mechanisms.Contains(ChangeEvents.MechanismOf(history, node) ?? ""))
                && IsWithin(ChangeEvents.DatesOf(history, node), where, view.At.Certainty)
                && (participant < 0 || ChangeEvents.ParticipantsOf(history, node).Contains(participant))
                && (where?.Status is { } status ? EventStatuses.Of(graph, words, node) == status : HasHappened(history, node, view.At)))
            {
                matches.Add(node);
            }
        }

        return matches;
    }

    private static bool HasHappened(Subgraph history, int node, Viewpoint at) =>
        at.AsOf is null || (history.CompletionOf(node) is { } days && new Policies.Step(null, null, days).HasHappened(at));

    private static bool IsWithin(PeriodBounds? days, EventFilter? where, Certainty certainty)
    {
        if (where is null or { From: null, To: null })
        {
            return true;
        }

        return days is { } bounds && Span.Holds(bounds.EarliestStart, bounds.LatestStart, where.From, where.To, certainty);
    }
}

/// <summary>Spans in filters.</summary>
public static class Span
{
    /// <summary>Whether something between two days may lie in a span; with CERTAIN whether it must.</summary>
    /// <param name="earliest">Its first day, as a day number.</param>
    /// <param name="latest">Its last day, as a day number.</param>
    /// <param name="from">The span's first day; null for open.</param>
    /// <param name="to">The span's last day; null for open.</param>
    /// <param name="certainty">Whether may or must.</param>
    public static bool Holds(int earliest, int latest, DateOnly? from, DateOnly? to, Certainty certainty)
    {
        var (first, last) = (from?.DayNumber ?? Day.Min, to?.DayNumber ?? Day.Max);
        return certainty == Certainty.Certain ? first <= earliest && latest <= last : earliest <= last && first <= latest;
    }
}
