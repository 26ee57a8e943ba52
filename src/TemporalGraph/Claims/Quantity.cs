using System.Globalization;

namespace TemporalGraph.Claims;

/// <summary>Whether an amount is there.</summary>
public enum ValueStatus
{
    /// <summary>A value or a range is given.</summary>
    Known,

    /// <summary>It exists and is not published.</summary>
    Withheld,

    /// <summary>It was not found.</summary>
    Unknown,

    /// <summary>There is no such amount.</summary>
    NotApplicable,
}

/// <summary>An amount, exact, as a range, or not there; never 0 for something that is not known.</summary>
/// <param name="Value">The value; null where only a range or nothing is given.</param>
/// <param name="Min">The least that it may be; null where nothing bounds it.</param>
/// <param name="Max">The most that it may be; null where nothing bounds it.</param>
/// <param name="Status">Whether it is there.</param>
/// <param name="Approximate">Whether the source says about.</param>
/// <param name="Text">As the source prints it; null where that adds nothing.</param>
public sealed record Quantity(decimal? Value, decimal? Min = null, decimal? Max = null, ValueStatus Status = ValueStatus.Known, bool Approximate = false, string? Text = null)
{
    /// <summary>An exact, known amount.</summary>
    /// <param name="value">The amount.</param>
    public static Quantity Of(decimal value) => new(value);

    /// <summary>A known amount between two bounds; exact where they are equal.</summary>
    /// <param name="min">The least that it may be.</param>
    /// <param name="max">The most that it may be.</param>
    public static Quantity Between(decimal min, decimal max) => min == max ? new(min) : new(null, min, max);

    /// <summary>The least that it may be; null where it is not known at all.</summary>
    public decimal? Least => Value ?? Min;

    /// <summary>The most that it may be; null where it is not known at all.</summary>
    public decimal? Most => Value ?? Max;

    /// <summary>The amount as text: what the source prints, else the number, the range or the status.</summary>
    public override string ToString() => Text ?? (Status, Value, Min, Max) switch
    {
        (ValueStatus.Withheld, _, _, _) => "withheld",
        (ValueStatus.NotApplicable, _, _, _) => "not applicable",
        (ValueStatus.Unknown, _, null, null) => "unknown",
        (_, { } value, _, _) => (Approximate ? "about " : "") + Format(value),
        (_, _, { } min, { } max) => $"{Format(min)} to {Format(max)}",
        (_, _, { } min, _) => $"at least {Format(min)}",
        (_, _, _, { } max) => $"at most {Format(max)}",
        _ => "unknown",
    };

    private static string Format(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}
