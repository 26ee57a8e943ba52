using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Sources;

/// <summary>A source that says so, and where in it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Locator">A page, a row; null where none is given.</param>
[Name("Citation")]
public sealed record CitationView(Source Source, string? Locator)
{
    /// <summary>The citations of a claim, in their order.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="claim">The claim.</param>
    internal static IDataLoaderResult<IEnumerable<CitationView>> Of(View view, Claim claim) => Of(view, claim.Version.Citations);

    /// <summary>Citations, in their order.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="citations">The citations.</param>
    internal static IDataLoaderResult<IEnumerable<CitationView>> Of(View view, IReadOnlyList<Citation> citations) =>
        LoaderResults.All(citations.Select(citation => view.Find(citation.Source)))
            .Then<IReadOnlyList<int>, IEnumerable<CitationView>>(found => [.. found.Zip(citations).Where(pair => pair.First >= 0).Select(pair => new CitationView(new(view, pair.First), pair.Second.Locator))]);
}
