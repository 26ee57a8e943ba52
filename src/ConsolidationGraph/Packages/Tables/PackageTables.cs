namespace ConsolidationGraph.Packages.Tables;

/// <summary>The tables of a package, as far as they can be read.</summary>
internal sealed class PackageTables
{
    private readonly string dataset;
    private readonly Dictionary<string, TableRows> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);

    private PackageTables(string dataset) => this.dataset = dataset;

    /// <summary>A table; an empty one where the package has none of that name.</summary>
    public TableRows this[string name] => read.GetValueOrDefault(name) ?? new(PackageSchema.Find(name)!, name + ".csv", dataset, []);

    /// <summary>Those that were read, in the order in which a later one names what an earlier one declares.</summary>
    public IEnumerable<TableRows> All => PackageSchema.Tables.Select(table => read.GetValueOrDefault(table.Name)).OfType<TableRows>();

    /// <summary>Names of tables that are there and cannot be read.</summary>
    public IReadOnlySet<string> Unreadable => unreadable;

    public static async Task<PackageTables> ReadAsync(string folder, Descriptor descriptor, Problems problems, CancellationToken cancellationToken)
    {
        var tables = new PackageTables(descriptor.Name);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in descriptor.Resources)
        {
            if (PackageSchema.Find(resource.Name) is not { } table)
            {
                problems.Error(Descriptor.FileName, null, "resources", $"{Errors.Quote(resource.Name)} is no table, expected one of {string.Join(", ", PackageSchema.Tables.Select(known => known.Name))}");
            }
            else if (!named.Add(resource.Name))
            {
                problems.Error(Descriptor.FileName, null, "resources", $"the table '{resource.Name}' is there twice, expected once");
            }
            else if (await TableReader.ReadAsync(folder, descriptor.Name, resource, table, problems, cancellationToken) is { } rows)
            {
                tables.read.Add(table.Name, rows);
            }
            else
            {
                tables.unreadable.Add(table.Name);
            }
        }

        if (!named.Contains(PackageSchema.Vocabulary))
        {
            tables.read.Add(PackageSchema.Vocabulary, StandardWords.For(descriptor.Name));
        }

        WarnOfOthers(folder, descriptor, problems);
        return tables;
    }

    private static void WarnOfOthers(string folder, Descriptor descriptor, Problems problems)
    {
        var named = descriptor.Resources.Select(resource => resource.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Select(path => Path.GetFileName(path)).Where(file => !named.Contains(file)))
        {
            problems.Warn(file, null, null, $"is not read, expected a resource for it in {Descriptor.FileName}");
        }
    }
}
