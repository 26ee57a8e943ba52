using System.Collections.Immutable;
using System.Globalization;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>A row of a table; its cells are typed by whoever asks, once they were checked.</summary>
/// <param name="table">The table that it is in.</param>
/// <param name="line">The line of the file on which it begins.</param>
/// <param name="cells">Its cells, in the order of the table's header.</param>
internal sealed class Row(TableRows table, int line, string[] cells)
{
    public TableRows Table => table;

    public string File => table.File;

    public int Line => line;

    /// <summary>Whether a cell of it was refused: nothing is made of it, and what depends on it is not judged.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The text of a cell; null where it is empty or its column is not there.</summary>
    public string? this[string column] => table.PlaceOf(column) is var place and >= 0 && cells[place].Length > 0 ? cells[place] : null;

    /// <summary>The id of this dataset, or of another, that a cell names.</summary>
    public string? Id(string column) => this[column] is { } id ? table.FullId(id) : null;

    public ImmutableArray<string> Ids(string column) => [.. Items(column).Select(table.FullId)];

    public string[] Items(string column) => this[column]?.Split(';') ?? [];

    public EdtfDate? Date(string column) => EdtfDate.TryParse(this[column], out var date, out _) ? date : null;

    /// <summary>The day number of a cell with one exact day.</summary>
    public int? Day(string column) =>
        DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    public decimal? Number(string column) => decimal.TryParse(this[column], CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string column) => this[column] == "true";

    public Rank Rank => this["rank"] is { } rank ? Codes.Parse<Rank>(rank) : Rank.Normal;

    public Confidence Confidence => this["confidence"] is { } confidence ? Codes.Parse<Confidence>(confidence) : Confidence.Medium;

    public ImmutableArray<Citation> Citations(string column) => [.. Items(column).Select(item => item.Split('#', 2)).Select(parts => new Citation(table.FullId(parts[0]), parts.Length > 1 ? parts[1] : null))];

    /// <summary>The amount that three columns give; null where none of them and no status is filled.</summary>
    public Quantity? Quantity(string value, string min, string max)
    {
        var quantity = new Quantity(
            Number(value),
            Number(min),
            Number(max),
            this["status"] is { } status ? Codes.Parse<ValueStatus>(status) : ValueStatus.Known,
            Flag("approximate"),
            this["text"]);
        return quantity is { Value: null, Min: null, Max: null, Text: null, Status: ValueStatus.Known } ? null : quantity;
    }

    /// <summary>The period of a claim that holds from a first to a last day.</summary>
    public StatedPeriod Period()
    {
        var attested = Items("attested").Select(EdtfDate.Parse).ToArray();
        var endEvent = Id("end_event");
        var end = endEvent is not null ? PeriodEnd.Stated : this["to"] switch
        {
            null or "open" => PeriodEnd.Open,
            "unknown" => PeriodEnd.Unknown,
            _ => PeriodEnd.Stated,
        };
        return new(
            Date("from"),
            Date("to"),
            end,
            Id("start_event"),
            endEvent,
            attested.Length > 0 ? attested[0] : null,
            attested.Length > 0 ? attested[^1] : null);
    }
}
