using System.ComponentModel;
using GraphQL;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Views;

/// <summary>An amount with its unit.</summary>
/// <param name="quantity">The amount.</param>
/// <param name="unit">Its unit.</param>
[Name("Quantity")]
[Description("An amount with its unit: exact, a range, or not there. Unknown is UNKNOWN and withheld is WITHHELD, never 0.")]
public sealed class QuantityView(Quantity quantity, string unit)
{
    /// <summary>Per cent.</summary>
    public const string PerCent = "%";

    /// <summary>The value; null where only a range or nothing is given.</summary>
    public decimal? Value => quantity.Value;

    /// <summary>The least that it may be.</summary>
    public decimal? Min => quantity.Value ?? quantity.Min;

    /// <summary>The most that it may be.</summary>
    public decimal? Max => quantity.Value ?? quantity.Max;

    /// <summary>The unit.</summary>
    public string Unit => unit;

    /// <summary>Whether it is there.</summary>
    public ValueStatus Status => quantity.Status;

    /// <summary>Whether the source says about.</summary>
    public bool Approximate => quantity.Approximate;

    /// <summary>As the source prints it.</summary>
    public string Text => quantity.ToString();

    /// <summary>The amount of a claim, or one that is not known where it gives none.</summary>
    /// <param name="quantity">The amount; null where none is given.</param>
    /// <param name="unit">Its unit.</param>
    internal static QuantityView Of(Quantity? quantity, string unit) => new(quantity ?? new(null, Status: ValueStatus.Unknown), unit);
}
