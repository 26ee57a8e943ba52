using ConsolidationGraph.Packages;

namespace ConsolidationGraph.Commands;

/// <summary>The verbs that read packages.</summary>
public static class PackageCommands
{
    /// <summary>Checks a package.</summary>
    /// <param name="folder">The package's folder.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>0 when nothing is wrong, else 1.</returns>
    public static async Task<int> ValidateAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var reading = await Package.ReadAsync(folder.FullName, cancellationToken);
        return Report(reading);
    }

    /// <summary>Loads a package into the configured store.</summary>
    /// <param name="folder">The package's folder.</param>
    /// <param name="author">Who, for the journal.</param>
    /// <param name="cancellationToken">Undoes it while it is not yet committed.</param>
    /// <returns>0 when it was loaded or nothing had changed, else 1.</returns>
    public static async Task<int> ImportAsync(DirectoryInfo folder, string author, CancellationToken cancellationToken)
    {
        var reading = await Package.ReadAsync(folder.FullName, cancellationToken);
        if (Report(reading) != 0)
        {
            await Console.Error.WriteLineAsync("Nothing was loaded.");
            return 1;
        }

        try
        {
            await using var store = Stores.Open(Stores.Options(Stores.Configuration()), TimeProvider.System);
            var result = await Import.RunAsync(store, reading, author, cancellationToken);
            Console.WriteLine(result.IsChange
                ? $"Revision {result.Revision}: {result.Added} added, {result.Changed} changed, {result.Unchanged} unchanged, {result.Retracted} retracted, {result.Withdrawn} withdrawn."
                : $"Nothing to change: {result.Unchanged} claims stand at revision {result.Revision}.");
            return 0;
        }
        catch (InvalidPackageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            await Console.Error.WriteLineAsync("Nothing was loaded.");
            return 1;
        }
    }

    private static int Report(PackageReading reading)
    {
        foreach (var problem in reading.Problems)
        {
            (problem.IsWarning ? Console.Out : Console.Error).WriteLine(problem);
        }

        var errors = reading.Problems.Count(problem => !problem.IsWarning);
        Console.WriteLine($"{reading.Name} {reading.Version}: {reading.Nodes.Count} nodes, {reading.Claims.Count} claims, {errors} errors, {reading.Problems.Count - errors} warnings.");
        return errors == 0 ? 0 : 1;
    }
}
