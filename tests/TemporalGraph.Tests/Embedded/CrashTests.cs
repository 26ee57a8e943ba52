using System.Diagnostics;
using System.Globalization;
using TemporalGraph.Embedded;
using TemporalGraph.Tests.Claims;

namespace TemporalGraph.Tests.Embedded;

public class CrashTests
{
    private const int Stores = 5;
    private const int KillsOfEach = 10;

    [Fact(Timeout = 120_000)]
    public async Task A_writer_killed_at_any_moment_leaves_all_that_was_acknowledged_and_no_half_change()
    {
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, Stores, two, async (store, cancellationToken) =>
        {
            using var folder = new TemporaryFolder();
            var random = new Random(store);
            for (var kill = 0; kill < KillsOfEach; kill++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var acknowledged = await WriteUntilKilledAsync(folder.File("graph.db"), random.Next(2), TimeSpan.FromMilliseconds(random.Next(200)));
                Assert.InRange(await RevisionOfWholeAsync(folder.File("graph.db")), acknowledged, acknowledged + 1);
            }
        });
    }

    // The last revision that the writer said it had. It is killed some time after it has applied so many change sets, while it applies the next.
    private static async Task<int> WriteUntilKilledAsync(string path, int applied, TimeSpan after)
    {
        var executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "TemporalGraph.Tests.exe" : "TemporalGraph.Tests");
        using var writer = Process.Start(new ProcessStartInfo(executable, [CrashingWriter.Verb, path]) { RedirectStandardOutput = true, Environment = { ["DOTNET_TieredPGO"] = "0" } })!;
        try
        {
            var acknowledged = await writer.StandardOutput.ReadLineAsync();
            for (; applied > 0; applied--)
            {
                acknowledged = await writer.StandardOutput.ReadLineAsync();
            }

            await Task.Delay(after);
            writer.Kill();
            while (await writer.StandardOutput.ReadLineAsync() is { Length: > 0 } line)
            {
                acknowledged = line;
            }

            return int.Parse(acknowledged!, CultureInfo.InvariantCulture);
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync();
        }
    }

    private static async Task<int> RevisionOfWholeAsync(string path)
    {
        await using var store = Open(path);
        var graph = await store.OpenAsync();
        var claims = await graph.ReadAsync("a").SelectMany(block => block.Claims.ToAsyncEnumerable()).Select(claim => claim.Id).ToListAsync();
        var nodes = await graph.ReadAsync("a").SelectMany(block => block.Nodes.ToAsyncEnumerable()).CountAsync();

        Assert.Equal(CrashingWriter.IdsAfter(graph.Revision), claims);
        Assert.Equal((graph.Revision, graph.Revision), (nodes, await store.ReadChangesAsync(0).CountAsync()));
        return graph.Revision;
    }

    private static EmbeddedGraphStore Open(string path) => EmbeddedGraphStore.Open(path, Tiny.Model, TimeProvider.System);
}
