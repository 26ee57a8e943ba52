using ConsolidationGraph.Packages;
using ConsolidationGraph.Packages.Tables;
using CsvHelper;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>The shipped package, read once for all tests, and the files beside it.</summary>
internal static class SeedFiles
{
    private static readonly Lazy<Task<PackageReading>> Reading = new(() => Package.ReadAsync(Folder));
    private static readonly Lazy<Task<PackageTables>> Read = new(ReadTablesAsync);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seed", "rare-earths");

    /// <summary>The package as claims.</summary>
    public static Task<PackageReading> ReadAsync() => Reading.Value;

    /// <summary>The package as rows.</summary>
    public static Task<PackageTables> TablesAsync() => Read.Value;

    /// <summary>The rows of a table.</summary>
    public static async Task<IReadOnlyList<Row>> RowsAsync(string table) => (await TablesAsync())[table].Rows;

    /// <summary>The lines of a text of the package.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    /// <summary>The cells of the lines of a Markdown table, whichever table of the text it is; a cell may hold no bar.</summary>
    public static IEnumerable<string[]> TableLines(string file) =>
        from line in Lines(file)
        where line.StartsWith("| ", StringComparison.Ordinal)
        select line.Trim('|', ' ').Split(" | ");

    /// <summary>The records of a table of the fact base, without the header.</summary>
    public static IReadOnlyList<string[]> Facts(string file)
    {
        var records = new List<string[]>();
        using var csv = CsvReader.FromFile(Path.Combine(AppContext.BaseDirectory, "Seed", file), new CsvReaderOptions { Separator = ',', HasHeader = false });
        while (csv.Read())
        {
            records.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return records[1..];
    }

    private static async Task<PackageTables> ReadTablesAsync()
    {
        var problems = new Problems();
        return await PackageTables.ReadAsync(Folder, (await Descriptor.ReadAsync(Folder, problems, CancellationToken.None))!, problems, CancellationToken.None);
    }
}
