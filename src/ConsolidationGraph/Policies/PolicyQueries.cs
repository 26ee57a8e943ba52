using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Search;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Policies;

/// <summary>Which policies; members combine with AND.</summary>
public sealed record PolicyFilter
{
    /// <summary>Found by this text, as <c>search</c> finds: by title or document number, all of it.</summary>
    public string? Text { get; init; }

    /// <summary>About any of these stages.</summary>
    [Id]
    public IEnumerable<string>? Stages { get; init; }

    /// <summary>Working by any of these means.</summary>
    [Id]
    public IEnumerable<string>? Instruments { get; init; }

    /// <summary>Covering any of these things.</summary>
    [Id]
    public IEnumerable<string>? Items { get; init; }

    /// <summary>With any of these statuses; needs asOf.</summary>
    public IEnumerable<PolicyStatus>? Statuses { get; init; }

    /// <summary>Issued by this organization.</summary>
    [Id]
    public string? Issuer { get; init; }
}

/// <summary>Policies.</summary>
public sealed class PolicyQueries
{
    /// <summary>A policy; null when unknown, or when nothing about it was public at knownAt.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="id">Its id.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("A policy; null when unknown, or when nothing about it was public at knownAt.")]
    [Name("policy")]
    public static async Task<Policy?> GetPolicyAsync([FromServices] Views.Views views, [Id] string id, ViewpointInput? at, CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        return await view.FindAsync(id, Labels.Policy, cancellationToken) is { } node ? new(view, node) : null;
    }

    /// <summary>Policies, by id unless an order is given.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="index">The texts.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="where">Which.</param>
    /// <param name="orderBy">In which order; unless given the best match first where a text is sought, else by id.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="last">How many from the end, 0 to 100; not together with first.</param>
    /// <param name="before">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Policies in the order of orderBy, else the best match first where the filter has text, else by id.")]
    [Name("policies")]
    public static async Task<Connection<Policy>> GetPoliciesAsync(
        [FromServices] Views.Views views,
        [FromServices] SearchIndex index,
        [Id] string? dataset,
        PolicyFilter? where,
        IEnumerable<PolicyOrder>? orderBy,
        ViewpointInput? at,
        int? first,
        string? after,
        int? last,
        string? before,
        CancellationToken cancellationToken)
    {
        const string connection = "policies";
        var page = PageRequest.Of(first, after, last, before, connection);
        var view = await views.OpenAsync(at, page, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        if (where is null && orderBy?.Any() != true)
        {
            return await Pages.OfNodesAsync(view, page, connection, Labels.Policy, dataset, node => new Policy(view, node), cancellationToken);
        }

        var found = where?.Text is { } text ? await index.FilterAsync(view, text, NodeKind.Policy, dataset, cancellationToken) : null;
        var matches = await MatchesAsync(view, dataset, where ?? new(), cancellationToken);
        if (found is not null)
        {
            matches = [.. found.Intersect(matches)];
        }

        var ordered = found is not null && orderBy?.Any() != true ? matches : await PolicyOrders.ByAsync(view, matches, orderBy, cancellationToken);
        return Pages.OfList(view, page, connection, ordered, node => view.Graph[node].Id, node => new Policy(view, node));
    }

    private static async Task<List<int>> MatchesAsync(View view, string? dataset, PolicyFilter where, CancellationToken cancellationToken)
    {
        if (where.Statuses is not null)
        {
            view.RequireDay("statuses");
        }

        await Terms.RequireAsync(view, dataset, TermKind.Stage, where.Stages, "stages", cancellationToken);
        await Terms.RequireAsync(view, dataset, TermKind.Instrument, where.Instruments, "instruments", cancellationToken);
        await Terms.RequireAsync(view, dataset, TermKind.Item, where.Items, "items", cancellationToken);
        if (where.Issuer is { } id)
        {
            await Nodes.RequireAsync(view, id, "issuer", cancellationToken, Labels.Organization);
        }

        var graph = await view.SubgraphAsync(cancellationToken);
        var history = graph.On(null);
        var matches = new List<int>();
        foreach (var node in (await view.Graph.GetPageAsync(new(Labels.Policy, dataset, int.MaxValue), view.At, cancellationToken)).Nodes)
        {
            var words = await view.VocabularyAsync(Curie.DatasetOf(history.Node(node).Id), cancellationToken);
            if (HasAny(history, node, "stages", where.Stages) && HasAny(history, node, "instruments", where.Instruments)
                && (where.Items is null || ItemsOf(graph, node).Intersect(where.Items, StringComparer.Ordinal).Any())
                && (where.Issuer is not { } issuer || IssuersOf(history, node).Contains(issuer, StringComparer.Ordinal))
                && (where.Statuses is null || (PolicyStatuses.Of(graph, words, node) is { } status && where.Statuses.Contains(status))))
            {
                matches.Add(node);
            }
        }

        return matches;
    }

    private static bool HasAny(Subgraph history, int node, string name, IEnumerable<string>? codes)
    {
        var attributes = history.Listed(Model.PolicyAttribute);
        return codes is null || attributes.From(node).ToList().Exists(edge => attributes.Value(edge, 0) == name && Lists.Split(attributes.Value(edge, 1)).Intersect(codes, StringComparer.Ordinal).Any());
    }

    private static IEnumerable<string> ItemsOf(Subgraph graph, int node)
    {
        var items = graph.Listed(Model.PolicyItem);
        return items.From(node).ToList().Select(edge => items.Value(edge, 0)!);
    }

    private static IEnumerable<string> IssuersOf(Subgraph history, int node)
    {
        var issuers = history.Listed(Model.PolicyIssuer);
        return issuers.From(node).ToList().Select(edge => history.Node(issuers.Target(edge)).Id);
    }
}
