using System.Globalization;
using ConsolidationGraph.Views;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Quotas;

/// <summary>A total and its growth.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="figure">The figure.</param>
/// <param name="unit">The unit.</param>
/// <param name="before">The figure that it is compared with; null where there is none.</param>
public sealed class QuotaTotal(View view, QuotaFigure figure, string unit, QuotaFigure? before)
{
    /// <summary>The year.</summary>
    public int Year => figure.Year;

    /// <summary>The batch, or the year's notice; null where a year is the sum of its batches.</summary>
    public QuotaBatch? Batch => figure.Batch is { } batch ? new(view, batch) : null;

    /// <summary>The total.</summary>
    public QuantityView Total => new(figure.Total, unit);

    /// <summary>Per cent over the year before, or over the batch of the same number in the year before; null where either is not known, is missing, or is a year still open on asOf.</summary>
    public decimal? Growth => Growths.Of(figure.Total, before?.Total, Growths.IsOpen(figure, view.At));

    /// <summary>What it is compared with: a year or a batch's id.</summary>
    public string? GrowthOver => before is null ? null : before.Number is not null && before.Batch is { } batch ? view.Graph[batch].Id : before.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a reader should know beside it.</summary>
    public string? Note => figure.Note;
}

/// <summary>Growth as every notice gives it.</summary>
public static class Growths
{
    /// <summary>Per cent; null where either side is not known exactly or the earlier one is 0.</summary>
    /// <param name="now">The later amount.</param>
    /// <param name="before">The earlier amount.</param>
    /// <param name="isOpen">Whether the later one is of a year still open.</param>
    public static decimal? Of(Quantity now, Quantity? before, bool isOpen) =>
        !isOpen && now is { Status: ValueStatus.Known, Value: { } later } && before is { Status: ValueStatus.Known, Value: { } earlier and not 0 }
            ? decimal.Round((later - earlier) * 100 / earlier, 4)
            : null;

    /// <summary>Whether a figure is of a year still open on the viewpoint's day.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="at">The viewpoint.</param>
    public static bool IsOpen(QuotaFigure figure, Viewpoint at) => figure.Number is null && at.AsOf is { } day && day.Year <= figure.Year;

    /// <summary>The figure that growth compares with: the year before, or the batch of the same number in the year before.</summary>
    /// <param name="figures">All figures of the series.</param>
    /// <param name="figure">The later one.</param>
    /// <param name="step">Years or batches.</param>
    public static QuotaFigure? Before(IReadOnlyList<QuotaFigure> figures, QuotaFigure figure, QuotaStep step) =>
        figures.FirstOrDefault(other => other.Year == figure.Year - 1 && (step == QuotaStep.Year || other.Number == figure.Number));
}
