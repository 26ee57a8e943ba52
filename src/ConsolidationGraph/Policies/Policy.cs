using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Sources;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Policies;

/// <summary>A law, notice, catalogue or plan.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("A law, notice, catalogue or plan.")]
public sealed class Policy(View view, int node) : INode
{
    /// <summary>The policy's id.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;

    private string Dataset => Curie.DatasetOf(Id);

    /// <summary>Its title; the id where none is public.</summary>
    /// <param name="lang">A BCP 47 tag; English unless given.</param>
    public IDataLoaderResult<string> Title(string? lang) => Attributes().Then(claims => Texts.Find(claims, "title_", lang) ?? Id);

    /// <summary>Its number.</summary>
    public IDataLoaderResult<string?> Document() => Attributes().Then(claims => Texts.Find(claims, "document"));

    /// <summary>By what means it works.</summary>
    public IDataLoaderResult<IEnumerable<Term>> Instruments() => Attributes().Then(claims => Term.Of(view, Dataset, TermKind.Instrument, Texts.Find(claims, "instruments")));

    /// <summary>The stages that it is about.</summary>
    public IDataLoaderResult<IEnumerable<Term>> Stages() => Attributes().Then(claims => Term.Of(view, Dataset, TermKind.Stage, Texts.Find(claims, "stages")));

    /// <summary>What it covers where it lists things: elements, products, technologies.</summary>
    public IDataLoaderResult<IEnumerable<Term>> Items() => view.Claims(Model.PolicyItem, Side.Subject, node).Each(claim => new Term(view, Dataset, TermKind.Item, claim["item"]!));

    /// <summary>Who issued it.</summary>
    public IDataLoaderResult<IEnumerable<Organization>> Issuers() => view.Claims(Model.PolicyIssuer, Side.Subject, node, anyDay: true)
        .Then<IReadOnlyList<Claim>, IEnumerable<Organization>>(claims => [.. claims.SelectMany(claim => claim.Objects).Distinct().Select(issuer => new Organization(view, issuer))]);

    /// <summary>Who issued it as printed, where an issuer is no organization here.</summary>
    public IDataLoaderResult<string?> IssuedBy() => Attributes().Then(claims => Texts.Find(claims, "issued_by"));

    /// <summary>Its dated steps; those still to come too.</summary>
    public IDataLoaderResult<IEnumerable<DatedStep>> Dates() => view.Claims(Model.PolicyStep, Side.Subject, node, anyDay: true)
        .Then<IReadOnlyList<Claim>, IEnumerable<DatedStep>>(steps => [.. steps.OrderBy(step => step.Period.Bounds.EarliestStart).ThenBy(step => step.Period.Bounds.LatestStart).ThenBy(step => step.Id, StringComparer.Ordinal).Select(step => new DatedStep(view, step))]);

    /// <summary>Where it stands at the viewpoint; null before its first step; needs asOf.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("status")]
    public async Task<PolicyStatus?> GetStatusAsync(CancellationToken cancellationToken)
    {
        view.RequireDay("status");
        return PolicyStatuses.Of(await view.SubgraphAsync(cancellationToken), await view.VocabularyAsync(Dataset, cancellationToken), node);
    }

    /// <summary>Every status that its uncertain dates allow on asOf; needs asOf.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("possibleStatuses")]
    public async Task<IEnumerable<PolicyStatus>?> GetPossibleStatusesAsync(CancellationToken cancellationToken)
    {
        view.RequireDay("possibleStatuses");
        return [.. PolicyStatuses.Possible(await view.SubgraphAsync(cancellationToken), await view.VocabularyAsync(Dataset, cancellationToken), node).OfType<PolicyStatus>()];
    }

    /// <summary>How it stands to other policies, both ways.</summary>
    public IDataLoaderResult<IEnumerable<PolicyRelation>> Relations() =>
        view.Claims([(Model.PolicyRelation, Side.Subject), (Model.PolicyRelation, Side.Object)], node).Each(claim => new PolicyRelation(view, claim));

    /// <summary>What it is said to have done to whom.</summary>
    public IDataLoaderResult<IEnumerable<PolicyEffect>> Effects() => view.Claims(Model.PolicyEffect, Side.Subject, node).Each(claim => new PolicyEffect(view, claim));

    /// <summary>The sources of what is said of it: its title, number and means.</summary>
    public IDataLoaderResult<IEnumerable<CitationView>> Citations() => Attributes().Then(claims => CitationView.Of(view, [.. claims.SelectMany(claim => claim.Version.Citations).Distinct()]));

    private IDataLoaderResult<IReadOnlyList<Claim>> Attributes() => view.Claims(Model.PolicyAttribute, Side.Subject, node, anyDay: true);
}
