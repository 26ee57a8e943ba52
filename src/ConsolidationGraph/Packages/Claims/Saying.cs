using System.Collections.Immutable;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>What a row, or a cell of an entity, says: a claim before it has its id and its publication.</summary>
/// <param name="Row">The row; null for what the descriptor says.</param>
/// <param name="Field">The column that an error about it names.</param>
/// <param name="Type">What kind of claim it is.</param>
/// <param name="Subject">Id of the node that it is said of.</param>
/// <param name="Values">Its values, in the order of the type's qualifiers.</param>
internal sealed record Saying(Row? Row, string Field, ClaimType Type, string Subject, params ImmutableArray<string?> Values)
{
    public ImmutableArray<string> Objects { get; init; } = [];

    public StatedPeriod Period { get; init; } = StatedPeriod.None;

    public Quantity? Amount { get; init; }

    /// <summary>The start as the row itself gives it, a text or an event: part of a derived id.</summary>
    public string Start { get; init; } = "";

    /// <summary>The value of an entity's cell, which tells a second, rival cell from the first; null for a claim of a row.</summary>
    public string? Cell { get; init; }

    /// <summary>The first day on which what is said may have happened: it is known no earlier.</summary>
    public int Happened { get; init; } = Day.Min;

    /// <summary>Whether its source spoke before the day.</summary>
    public bool IsExpected { get; init; }

    /// <summary>From when it is known whatever its row says: what is said of sources, words and the dataset.</summary>
    public int? Known { get; init; }

    /// <summary>A claim that holds over the row's period.</summary>
    public static Saying Lasting(Row row, string field, ClaimType type, string subject, params ImmutableArray<string?> values)
    {
        var period = row.Period();
        return new(row, field, type, subject, values)
        {
            Period = period,
            Start = period.StartEvent ?? period.From?.Text ?? "",
            Happened = period.From?.Earliest ?? Day.Min,
        };
    }

    /// <summary>A filled cell of an entity.</summary>
    public static Saying Attribute(Row row, string column, ClaimType type, string subject, string value) => new(row, column, type, subject, column, value) { Cell = value };
}

/// <summary>A claim, and where the package makes it.</summary>
internal sealed record Statement(Saying Saying, ClaimVersion Claim)
{
    public Row? Row => Saying.Row;
}
