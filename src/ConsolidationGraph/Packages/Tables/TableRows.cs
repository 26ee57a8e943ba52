namespace ConsolidationGraph.Packages.Tables;

/// <summary>A table as it was read.</summary>
/// <param name="table">What it is to look like.</param>
/// <param name="file">Its file, relative to the package's folder.</param>
/// <param name="dataset">The dataset, prefix of ids without one.</param>
/// <param name="header">Its columns.</param>
internal sealed class TableRows(Table table, string file, string dataset, IReadOnlyList<string> header)
{
    private readonly Dictionary<string, int> places = header.Select((name, place) => (name, place)).DistinctBy(column => column.name).ToDictionary(column => column.name, column => column.place, StringComparer.Ordinal);

    public Table Table => table;

    public string File => file;

    public IReadOnlyList<string> Header => header;

    public List<Row> Rows { get; } = [];

    /// <summary>The rows whose cells are right.</summary>
    public IEnumerable<Row> Sound => Rows.Where(row => !row.IsBroken);

    public bool Has(string column) => places.ContainsKey(column);

    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);

    public string FullId(string id) => id.Contains(':', StringComparison.Ordinal) ? id : $"{dataset}:{id}";
}
