using System.Runtime.CompilerServices;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace TemporalGraph.Tests.Claims;

/// <summary>What naive stores share, as embedded ones share a file.</summary>
internal sealed class NaiveJournal
{
    public List<NaiveChange> Changes { get; } = [];

    public SemaphoreSlim Writer { get; } = new(1, 1);
}

/// <summary>A change set, kept as it came.</summary>
internal sealed record NaiveChange(ChangeEntry Entry, IReadOnlyList<Node> Nodes, IReadOnlyList<ClaimVersion> Claims, IReadOnlyList<string> Retracted);

/// <summary>The oracle of the port: keeps lists, goes through all of them for everything, and forgets what it found.</summary>
internal sealed class NaiveGraphStore(NaiveJournal journal, ClaimModel model, TimeProvider time) : IGraphStore
{
    public ValueTask<IGraphSnapshot> OpenAsync(int? revision = null, CancellationToken cancellationToken = default)
    {
        var asked = revision ?? journal.Changes.Count;
        ArgumentOutOfRangeException.ThrowIfNegative(asked, nameof(revision));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asked, journal.Changes.Count, nameof(revision));
        return ValueTask.FromResult<IGraphSnapshot>(new NaiveSnapshot(model, [.. journal.Changes.Take(asked)]));
    }

    public async Task<ChangeReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken = default)
    {
        await journal.Writer.WaitAsync(cancellationToken);
        try
        {
            return await ApplyAloneAsync(changes, cancellationToken);
        }
        finally
        {
            journal.Writer.Release();
        }
    }

    public async IAsyncEnumerable<ChangeEntry> ReadChangesAsync(int after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var change in journal.Changes.Where(change => change.Entry.Number > after))
        {
            yield return change.Entry;
        }
    }

    public ValueTask<IReadOnlyList<ChangeEntry>> GetChangesAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ChangeEntry>>([.. numbers.SelectMany(number => journal.Changes.Where(change => change.Entry.Number == number)).Select(change => change.Entry)]);

    public ValueTask<ChangeEntry?> FindChangeAsync(DateTimeOffset at, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(journal.Changes.Select(change => change.Entry).LastOrDefault(entry => entry.RecordedAt <= at));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<ChangeReceipt> ApplyAloneAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        if (journal.Changes.Find(change => change.Entry.Request == changes.Request) is { } earlier)
        {
            return new(earlier.Entry.Number, false);
        }

        if (changes.IfRevision is { } expected && expected != journal.Changes.Count)
        {
            throw new RevisionConflictException(expected, journal.Changes.Count);
        }

        var (nodes, claims) = (new List<Node>(), new List<ClaimVersion>());
        await foreach (var block in changes.Blocks.WithCancellation(cancellationToken))
        {
            nodes.AddRange(block.Nodes);
            claims.AddRange(block.Claims);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Check(nodes, claims, changes.Retracted);
        journal.Changes.Add(new(Enter(changes, nodes, claims), nodes, claims, [.. changes.Retracted]));
        return new(journal.Changes.Count, true);
    }

    private void Check(List<Node> added, List<ClaimVersion> claims, IReadOnlyCollection<string> retracted)
    {
        var nodes = journal.Changes.SelectMany(change => change.Nodes).Concat(added).ToList();
        var standing = Standing(journal.Changes).Select(claim => claim.Claim.Id).ToList();
        Require(nodes.DistinctBy(node => node.Id).Count() == nodes.Count, "A node is there twice.");
        Require(retracted.All(standing.Remove), "A claim that does not stand is retracted.");
        standing.AddRange(claims.Select(claim => claim.Id));
        Require(standing.Distinct().Count() == standing.Count, "A claim stands twice.");
        foreach (var claim in claims)
        {
            model.Require(claim);
            var period = claim.Period;
            var others = claim.Citations.Select(citation => citation.Source).Append(period.StartEvent).Append(period.EndEvent).OfType<string>();
            Require(Has(claim.Subject, claim.Type.Subject), $"{claim.Id} has a wrong subject.");
            Require(claim.Objects.All(id => Has(id, claim.Type.Object!)), $"{claim.Id} has a wrong object.");
            Require(others.All(id => Has(id, "*")), $"{claim.Id} names a node that is not there.");
        }

        bool Has(string id, string label) => nodes.Exists(node => node.Id == id && (label == "*" || label == node.Label));
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidChangeException(otherwise);
        }
    }

    private ChangeEntry Enter(ChangeSet changes, List<Node> nodes, List<ClaimVersion> claims)
    {
        var asserted = nodes.Aggregate(UInt128.Zero, (sum, node) => sum + ContentHash.Of(node))
            + claims.Aggregate(UInt128.Zero, (sum, claim) => sum + ContentHash.Of(claim));
        var retracted = Standing(journal.Changes)
            .Where(claim => changes.Retracted.Contains(claim.Claim.Id))
            .Aggregate(UInt128.Zero, (sum, claim) => sum + ContentHash.Of(claim.Claim));
        var before = journal.Changes.FindLast(change => change.Entry.Dataset == changes.Dataset)?.Entry.ContentHash;
        var content = (before is null ? 0 : UInt128.Parse(before, System.Globalization.NumberStyles.HexNumber)) + asserted - retracted;
        var now = time.GetUtcNow();
        return new(
            journal.Changes.Count + 1,
            changes.Request,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)).ToUniversalTime(),
            changes.Author,
            changes.Reason,
            changes.Dataset,
            ContentHash.Chain(journal.Changes.LastOrDefault()?.Entry.Hash, changes.Request, changes.Dataset, changes.Reason, asserted, retracted),
            ContentHash.Text(content));
    }

    /// <summary>The claim versions that stand after some change sets.</summary>
    internal static List<RecordedClaim> Standing(IReadOnlyList<NaiveChange> changes)
    {
        var claims = new List<RecordedClaim>();
        foreach (var change in changes)
        {
            claims.RemoveAll(claim => change.Retracted.Contains(claim.Claim.Id));
            claims.AddRange(change.Claims.Select(claim => new RecordedClaim(claim, change.Entry.Number)));
        }

        return claims;
    }
}
