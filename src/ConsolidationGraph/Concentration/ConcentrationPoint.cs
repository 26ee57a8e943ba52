using System.ComponentModel;
using ConsolidationGraph.Quotas;
using ConsolidationGraph.Views;
using GraphQL;

namespace ConsolidationGraph.Concentration;

/// <summary>The concentration of a year or batch.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="figures">All figures of the series.</param>
/// <param name="figure">The figure.</param>
/// <param name="metric">How it is measured.</param>
[Description("The concentration of a year or batch: exact, or a range where part of the total is not allotted to one holder.")]
public sealed class ConcentrationPoint(View view, RolledFigures figures, QuotaFigure figure, ConcentrationMetric metric)
{
    private readonly ConcentrationValue measured = figures.Measure(metric, figure);

    /// <summary>The year.</summary>
    public int Year => figure.Year;

    /// <summary>The batch, or the year's notice; null where a year is the sum of its batches.</summary>
    public QuotaBatch? Batch => figure.Batch is { } batch ? new(view, batch) : null;

    /// <summary>The value; null unless it is exact.</summary>
    public decimal? Value => measured.Value;

    /// <summary>The least: joint figures shared evenly, an uncovered rest with nobody; the value where that is exact.</summary>
    public decimal? Min => measured.Min;

    /// <summary>The most: joint figures with one of their holders, an uncovered rest with one further holder; the value where that is exact.</summary>
    public decimal? Max => measured.Max;

    /// <summary>The part of the total, 0 to 1, that is allotted to named holders; null without a total.</summary>
    public decimal? Coverage => measured.Coverage;

    /// <summary>What became of it, and why; null where there is nothing to compare with, or either value is not exact.</summary>
    /// <param name="since">A batch's id or a year; the same number a year before unless given.</param>
    public ConcentrationChange? Change([Id] string? since) =>
        figures.Before(figure, since) is { } before ? figures.Change(metric, before, figure) : null;
}

/// <summary>A change of concentration: <c>Total = Structural + Allocation</c>.</summary>
/// <param name="Total">The later value less the earlier one.</param>
/// <param name="Structural">The earlier allocations under the later structure, less the earlier value.</param>
/// <param name="Allocation">The rest: what other amounts did.</param>
[Description("A change of concentration: total = structural + allocation. structural: the earlier allocations under the later structure, less the earlier value.")]
public sealed record ConcentrationChange(decimal Total, decimal Structural, decimal Allocation);
