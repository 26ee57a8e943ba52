using System.ComponentModel;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Quotas;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Concentration;

/// <summary>What one holder or group has of a year or batch.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="figures">All figures of the series.</param>
/// <param name="figure">The figure.</param>
/// <param name="owner">Node number of the holder or of the group's head.</param>
/// <param name="unit">The unit.</param>
[Description("What one holder or group has of a year or batch.")]
public sealed class HolderShare(View view, RolledFigures figures, QuotaFigure figure, int owner, string unit)
{
    private readonly Quantity amount = figures.AmountOf(figure, owner);

    /// <summary>The year.</summary>
    public int Year => figure.Year;

    /// <summary>The batch, or the year's notice; null where a year is the sum of its batches.</summary>
    public QuotaBatch? Batch => figure.Batch is { } batch ? new(view, batch) : null;

    /// <summary>The holder, or the head of its group.</summary>
    public Organization Holder => new(view, owner);

    /// <summary>How much; a range where part of it is one figure for several.</summary>
    public QuantityView Amount => new(amount, unit);

    /// <summary>Per cent of the total; null where either is not known exactly.</summary>
    public decimal? Share => amount is { Status: ValueStatus.Known, Value: { } part } && figure.Total is { Status: ValueStatus.Known, Value: { } total and > 0 }
        ? decimal.Round(part / total * 100, 4)
        : null;

    /// <summary>Per cent over the same number a year before, or since a batch or year; null where either is not known exactly, is missing, or is of a year still open on asOf. With <c>structureOf</c> like for like.</summary>
    /// <param name="since">A batch's id or a year; the same number a year before unless given.</param>
    public decimal? Growth([Id] string? since) => figures.Before(figure, since) is { } before && figures.OwnersOf(before).Contains(owner)
        ? Growths.Of(amount, figures.AmountOf(before, owner), Growths.IsOpen(figure, view.At))
        : null;
}
