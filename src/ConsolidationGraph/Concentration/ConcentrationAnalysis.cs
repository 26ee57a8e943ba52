using TemporalGraph.Claims;

namespace ConsolidationGraph.Concentration;

/// <summary>How concentration is measured.</summary>
public enum ConcentrationMetric
{
    /// <summary>How many hold a part.</summary>
    Holders,

    /// <summary>The share of the largest, per cent.</summary>
    CR1,

    /// <summary>The share of the two largest, per cent.</summary>
    CR2,

    /// <summary>The share of the four largest, per cent.</summary>
    CR4,

    /// <summary>The sum of the squares of the shares in per cent, 0 to 10,000.</summary>
    HHI,
}

/// <summary>A measured concentration.</summary>
/// <param name="Min">The least that it may be; null where nothing bounds it.</param>
/// <param name="Max">The most that it may be; null where nothing bounds it.</param>
/// <param name="Coverage">The part of the total, 0 to 1, that is allotted to named holders; null without a total.</param>
public sealed record ConcentrationValue(decimal? Min, decimal? Max, decimal? Coverage)
{
    /// <summary>The value; null unless it is exact.</summary>
    public decimal? Value => Min == Max ? Min : null;
}

/// <summary>
/// Measures concentration. What is not allotted to one holder makes a range: a joint figure is shared evenly (least) or is with one of
/// its holders (most); an uncovered rest is with nobody (least), or with one further holder or one whose amount is not exact (most).
/// </summary>
public static class ConcentrationAnalysis
{
    /// <summary>The concentration of a total's parts.</summary>
    /// <param name="metric">How it is measured.</param>
    /// <param name="total">The total.</param>
    /// <param name="parts">What is allotted, rolled up.</param>
    /// <exception cref="GraphQL.ExecutionError">There are more ways to share the joint figures than are tried.</exception>
    public static ConcentrationValue Of(ConcentrationMetric metric, Quantity total, IReadOnlyList<Part> parts)
    {
        var even = Sharings.Even(parts);
        var ways = Sharings.WithOne(parts);
        if (total is not { Status: ValueStatus.Known, Least: { } least and > 0, Most: { } most })
        {
            return new(metric == ConcentrationMetric.Holders ? ways.Append(even).Min(way => way.Count) : null, null, null);
        }

        // More allotted than the total: the parts are the whole. Between the ends of an uncertain total no metric is beyond both.
        var covered = parts.Sum(part => part.Amount.Least ?? 0);
        decimal[] wholes = [Math.Max(least, covered), Math.Max(most, covered)];
        var open = Sharings.Open(parts);
        var outcomes = wholes.SelectMany(whole => ways.Append(even).SelectMany(way => Sharings.WithRest(way, whole - covered, open)).Select(way => Measure(metric, way, whole))).ToList();
        // Only a count is at its least where one has the whole joint figure.
        var min = metric == ConcentrationMetric.Holders ? outcomes.Min() : wholes.Min(whole => Measure(metric, even, whole));
        return new(decimal.Round(min, 4), decimal.Round(outcomes.Max(), 4), least == most ? decimal.Round(Math.Min(1, covered / most), 4) : null);
    }

    /// <summary>A metric of amounts that are known.</summary>
    /// <param name="metric">How it is measured.</param>
    /// <param name="amounts">How much each has.</param>
    /// <param name="total">The total, not less than their sum; more than 0.</param>
    public static decimal Measure(ConcentrationMetric metric, IReadOnlyDictionary<int, decimal> amounts, decimal total) => metric switch
    {
        ConcentrationMetric.Holders => amounts.Count,
        ConcentrationMetric.CR1 => Largest(amounts, 1) / total * 100,
        ConcentrationMetric.CR2 => Largest(amounts, 2) / total * 100,
        ConcentrationMetric.CR4 => Largest(amounts, 4) / total * 100,
        _ => amounts.Values.Sum(amount => amount / total * 100 * (amount / total * 100)),
    };

    private static decimal Largest(IReadOnlyDictionary<int, decimal> amounts, int count) => amounts.Values.OrderDescending().Take(count).Sum();
}
