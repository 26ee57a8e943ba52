using System.Collections.Immutable;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Type">What may stand in its cells.</param>
/// <param name="IsRequired">Whether it must be there and filled: in each row, or in a table of entities once for each entity.</param>
internal sealed record Column(string Name, CellType Type, bool IsRequired = false)
{
    public Column Required() => this with { IsRequired = true };
}

/// <summary>A table of a package.</summary>
/// <param name="Name">Its name as a resource.</param>
/// <param name="Columns">Its columns, but for captions in further languages.</param>
internal sealed record Table(string Name, ImmutableArray<Column> Columns)
{
    private static readonly TextCell Caption = new();

    /// <summary>The label of the nodes that its rows declare; null where each row is a claim.</summary>
    public string? Label { get; init; }

    /// <summary>What the columns that hold captions begin with, a language following; null where it has none.</summary>
    public string? Captions { get; init; }

    /// <summary>Whether its claims hold from a first to a last day.</summary>
    public bool HasPeriod { get; init; }

    /// <summary>The column of that name; null where it has none.</summary>
    public Column? Find(string name) =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? (Captions is { } prefix && name.StartsWith(prefix + "_", StringComparison.Ordinal) && LanguageCell.IsTag(name[(prefix.Length + 1)..]) ? new(name, Caption) : null);

    /// <summary>The columns as an error names them.</summary>
    public override string ToString() => string.Join(", ", Columns.Select(column => column.Name)) + (Captions is null ? "" : $", {Captions}_xx in any language");
}
