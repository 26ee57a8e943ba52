using System.ComponentModel;
using ConsolidationGraph.Concentration;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Quotas;

/// <summary>A system of quotas.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("A system of quotas: who may hold one, what was issued, to whom.")]
public sealed class QuotaScheme(View view, int node) : INode
{
    /// <summary>The scheme's id.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;

    private string Dataset => Curie.DatasetOf(Id);

    /// <summary>Its name.</summary>
    /// <param name="lang">A BCP 47 tag; English unless given.</param>
    public IDataLoaderResult<string> Name(string? lang) => Attributes().Then(claims => Texts.Find(claims, "name_", lang) ?? Id);

    /// <summary>The unit of its amounts.</summary>
    public IDataLoaderResult<string> Unit() => view.OfToday.Claims(Model.SchemeAttribute, Side.Subject, node).Then(claims => Texts.Find(claims, "unit") ?? "");

    /// <summary>Its stages.</summary>
    public IDataLoaderResult<IEnumerable<Term>> Stages() => Attributes().Then(claims => Term.Of(view, Dataset, TermKind.Stage, Texts.Find(claims, "stages")));

    /// <summary>The policy that it rests on.</summary>
    public IDataLoaderResult<Policy?> Policy() => view.Claims(Model.SchemePolicy, Side.Subject, node, anyDay: true).Then(claims => claims.Count == 0 ? null : new Policy(view, claims[0].Objects[0]));

    /// <summary>Who may hold a quota; with asOf, that day.</summary>
    /// <param name="holder">An organization's id.</param>
    /// <param name="status">A status.</param>
    /// <param name="stage">A stage's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("eligibility")]
    public async Task<IDataLoaderResult<IEnumerable<Eligibility>>> GetEligibilityAsync([Id] string? holder, EligibilityStatus? status, [Id] string? stage, CancellationToken cancellationToken)
    {
        Terms.Require(await view.VocabularyAsync(Dataset, cancellationToken), TermKind.Stage, stage is null ? [] : [stage], "stage");
        if (holder is not null)
        {
            await Nodes.RequireAsync(view, holder, "holder", cancellationToken, Labels.Organization);
        }

        return view.Claims(Model.Eligible, Side.Object, node).Then<IReadOnlyList<Claim>, IEnumerable<Eligibility>>(claims =>
            [.. claims.Where(claim => (holder is null || claim.Version.Subject == holder) && (stage is null || Lists.Split(claim["stages"]).Contains(stage)))
                .Select(claim => new Eligibility(view, claim))
                .Where(eligibility => status is null || eligibility.Status == status)]);
    }

    /// <summary>Its batches, by year, then number; notices for a whole year after the batches.</summary>
    /// <param name="year">A year.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("batches")]
    public async Task<IDataLoaderResult<Connection<QuotaBatch>>> GetBatchesAsync(int? year, int? first, string? after, CancellationToken cancellationToken)
    {
        var request = PageRequest.Of(first, after, "batches");
        var batches = (await FiguresAsync(cancellationToken)).Batches().Where(batch => year is null || batch.Year == year).Select(batch => batch.Node).ToList();
        return LoaderResults.All(batches.Select(view.Sees)).Then(seen => Pages.OfList(
            view, request, "batches", [.. batches.Where((_, place) => seen[place])], batch => view.Graph[batch].Id, batch => new QuotaBatch(view, batch)));
    }

    /// <summary>Its totals, step by step; with asOf, of what was announced by that day.</summary>
    /// <param name="by">Years or batches; YEAR unless given.</param>
    /// <param name="stage">A stage's code.</param>
    /// <param name="product">A product's code; all products unless given.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("totals")]
    public async Task<IEnumerable<QuotaTotal>> GetTotalsAsync([DefaultValue(QuotaStep.Year)] QuotaStep? by, [Id] string stage, [Id] string? product, int? from, int? to, CancellationToken cancellationToken)
    {
        await RequireAsync(stage, product, cancellationToken);
        var step = by ?? QuotaStep.Year;
        var figures = (await FiguresAsync(cancellationToken)).Of(step, stage, product);
        var unit = await Unit().GetResultAsync(cancellationToken);
        // Compared before from and to cut the list.
        return [.. figures.Select(figure => new QuotaTotal(view, figure, unit, Growths.Before(figures, figure, step))).Where(total => (from is null || total.Year >= from) && (to is null || total.Year <= to))];
    }

    /// <summary>How concentrated its allocations are, step by step.</summary>
    /// <param name="metric">How it is measured.</param>
    /// <param name="by">Years or batches; YEAR unless given.</param>
    /// <param name="stage">A stage's code.</param>
    /// <param name="product">A product's code; all products unless given.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="rollUp">Whose an allocation counts as; CONTROLLER unless given.</param>
    /// <param name="structureOf">The day of the structure that all are rolled up by; each batch's own day unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("concentration")]
    [Http.Limits.Cost(20)]
    public async Task<IEnumerable<ConcentrationPoint>> GetConcentrationAsync(
        ConcentrationMetric metric, [DefaultValue(QuotaStep.Year)] QuotaStep? by, [Id] string stage, [Id] string? product, int? from, int? to,
        [DefaultValue(RollUp.Controller)] RollUp? rollUp, DateOnly? structureOf, CancellationToken cancellationToken)
    {
        var figures = await RolledAsync(by, stage, product, rollUp, structureOf, cancellationToken);
        return [.. figures.Between(from, to).Select(figure => new ConcentrationPoint(view, figures, figure, metric))];
    }

    /// <summary>What each holder or group has: one row for each step and holder, in the order of their ids.</summary>
    /// <param name="by">Years or batches; YEAR unless given.</param>
    /// <param name="stage">A stage's code.</param>
    /// <param name="product">A product's code; all products unless given.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="holders">Only these: rows of a group where one of them is in it.</param>
    /// <param name="rollUp">Whose an allocation counts as; CONTROLLER unless given.</param>
    /// <param name="structureOf">The day of the structure that all are rolled up by; each batch's own day unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("shares")]
    [Http.Limits.Cost(20)]
    public async Task<IEnumerable<HolderShare>> GetSharesAsync(
        [DefaultValue(QuotaStep.Year)] QuotaStep? by, [Id] string stage, [Id] string? product, int? from, int? to, [Id] IEnumerable<string>? holders,
        [DefaultValue(RollUp.Controller)] RollUp? rollUp, DateOnly? structureOf, CancellationToken cancellationToken)
    {
        var figures = await RolledAsync(by, stage, product, rollUp, structureOf, cancellationToken);
        var only = figures.Require(holders);
        var unit = await Unit().GetResultAsync(cancellationToken);
        return [.. figures.Between(from, to).SelectMany(figure => figures.OwnersOf(figure, only).Select(owner => new HolderShare(view, figures, figure, owner, unit)))];
    }

    private async Task<RolledFigures> RolledAsync(QuotaStep? by, string stage, string? product, RollUp? rollUp, DateOnly? structureOf, CancellationToken cancellationToken)
    {
        await RequireAsync(stage, product, cancellationToken);
        var graph = await view.SubgraphAsync(cancellationToken);
        var rollUps = new RollUps(graph, await view.VocabularyAsync(Dataset, cancellationToken), node, rollUp ?? RollUp.Controller);
        return new(graph, await FiguresAsync(cancellationToken), rollUps, by ?? QuotaStep.Year, stage, product, structureOf);
    }

    private async Task RequireAsync(string stage, string? product, CancellationToken cancellationToken)
    {
        var words = await view.VocabularyAsync(Dataset, cancellationToken);
        Terms.Require(words, TermKind.Stage, [stage], "stage");
        Terms.Require(words, TermKind.Product, product is null ? [] : [product], "product");
    }

    private async Task<QuotaFigures> FiguresAsync(CancellationToken cancellationToken) =>
        new(await view.SubgraphAsync(cancellationToken), await view.VocabularyAsync(Dataset, cancellationToken), node);

    private IDataLoaderResult<IReadOnlyList<Claim>> Attributes() => view.Claims(Model.SchemeAttribute, Side.Subject, node, anyDay: true);
}
