using System.Diagnostics;
using System.Globalization;
using ConsolidationGraph.Tests.Packages;
using TemporalGraph.Embedded;

namespace ConsolidationGraph.Tests.Editions;

/// <summary>An import that is killed leaves the store as it was, or as it was to be. CRASHES says how often to try.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Rows = 20_000;
    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("CRASHES") ?? "4", CultureInfo.InvariantCulture);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crash-");

    [Fact]
    public async Task A_killed_import_leaves_the_store_whole_at_the_last_acknowledged_revision()
    {
        using var small = PackageFolder.Small();
        using var large = PackageFolder.Small().Rows("organizations", [.. Enumerable.Range(0, Rows).Select(row => $"o{row},producer,s2010")]);
        await small.ReadValidAsync();
        await large.ReadValidAsync();
        Assert.Equal(0, (await ImportAsync(small.Path, PathOf("before"))).ExitCode);
        File.Copy(PathOf("before"), PathOf("after"));
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(0, (await ImportAsync(large.Path, PathOf("after"))).ExitCode);
        var whole = Stopwatch.GetElapsedTime(started);
        var (before, after) = (await ContentAsync(PathOf("before")), await ContentAsync(PathOf("after")));
        Assert.Equal((1, 2), (before.Revision, after.Revision));

        var random = new Random(20_000);
        for (var crash = 0; crash < Crashes; crash++)
        {
            var store = PathOf($"crash-{crash}");
            File.Copy(PathOf("before"), store);
            var (exitCode, output) = await ImportAsync(large.Path, store, whole * random.NextDouble());
            var left = await ContentAsync(store);

            Assert.Contains(left, new[] { before, after });
            Assert.True(left == after || (exitCode != 0 && !output.Contains("Revision 2", StringComparison.Ordinal)), $"Acknowledged and lost: exit code {exitCode}, {output}");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(folder.FullName, name + ".db");

    // What the store says after a restart: a damaged one is refused when it is opened.
    private static async Task<(int Revision, string Hash, string Content, int Organizations)> ContentAsync(string path)
    {
        await using var store = Open(path);
        var graph = await store.OpenAsync();
        var entry = Assert.Single(await store.GetChangesAsync([graph.Revision]));
        var page = await graph.GetPageAsync(new(Labels.Organization, "t", 1, Count: true), new(null, null, graph.Revision), CancellationToken.None);
        return (graph.Revision, entry.Hash, entry.ContentHash, page.Total!.Value);
    }

    private static EmbeddedGraphStore Open(string path) => EmbeddedGraphStore.Open(path, Model.Claims, TimeProvider.System);

    private static async Task<(int ExitCode, string Output)> ImportAsync(string package, string store, TimeSpan? killedAfter = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Model).Assembly.Location, "import", package]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Embedded__Path"] = store;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (killedAfter is { } moment)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(moment));
            process.Kill();
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
