using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>One day, known more or less, as EDTF.</summary>
internal sealed class DateCell : CellType
{
    public override string? Refuse(string text, CellContext context) => EdtfDate.TryParse(text, out _, out var error) ? null : error.TrimEnd('.');
}

/// <summary>The last day of a period: EDTF, <c>open</c> or <c>unknown</c>.</summary>
internal sealed class EndCell : CellType
{
    public override string? Refuse(string text, CellContext context) =>
        text is "open" or "unknown" || EdtfDate.TryParse(text, out _, out var error) ? null : $"{error.TrimEnd('.')} (or open, or unknown)";
}

/// <summary>One exact day.</summary>
internal sealed class DayCell : CellType
{
    public override string SchemaType => "date";

    public override string? Refuse(string text, CellContext context) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : $"{Errors.Quote(text)} is no day, expected YYYY-MM-DD";
}

/// <summary>A decimal number with a point, within bounds.</summary>
internal sealed partial class NumberCell(decimal least = decimal.MinValue, decimal most = decimal.MaxValue) : CellType
{
    /// <summary>A part of a whole, in per cent.</summary>
    public static NumberCell Percent { get; } = new(0, 100);

    public override string SchemaType => "number";

    public override void Describe(JsonObject field)
    {
        if (least > decimal.MinValue)
        {
            TableSchema.Constraints(field)["minimum"] = least;
        }

        if (most < decimal.MaxValue)
        {
            TableSchema.Constraints(field)["maximum"] = most;
        }
    }

    public override string? Refuse(string text, CellContext context) =>
        !Pattern().IsMatch(text) || !decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? $"{Errors.Quote(text)} is no number, expected digits with a point and no separators"
        : number < least || number > most ? $"{Errors.Quote(text)} is out of range, expected {Range}"
        : null;

    private string Range => most == decimal.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"at least {least}") : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Pattern();
}

/// <summary>A whole number within bounds.</summary>
internal sealed class IntegerCell(int least, int most) : CellType
{
    public override string SchemaType => "integer";

    public override void Describe(JsonObject field)
    {
        TableSchema.Constraints(field)["minimum"] = least;
        TableSchema.Constraints(field)["maximum"] = most;
    }

    public override string? Refuse(string text, CellContext context) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : $"{Errors.Quote(text)} is no such number, expected a whole number from {least} to {most}";
}
