using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Timeline;

/// <summary>What happened, day by day.</summary>
public sealed class TimelineQueries
{
    private const int AboutLimit = 100;

    /// <summary>Dated steps of events and policies and announced quota batches, by earliest day, latest day, id.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="from">What may lie on this day or later (CERTAIN: what must).</param>
    /// <param name="to">What may lie on this day or earlier (CERTAIN: what must).</param>
    /// <param name="kinds">Which kinds; every kind unless given.</param>
    /// <param name="about">Ids of organizations, events, policies, schemes or batches that take part, issued it, are affected, or are it; at most 100.</param>
    /// <param name="at">The viewpoint; with asOf, what has happened by then.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("One entry for each dated step of an event or a policy and each announced quota batch, by earliest day, latest day, id; with asOf what has happened by then. about: who takes part, issued it, is affected, or the thing itself.")]
    [Name("timeline")]
    [Http.Limits.Cost(20)]
    public static async Task<Connection<TimelineEntry>> GetTimelineAsync(
        [FromServices] Views.Views views,
        [Id] string? dataset,
        DateOnly? from,
        DateOnly? to,
        IEnumerable<TimelineKind>? kinds,
        [Id] IEnumerable<string>? about,
        ViewpointInput? at,
        int? first,
        string? after,
        CancellationToken cancellationToken)
    {
        const string connection = "timeline";
        var page = PageRequest.Of(first, after, connection);
        var view = await views.OpenAsync(at, page, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        var nodes = await FindAsync(view, about?.ToList(), cancellationToken);
        var graph = await view.SubgraphAsync(cancellationToken);
        IEnumerable<Happening> happenings = TimelineAnalysis.Of(graph, dataset, (kinds ?? Enum.GetValues<TimelineKind>()).ToHashSet());
        if (from is not null || to is not null)
        {
            happenings = happenings.Where(happening => Span.Holds(happening.Bounds.EarliestStart, happening.Bounds.LatestStart, from, to, view.At.Certainty));
        }

        if (nodes is not null)
        {
            happenings = happenings.Where(new Involvement(graph.On(null), nodes).Has);
        }

        return Pages.OfList(view, page, connection, [.. happenings], happening => happening.Claim, happening => new TimelineEntry(view, happening));
    }

    private static async Task<HashSet<int>?> FindAsync(View view, List<string>? ids, CancellationToken cancellationToken)
    {
        if (ids is null)
        {
            return null;
        }

        if (ids.Count > AboutLimit)
        {
            throw Errors.BadUserInput("about", $"There are {ids.Count} ids; at most {AboutLimit} are allowed.");
        }

        var nodes = new HashSet<int>();
        foreach (var id in ids)
        {
            nodes.Add(await Nodes.RequireAsync(view, id, "about", cancellationToken, Labels.Organization, Labels.ChangeEvent, Labels.Policy, Labels.QuotaScheme, Labels.QuotaBatch));
        }

        return nodes;
    }
}
