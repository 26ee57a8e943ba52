using ConsolidationGraph.Packages.Checks;
using ConsolidationGraph.Packages.Claims;
using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages;

/// <summary>A data package: a folder with <c>datapackage.json</c> and a CSV file for each table.</summary>
public static class Package
{
    /// <summary>Reads and checks a package. What is wrong with it is in the result, all of it; nothing is thrown for that.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">A file of it cannot be read.</exception>
    public static async Task<PackageReading> ReadAsync(string folder, CancellationToken cancellationToken = default)
    {
        var problems = new Problems();
        if (await Descriptor.ReadAsync(folder, problems, cancellationToken) is not { } descriptor)
        {
            return Reading(Descriptor.Empty, problems);
        }

        var tables = await PackageTables.ReadAsync(folder, descriptor, problems, cancellationToken);
        var index = new PackageIndex(descriptor.Name, tables.All, tables.Unreadable);
        foreach (var table in tables.All)
        {
            CellChecks.Run(table, index, problems);
        }

        IdChecks.Run(tables.All, problems);
        foreach (var table in tables.All)
        {
            RowChecks.Run(table, problems);
        }

        var statements = PackageClaims.Of(descriptor, tables, index, problems);
        var nodes = PackageClaims.Nodes(descriptor, tables);
        GraphChecks.Run(new(tables, index, nodes, statements), problems);
        return problems.HasErrors
            ? Reading(descriptor, problems)
            : Reading(descriptor, problems) with { Nodes = nodes, Claims = [.. statements.Select(statement => statement.Claim)], ForeignReferences = index.Foreign };
    }

    private static PackageReading Reading(Descriptor descriptor, Problems problems) => new()
    {
        Name = descriptor.Name,
        Title = descriptor.Title,
        Version = descriptor.Version,
        Created = descriptor.Created,
        VanishedIsWithdrawn = descriptor.VanishedIsWithdrawn,
        Problems = problems.InOrder(),
        Nodes = [],
        Claims = [],
        ForeignReferences = [],
    };
}
