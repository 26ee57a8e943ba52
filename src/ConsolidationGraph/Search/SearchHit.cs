using System.ComponentModel;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;

namespace ConsolidationGraph.Search;

/// <summary>A node that a text found, and by what.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="hit">What was found.</param>
[Description("A node that a text found. Hits are ranked by the service on keys made from each name, never by a store's own text index: the same order from every store.")]
public sealed class SearchHit(View view, Ranked hit)
{
    /// <summary>What was found.</summary>
    public IDataLoaderResult<INode> Node() => Nodes.Load(view, hit.Entry.Node);

    /// <summary>The name that matched, with the period in which it held; null where it was a title or an identifier.</summary>
    public IDataLoaderResult<OrganizationName?> MatchedName() => hit.Entry.IsName
        ? view.Claim(hit.Entry.Claim).Then(claim => claim is null ? null : new OrganizationName(view, claim))
        : LoaderResults.Of<OrganizationName?>(null);

    /// <summary>The text that matched, as the dataset has it.</summary>
    public string MatchedText => hit.Entry.Text;

    /// <summary>How well it matched: 1 for the same text; of the same way of matching, more where more of the name is covered.</summary>
    public double Score => hit.Score;
}
