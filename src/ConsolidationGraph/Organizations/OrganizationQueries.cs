using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Search;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Organizations;

/// <summary>Which organizations; members combine with AND.</summary>
public sealed record OrganizationFilter
{
    /// <summary>Found by this text, as <c>search</c> finds: by a name of any day or an identifier, all of it.</summary>
    public string? Text { get; init; }

    /// <summary>Of any of these kinds.</summary>
    [Id]
    public IEnumerable<string>? Kinds { get; init; }

    /// <summary>Holders with CONFIRMED eligibility in this scheme; needs asOf.</summary>
    [Id]
    public string? EligibleFor { get; init; }

    /// <summary>Those to whom business of this one went.</summary>
    [Id]
    public string? DescendantOf { get; init; }

    /// <summary>Members of the group whose head is this one; needs asOf.</summary>
    [Id]
    public string? ControlledBy { get; init; }
}

/// <summary>Organizations.</summary>
public sealed class OrganizationQueries
{
    /// <summary>An organization by its id or an identifier; null where there is none, or nothing about it is public yet.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="id">Its id.</param>
    /// <param name="identifier">A ticker, LEI or registry number.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("An organization by exactly one of id and identifier; null where there is none, or nothing about it was public at knownAt.")]
    [Name("organization")]
    public static async Task<Organization?> GetOrganizationAsync(
        [FromServices] Views.Views views, [Id] string? id, IdentifierInput? identifier, ViewpointInput? at, CancellationToken cancellationToken)
    {
        if (id is null == identifier is null)
        {
            throw Errors.BadUserInput("id", "Give exactly one of id and identifier.");
        }

        var view = await views.OpenAsync(at, cancellationToken);
        if (id is not null)
        {
            return await view.FindAsync(id, Labels.Organization, cancellationToken) is { } node ? new(view, node) : null;
        }

        var graph = await view.SubgraphAsync(cancellationToken);
        var edges = graph.Listed(Model.Identifier);
        var (scheme, value) = (Model.Identifier["scheme"], Model.Identifier["value"]);
        foreach (var edge in edges.All().Where(edge => edges.Value(edge, scheme) == identifier!.Scheme && edges.Value(edge, value) == identifier.Value))
        {
            return new(view, edges.Source(edge));
        }

        return null;
    }

    /// <summary>Organizations; with asOf those that exist that day.</summary>
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
    [Description("Organizations in the order of orderBy, else the best match first where the filter has text, else by id; with asOf those that exist that day.")]
    [Name("organizations")]
    public static async Task<Connection<Organization>> GetOrganizationsAsync(
        [FromServices] Views.Views views,
        [FromServices] SearchIndex index,
        [Id] string? dataset,
        OrganizationFilter? where,
        IEnumerable<OrganizationOrder>? orderBy,
        ViewpointInput? at,
        int? first,
        string? after,
        int? last,
        string? before,
        CancellationToken cancellationToken)
    {
        const string connection = "organizations";
        var page = PageRequest.Of(first, after, last, before, connection);
        var view = await views.OpenAsync(at, page, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        if (view.At.AsOf is null && where is null or { Text: null, Kinds: null, EligibleFor: null, DescendantOf: null, ControlledBy: null } && orderBy?.Any() != true)
        {
            return await Pages.OfNodesAsync(view, page, connection, Labels.Organization, dataset, node => new Organization(view, node), cancellationToken);
        }

        var found = where?.Text is { } text ? await index.FilterAsync(view, text, NodeKind.Organization, dataset, cancellationToken) : null;
        var matches = await OrganizationMatches.OfAsync(view, dataset, where ?? new(), found, cancellationToken);
        var ordered = found is not null && orderBy?.Any() != true
            ? [.. found.Intersect(matches)]
            : await OrganizationOrders.ByAsync(view, matches, orderBy, cancellationToken);
        return Pages.OfList(view, page, connection, ordered, node => view.Graph[node].Id, node => new Organization(view, node));
    }
}
