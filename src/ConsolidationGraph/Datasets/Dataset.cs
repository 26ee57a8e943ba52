using System.ComponentModel;
using ConsolidationGraph.Changes;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Datasets;

/// <summary>A data package that was imported.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("A data package that was imported.")]
public sealed class Dataset(View view, int node) : INode
{
    /// <summary>The dataset's id: the prefix of its ids.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;

    /// <summary>Its title.</summary>
    public IDataLoaderResult<string> Title() => Attribute("title");

    /// <summary>The version of the newest edition at the viewpoint's revision.</summary>
    public IDataLoaderResult<string> Version() => Attribute("version");

    /// <summary>The day on which that edition was made: no later day is certain.</summary>
    public IDataLoaderResult<DateOnly> Created() => Attribute("created").Then(text => EdtfDate.TryParse(text, out var day, out _) ? Day.ToDate(day.Latest) ?? DateOnly.MinValue : DateOnly.MinValue);

    /// <summary>Over its claims, whatever their order and store.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("contentHash")]
    public async Task<string> GetContentHashAsync([FromServices] IGraphStore store, CancellationToken cancellationToken) => (await EntriesAsync(store, cancellationToken))[^1].ContentHash;

    /// <summary>Its licence.</summary>
    public IDataLoaderResult<string> Licence() => Attribute("licence");

    /// <summary>How many organizations the viewpoint sees.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("organizations")]
    public async Task<int> CountOrganizationsAsync(CancellationToken cancellationToken) =>
        (await view.Graph.GetPageAsync(new(Labels.Organization, Id, 0, Count: true), view.At, cancellationToken)).Total ?? 0;

    /// <summary>How many claims the viewpoint lists.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("claims")]
    public async Task<int> CountClaimsAsync(CancellationToken cancellationToken) =>
        (await view.Graph.GetClaimPageAsync(new([], Id, 0, Count: true), view.At, cancellationToken)).Total ?? 0;

    /// <summary>The extent of its dates, for sliders.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("period")]
    public async Task<PeriodView> GetPeriodAsync(CancellationToken cancellationToken)
    {
        var graph = (await view.SubgraphAsync(cancellationToken)).On(null);
        var (first, last) = (Day.Max, Day.Min);
        foreach (var type in Model.Claims.Types)
        {
            var edges = graph.Listed(type);
            foreach (var edge in edges.All().Where(edge => Curie.IsOf(graph.Node(edges.Source(edge)).Id, Id)))
            {
                foreach (var day in new[] { edges.Period(edge).EarliestStart, edges.Period(edge).LatestEnd }.Where(day => day is > 0 and < Day.Max))
                {
                    (first, last) = (Math.Min(first, day), Math.Max(last, day));
                }
            }
        }

        return first == Day.Max
            ? new(view, new(null, null, PeriodEnd.Unknown, PeriodBounds.Always, null, null))
            : new(view, new($"{Day.ToDate(first):yyyy-MM-dd}", $"{Day.ToDate(last - 1):yyyy-MM-dd}", PeriodEnd.Stated, new(first, first, last, last), null, null));
    }

    /// <summary>Each import that changed it, oldest first.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("editions")]
    public async Task<IEnumerable<Edition>> GetEditionsAsync([FromServices] IGraphStore store, CancellationToken cancellationToken)
    {
        var editions = new List<Edition>();
        foreach (var entry in await EntriesAsync(store, cancellationToken))
        {
            var attributes = await (await store.OpenAsync(entry.Number, cancellationToken)).GetClaimsAsync(
                new() { About = [(Model.DatasetAttribute, Side.Subject)], Nodes = [node] }, new(null, null, entry.Number), cancellationToken);
            editions.Add(new(
                Texts.Find(attributes, "version") ?? "",
                EdtfDate.TryParse(Texts.Find(attributes, "created"), out var day, out _) ? Day.ToDate(day.Latest) ?? DateOnly.MinValue : DateOnly.MinValue,
                entry.ContentHash,
                new(entry)));
        }

        return editions;
    }

    /// <summary>Its vocabulary: the codes that filters and arguments take.</summary>
    /// <param name="of">A kind of words; every kind unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("terms")]
    public async Task<IEnumerable<Term>> GetTermsAsync(TermKind? of, CancellationToken cancellationToken)
    {
        var words = await view.VocabularyAsync(Id, cancellationToken);
        return [.. Enum.GetValues<TermKind>().Where(kind => of is null || kind == of).SelectMany(kind => words.Codes(kind).Select(code => new Term(view, Id, kind, code)))];
    }

    private IDataLoaderResult<string> Attribute(string name) => view.OfToday.Claims(Model.DatasetAttribute, Side.Subject, node).Then(claims => Texts.Find(claims, name) ?? "");

    private async Task<List<ChangeEntry>> EntriesAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var entries = new List<ChangeEntry>();
        await foreach (var entry in store.ReadChangesAsync(0, cancellationToken))
        {
            if (entry.Dataset == Id && entry.Number <= view.At.Revision)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}

/// <summary>An import that changed a dataset.</summary>
/// <param name="Version">The package's version.</param>
/// <param name="Created">The day on which it was made.</param>
/// <param name="ContentHash">Over the dataset's claims after it.</param>
/// <param name="Revision">The change set.</param>
public sealed record Edition(string Version, DateOnly Created, string ContentHash, Revision Revision);
