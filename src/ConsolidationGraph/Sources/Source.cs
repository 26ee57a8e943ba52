using System.ComponentModel;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Sources;

/// <summary>Who says so: a notice, an article, a filing.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("Who says so: a notice, an article, a filing.")]
public sealed class Source(View view, int node) : INode
{
    /// <summary>The source's id.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;

    /// <summary>Who published it.</summary>
    public IDataLoaderResult<string> Publisher() => Attributes().Then(claims => Texts.Find(claims, "publisher") ?? Id);

    /// <summary>Its title.</summary>
    public IDataLoaderResult<string> Title() => Attributes().Then(claims => Texts.Find(claims, "title") ?? Id);

    /// <summary>Its address; null where it has none.</summary>
    [Url]
    public IDataLoaderResult<string?> Url() => Attributes().Then(claims => Texts.Find(claims, "url"));

    /// <summary>When it was published, as found; null where not found.</summary>
    [Edtf]
    public IDataLoaderResult<string?> Published() => Attributes().Then(claims => Texts.Find(claims, "published"));

    /// <summary>The last day that its publication allows; without one the first day on which it was seen; without that the day on which the dataset was created.</summary>
    public IDataLoaderResult<DateOnly> KnownFrom() => Attributes().Then(claims => Day.ToDate(claims.Count > 0 ? claims.Min(claim => claim.Version.KnownFrom) : 0) ?? DateOnly.MinValue);

    /// <summary>Its language, a BCP 47 tag.</summary>
    public IDataLoaderResult<string?> Language() => Attributes().Then(claims => Texts.Find(claims, "language"));

    /// <summary>What it is cited for.</summary>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("claims")]
    public Task<Connection<IClaim>> GetClaimsAsync(int? first, string? after, CancellationToken cancellationToken) => Pages.OfClaimsAsync<IClaim>(
        view,
        "claims",
        new([], Curie.DatasetOf(Id), 0, CitedSource: node),
        first,
        after,
        claim => Views.Claims.Of(view, claim),
        cancellationToken);

    private IDataLoaderResult<IReadOnlyList<Claim>> Attributes() => view.OfToday.Claims(Model.SourceAttribute, Side.Subject, node);
}
