using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Structure;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Time;

namespace ConsolidationGraph.Organizations;

/// <summary>Which organizations; members combine with AND.</summary>
public sealed record OrganizationFilter
{
    /// <summary>Of any of these kinds.</summary>
    [Id]
    public IEnumerable<string>? Kinds { get; init; }

    /// <summary>Holders with CONFIRMED eligibility in this scheme; needs asOf.</summary>
    [Id]
    public string? EligibleFor { get; init; }
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
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="where">Which.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Organizations by id; with asOf those that exist that day.")]
    [Name("organizations")]
    public static async Task<Connection<Organization>> GetOrganizationsAsync(
        [FromServices] Views.Views views, [Id] string? dataset, OrganizationFilter? where, ViewpointInput? at, int? first, string? after, CancellationToken cancellationToken)
    {
        var view = await views.OpenAsync(at, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        var among = view.At.AsOf is null && where is null or { Kinds: null, EligibleFor: null } && view.At.AsOf is null
            ? null
            : await MatchesAsync(view, dataset, where, cancellationToken);
        return await Pages.OfNodesAsync(view, "organizations", new(Labels.Organization, dataset, 0, Among: among), first, after, node => new Organization(view, node), cancellationToken);
    }

    private static async Task<IReadOnlyCollection<int>> MatchesAsync(View view, string? dataset, OrganizationFilter? where, CancellationToken cancellationToken)
    {
        var graph = await view.SubgraphAsync(cancellationToken);
        IEnumerable<int> matches = graph.Nodes(Labels.Organization, dataset);
        if (where?.EligibleFor is { } scheme)
        {
            view.RequireDay("eligibleFor");
            matches = EligibleHolders.Of(graph, EligibleHolders.SchemeOf(graph, scheme));
        }

        if (where?.Kinds?.ToHashSet(StringComparer.Ordinal) is { } kinds)
        {
            await RequireKindsAsync(view, dataset, kinds, cancellationToken);
            var edges = graph.Listed(Model.Kind);
            var code = Model.Kind["kind"];
            matches = matches.Where(node => edges.From(node).ToList().Exists(edge => kinds.Contains(edges.Value(edge, code)!)));
        }

        if (view.At.AsOf is not null)
        {
            var existence = new Existence(graph);
            matches = matches.Where(node => existence.Holds(node) is { } holds && (view.At.Certainty == Certainty.Possible || holds == Certainty.Certain));
        }

        return [.. matches];
    }

    private static async Task RequireKindsAsync(View view, string? dataset, IEnumerable<string> kinds, CancellationToken cancellationToken)
    {
        foreach (var name in dataset is not null ? [dataset] : (await view.SubgraphAsync(cancellationToken)).Nodes(Labels.Dataset).Select(node => view.Graph[node].Id).ToList())
        {
            Terms.Require(await view.VocabularyAsync(name, cancellationToken), TermKind.OrganizationKind, kinds, "kinds");
        }
    }
}
