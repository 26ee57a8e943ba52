using System.Globalization;
using ConsolidationGraph.Quotas;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Concentration;

/// <summary>A part of a figure, rolled up.</summary>
/// <param name="Owners">Node number of whose it is, one for each holder that the notice names: different ones share a joint figure in a way that is not published.</param>
/// <param name="Amount">How much.</param>
/// <param name="Holders">Node numbers of the holders that the notice names.</param>
public sealed record Part(IReadOnlyList<int> Owners, Quantity Amount, IReadOnlyList<int> Holders)
{
    /// <summary>Whether it is one figure for several.</summary>
    public bool IsJoint => Owners.Distinct().Skip(1).Any();
}

/// <summary>The figures of one stage and product of a scheme, step by step, rolled up.</summary>
/// <param name="graph">The graph, from the viewpoint.</param>
/// <param name="figures">The scheme's figures.</param>
/// <param name="rollUps">Whose an allotment counts as.</param>
/// <param name="step">Years or batches.</param>
/// <param name="stage">The stage's code.</param>
/// <param name="product">The product's code; null for all products.</param>
/// <param name="structureOf">The day of the structure for all of them; null for each allotment's own day.</param>
public sealed class RolledFigures(Subgraph graph, QuotaFigures figures, RollUps rollUps, QuotaStep step, string stage, string? product, DateOnly? structureOf)
{
    /// <summary>The figures, by year, then number.</summary>
    public IReadOnlyList<QuotaFigure> All { get; } = figures.Of(step, stage, product);

    /// <summary>What a figure allots, rolled up.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="day">The day of the structure, where <c>structureOf</c> names none; null for each allotment's own day.</param>
    public IReadOnlyList<Part> PartsOf(QuotaFigure figure, DateOnly? day = null) =>
        [.. figure.Allotments.Select(allotment => new Part(
            [.. allotment.Holders.Select(holder => rollUps.Of(holder, structureOf ?? day ?? allotment.Day))], allotment.Amount, allotment.Holders))];

    /// <summary>The figures of some years.</summary>
    /// <param name="from">The first year; null from the beginning.</param>
    /// <param name="to">The last year; null to the end.</param>
    public IEnumerable<QuotaFigure> Between(int? from, int? to) => All.Where(figure => (from is null || figure.Year >= from) && (to is null || figure.Year <= to));

    /// <summary>Node numbers of those that have a part of a figure, in the order of their ids.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="only">Node numbers of holders or heads that must be in it; null for all.</param>
    public IReadOnlyList<int> OwnersOf(QuotaFigure figure, IReadOnlySet<int>? only = null) =>
        [.. PartsOf(figure).SelectMany(part => part.Owners.Zip(part.Holders)).Where(pair => only is null || only.Contains(pair.First) || only.Contains(pair.Second))
            .Select(pair => pair.First).Distinct().OrderBy(owner => graph.Node(owner).Id, StringComparer.Ordinal)];

    /// <summary>The node numbers of organizations.</summary>
    /// <param name="holders">Their ids; null for all.</param>
    /// <exception cref="GraphQL.ExecutionError">There is no such organization.</exception>
    public IReadOnlySet<int>? Require(IEnumerable<string>? holders) => holders?.Select(id => graph.Find(id) is var node and >= 0 && graph.Node(node).Label == Labels.Organization
        ? node
        : throw Errors.BadUserInput("holders", $"There is no organization {Errors.Quote(id)}; quota is held by {string.Join(", ", All.SelectMany(figure => figure.Allotments).SelectMany(allotment => allotment.Holders).Distinct().Select(holder => graph.Node(holder).Id).Order(StringComparer.Ordinal))}."))
        .ToHashSet();

    /// <summary>How much one has of a figure: of one for several, between nothing and all of it.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="owner">Node number of one that has a part of it.</param>
    public Quantity AmountOf(QuotaFigure figure, int owner) => QuotaFigures.Sum([.. PartsOf(figure).Where(part => part.Owners.Contains(owner))
        .Select(part => part is { IsJoint: true, Amount: { Status: ValueStatus.Known, Most: var most } } ? new Quantity(null, 0, most) : part.Amount)]);

    /// <summary>The concentration of a figure.</summary>
    /// <param name="metric">How it is measured.</param>
    /// <param name="figure">The figure.</param>
    public ConcentrationValue Measure(ConcentrationMetric metric, QuotaFigure figure) => ConcentrationAnalysis.Of(metric, figure.Total, PartsOf(figure));

    /// <summary>What became of the concentration of a figure; null where a value is not exact.</summary>
    /// <param name="metric">How it is measured.</param>
    /// <param name="before">The earlier figure.</param>
    /// <param name="now">The later figure.</param>
    public ConcentrationChange? Change(ConcentrationMetric metric, QuotaFigure before, QuotaFigure now)
    {
        // A year has the structure of the last of its allotments.
        var day = now.Allotments.Count == 0 ? default(DateOnly?) : now.Allotments.Max(allotment => allotment.Day);
        var restructured = ConcentrationAnalysis.Of(metric, before.Total, PartsOf(before, day)).Value;
        return Measure(metric, before).Value is { } old && Measure(metric, now).Value is { } later && restructured is { } between
            ? new(later - old, between - old, later - between)
            : null;
    }

    /// <summary>What a figure is compared with; null where there is no such figure.</summary>
    /// <param name="figure">The later figure.</param>
    /// <param name="since">A batch's id or a year; null for the same number a year before.</param>
    /// <exception cref="GraphQL.ExecutionError">The scheme has no such batch or year.</exception>
    public QuotaFigure? Before(QuotaFigure figure, string? since)
    {
        if (since is null)
        {
            return Growths.Before(All, figure, step);
        }

        var batches = figures.Batches();
        if (batches.FirstOrDefault(batch => graph.Node(batch.Node).Id == since) is { IsYear: false } issue)
        {
            return figures.Of(QuotaStep.Batch, stage, product).FirstOrDefault(other => other.Batch == issue.Node);
        }

        var year = batches.FirstOrDefault(batch => graph.Node(batch.Node).Id == since || batch.Year.ToString(CultureInfo.InvariantCulture) == since)?.Year
            ?? throw Errors.BadUserInput("since", $"There is no batch or year {Errors.Quote(since)}; there are {string.Join(", ", batches.Select(batch => graph.Node(batch.Node).Id))} and {string.Join(", ", batches.Select(batch => batch.Year).Distinct())}.");
        return figures.Of(QuotaStep.Year, stage, product).FirstOrDefault(other => other.Year == year);
    }
}
