using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Lineage;
using ConsolidationGraph.Ownership;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Quotas;
using ConsolidationGraph.Structure;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Organizations;

/// <summary>A company, group, authority, province: anybody who can own, hold or issue.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("A company, group, authority or province: anybody who can own, hold or issue.")]
public sealed class Organization(View view, int node) : INode
{
    /// <summary>The organization's id.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;

    internal int Node => node;

    private string Dataset => Curie.DatasetOf(Id);

    /// <summary>A caption, never empty.</summary>
    /// <param name="lang">A BCP 47 tag; English unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("A caption, never empty: the official name in force, else the nearest in time, else the id. lang: BCP 47, e.g. en, zh-Hans, zh-Latn-pinyin.")]
    [Name("name")]
    public async Task<IDataLoaderResult<string>> GetNameAsync(string? lang, CancellationToken cancellationToken) =>
        Captions.Load(view, node, lang, await view.VocabularyAsync(Dataset, cancellationToken));

    /// <summary>The names, strictly at the viewpoint.</summary>
    public IDataLoaderResult<IEnumerable<OrganizationName>> Names() =>
        view.Claims([(Model.Name, Side.Subject), (Model.Alias, Side.Subject)], node).Each(claim => new OrganizationName(view, claim));

    /// <summary>Tickers, LEI, registry numbers.</summary>
    public IDataLoaderResult<IEnumerable<Identifier>> Identifiers() => view.Claims(Model.Identifier, Side.Subject, node).Each(claim => new Identifier(view, claim));

    /// <summary>What it is at the viewpoint.</summary>
    public IDataLoaderResult<IEnumerable<Term>> Kinds() => view.Claims(Model.Kind, Side.Subject, node).Each(claim => new Term(view, Dataset, TermKind.OrganizationKind, claim["kind"]!));

    /// <summary>Where it is, in words; null where not given.</summary>
    public IDataLoaderResult<string?> Region() => view.Claims(Model.OrganizationAttribute, Side.Subject, node, anyDay: true).Then(claims => Texts.Find(claims, "region"));

    /// <summary>Stated, and widened by the days on which it is seen to act.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("existence")]
    public async Task<PeriodView> GetExistenceAsync(CancellationToken cancellationToken) =>
        new(view, new Existence(await view.SubgraphAsync(cancellationToken)).PeriodOf(node));

    /// <summary>Whether it exists on asOf; null: no, or no asOf.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("exists")]
    public async Task<Certainty?> GetExistsAsync(CancellationToken cancellationToken) =>
        new Existence(await view.SubgraphAsync(cancellationToken)).Holds(node);

    /// <summary>The events in which it takes part; with asOf those that have happened.</summary>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("events")]
    public async Task<IDataLoaderResult<Connection<ChangeEvent>>> GetEventsAsync(int? first, string? after, CancellationToken cancellationToken)
    {
        var graph = await view.SubgraphAsync(cancellationToken);
        var events = ChangeEvents.Ordered(graph.On(null), ChangeEvents.Of(graph, node));
        return ChangeEvents.Load(view, PageRequest.Of(first, after, "organizationEvents"), "organizationEvents", events);
    }

    /// <summary>What flowed into it, or where it went.</summary>
    /// <param name="direction">ANCESTORS or DESCENDANTS.</param>
    /// <param name="maxDepth">Events in a row, 1 to 60.</param>
    /// <param name="through">Replaces the list of event types that carry business.</param>
    /// <param name="mechanisms">Narrows it by the dataset's own codes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("lineage")]
    [Http.Limits.Cost(2, Per = "maxDepth")]
    public Task<LineageView> GetLineageAsync(
        LineageDirection direction, [DefaultValue(50)] int? maxDepth, IEnumerable<EventType>? through, [Id] IEnumerable<string>? mechanisms, CancellationToken cancellationToken) =>
        LineageView.OfAsync(view, node, direction, maxDepth ?? 50, through, mechanisms, cancellationToken);

    /// <summary>Who owns it.</summary>
    /// <param name="interest">The kind of interest; EQUITY unless given, every kind where null.</param>
    public IDataLoaderResult<IEnumerable<Ownership.Ownership>> Owners([DefaultValue(OwnershipInterest.Equity)] OwnershipInterest? interest) =>
        Ownership.Ownership.Of(view, node, Side.Object, interest);

    /// <summary>What it owns.</summary>
    /// <param name="interest">The kind of interest; EQUITY unless given, every kind where null.</param>
    public IDataLoaderResult<IEnumerable<Ownership.Ownership>> Holdings([DefaultValue(OwnershipInterest.Equity)] OwnershipInterest? interest) =>
        Ownership.Ownership.Of(view, node, Side.Subject, interest);

    /// <summary>Whether the known equity shares add up to 100; needs asOf.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("ownershipCheck")]
    public async Task<OwnershipCheck?> GetOwnershipCheckAsync(CancellationToken cancellationToken)
    {
        view.RequireDay("ownershipCheck");
        return OwnershipCheck.Of(await view.SubgraphAsync(cancellationToken), node);
    }

    /// <summary>Head of its group at the viewpoint; null for a head, when independent or undetermined; needs asOf.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("controller")]
    public async Task<Organization?> GetControllerAsync(CancellationToken cancellationToken)
    {
        view.RequireDay("controller");
        var control = new Control(await view.SubgraphAsync(cancellationToken), await view.VocabularyAsync(Dataset, cancellationToken));
        return control.HeadOf(node) is { } head && head != node ? new(view, head) : null;
    }

    /// <summary>Which quotas it may hold.</summary>
    /// <param name="scheme">A scheme's id; every scheme unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("eligibility")]
    public async Task<IDataLoaderResult<IEnumerable<Eligibility>>> GetEligibilityAsync([Id] string? scheme, CancellationToken cancellationToken)
    {
        await RequireAsync(scheme, cancellationToken);
        return view.Claims(Model.Eligible, Side.Subject, node).Then<IReadOnlyList<Claim>, IEnumerable<Eligibility>>(claims =>
            [.. claims.Where(claim => scheme is null || claim.Version.Objects[0] == scheme).Select(claim => new Eligibility(view, claim))]);
    }

    /// <summary>What it is allotted; with asOf, what holds that day.</summary>
    /// <param name="scheme">A scheme's id; every scheme unless given.</param>
    /// <param name="stage">A stage's code; every stage unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("allocations")]
    public async Task<IDataLoaderResult<IEnumerable<Allocation>>> GetAllocationsAsync([Id] string? scheme, [Id] string? stage, CancellationToken cancellationToken)
    {
        await RequireAsync(scheme, cancellationToken);
        Terms.Require(await view.VocabularyAsync(Dataset, cancellationToken), TermKind.Stage, stage is null ? null : [stage], "stage");
        return view.Claims(Model.Allocation, Side.Object, node)
            .Then(claims => LoaderResults.All(claims.Where(claim => stage is null || claim["stage"] == stage)
                .Select(claim => view.AnyDay.Claims(Model.BatchOf, Side.Subject, claim.Subject).Then(batches => (Claim: claim, Scheme: batches.FirstOrDefault()?.Version.Objects[0])))))
            .Then<IReadOnlyList<(Claim Claim, string? Scheme)>, IEnumerable<Allocation>>(found =>
                [.. found.Where(pair => scheme is null || pair.Scheme == scheme).Select(pair => new Allocation(view, pair.Claim))]);
    }

    /// <summary>Policies said to have affected it.</summary>
    public IDataLoaderResult<IEnumerable<PolicyEffect>> Effects() => view.Claims(Model.PolicyEffect, Side.Object, node).Each(claim => new PolicyEffect(view, claim));

    private async ValueTask RequireAsync(string? scheme, CancellationToken cancellationToken)
    {
        if (scheme is not null)
        {
            await Nodes.RequireAsync(view, scheme, "scheme", cancellationToken, Labels.QuotaScheme);
        }
    }
}
