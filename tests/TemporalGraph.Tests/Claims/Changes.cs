using TemporalGraph.Claims;

namespace TemporalGraph.Tests.Claims;

/// <summary>Change sets of the dataset <c>a</c>, and a clock that is set by hand.</summary>
internal static class Changes
{
    public static ChangeSet Of(string request, IEnumerable<Node> nodes, IEnumerable<ClaimVersion> claims, params string[] retracted) =>
        new(request, "a", "tester", $"why {request}", ClaimBlock.Of(nodes, claims).ToAsyncEnumerable(), retracted);

    public static Task<ChangeReceipt> ApplyAsync(this IGraphStore store, string request, IEnumerable<Node> nodes, IEnumerable<ClaimVersion> claims, params string[] retracted) =>
        store.ApplyAsync(Of(request, nodes, claims, retracted));

    /// <summary>Blocks that break off with an exception once they are used up.</summary>
    public static async IAsyncEnumerable<ClaimBlock> ThenFail(this IEnumerable<ClaimBlock> blocks, Exception failure)
    {
        foreach (var block in blocks)
        {
            await Task.Yield();
            yield return block;
        }

        throw failure;
    }
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public Clock()
        : this(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
