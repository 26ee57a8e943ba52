using System.ComponentModel;
using ConsolidationGraph.Sources;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Explanations;

/// <summary>Why two entities are connected, or that they are not.</summary>
/// <param name="Status">Whether they are.</param>
/// <param name="Path">The facts from the one to the other; none where there is no path.</param>
/// <param name="Text">The whole in sentences.</param>
[Description("Why two entities are connected, step by step with sources, or that they are not.")]
public sealed record Explanation(ExplanationStatus Status, IEnumerable<ExplanationStep> Path, string Text);

/// <summary>One fact of an explanation.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="link">The fact.</param>
/// <param name="claims">The claims that say so; the first gives the period.</param>
/// <param name="sentence">The fact in words.</param>
public sealed class ExplanationStep(View view, Link link, IReadOnlyList<Claim> claims, string sentence)
{
    /// <summary>Where the step begins.</summary>
    public IDataLoaderResult<INode> From() => Nodes.Load(view, link.From);

    /// <summary>Where it leads.</summary>
    public IDataLoaderResult<INode> To() => Nodes.Load(view, link.To);

    /// <summary>The fact in words: names, shares, dates.</summary>
    public string Sentence => sentence;

    /// <summary>When it holds; of a passage of business, from its day on.</summary>
    public PeriodView Period => new(view, claims[0].Period);

    /// <summary>The sources that say so.</summary>
    public IDataLoaderResult<IEnumerable<CitationView>> Citations() => CitationView.Of(view, [.. claims.SelectMany(claim => claim.Version.Citations).Distinct()]);
}
