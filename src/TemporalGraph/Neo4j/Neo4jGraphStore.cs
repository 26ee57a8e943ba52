using System.Runtime.CompilerServices;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Subgraphs;

namespace TemporalGraph.Neo4j;

/// <summary>
/// A graph in a Neo4j server, which several processes may share. Change sets are the truth there; this process holds the
/// newest state that it was asked for, in memory, and reads what was committed since before it answers.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly ClaimModel model;
    private readonly TimeProvider time;
    private readonly INeo4jClient client;
    private readonly GraphTexts texts;
    private readonly GraphReader reader;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SemaphoreSlim folding = new(1, 1);
    private volatile State state;
    private volatile bool isConnected;

    /// <summary>
    /// A store on a server. The first call connects: it waits while the server starts, checks its version and the credentials, and
    /// makes the constraints and indexes that are not there yet.
    /// </summary>
    /// <param name="options">Where the server is and how to log in.</param>
    /// <param name="model">Every claim type.</param>
    /// <param name="time">The clock that dates change sets.</param>
    /// <exception cref="StoreConfigurationException">A setting is wrong.</exception>
    public Neo4jGraphStore(Neo4jOptions options, ClaimModel model, TimeProvider time)
        : this(ClientOf(options), model, time)
    {
    }

    internal Neo4jGraphStore(INeo4jClient client, ClaimModel model, TimeProvider time)
    {
        this.client = client;
        this.model = model;
        this.time = time;
        texts = new(model);
        reader = new(client, model, texts);
        state = State.Empty(model);
    }

    /// <summary>How change sets are cut; tests cut them small.</summary>
    internal WriteLimits Limits { get; init; } = WriteLimits.Default;

    /// <summary>Makes the constraints and indexes that are not there yet, and waits until they can be used.</summary>
    /// <param name="options">Where the server is and how to log in.</param>
    /// <param name="model">Every claim type.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The names of what was made.</returns>
    public static async Task<IReadOnlyList<string>> ApplySchemaAsync(Neo4jOptions options, ClaimModel model, CancellationToken cancellationToken = default)
    {
        await using var client = new QueryApiClient(options);
        await client.ConnectAsync(cancellationToken);
        return await GraphSchema.ApplyAsync(client, model, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenAsync(int? revision = null, CancellationToken cancellationToken = default)
    {
        var current = await FoldAsync(cancellationToken);
        return revision is { } asked && (asked < 0 || asked > current.Revision)
            ? throw new ArgumentOutOfRangeException(nameof(revision), asked, $"There is no revision {asked}: the newest is {current.Revision}.")
            : new IndexSnapshot(current.Index, revision ?? current.Revision);
    }

    /// <inheritdoc/>
    public async Task<ChangeReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken = default)
    {
        await writing.WaitAsync(cancellationToken);
        var writer = new GraphWriter(client, texts, Limits);
        try
        {
            await ConnectAsync(cancellationToken);
            await writer.BeginAsync(time, cancellationToken);
            return await ApplyAsync(changes, writer, cancellationToken);
        }
        finally
        {
            await writer.EndAsync();
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeEntry> ReadChangesAsync(int after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var entry in (await FoldAsync(cancellationToken)).Journal.Skip(Math.Max(0, after)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ChangeEntry>> GetChangesAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken = default)
    {
        var journal = (await FoldAsync(cancellationToken)).Journal;
        return [.. numbers.Where(number => number >= 1 && number <= journal.Count).Select(number => journal[number - 1])];
    }

    /// <inheritdoc/>
    public async ValueTask<ChangeEntry?> FindChangeAsync(DateTimeOffset at, CancellationToken cancellationToken = default) =>
        (await FoldAsync(cancellationToken)).Journal.LastOrDefault(entry => entry.RecordedAt <= at);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        writing.Dispose();
        folding.Dispose();
    }

    private async Task<ChangeReceipt> ApplyAsync(ChangeSet changes, GraphWriter writer, CancellationToken cancellationToken)
    {
        var before = await FoldAsync(cancellationToken);
        if (before.Journal.FirstOrDefault(entry => entry.Request == changes.Request) is { } earlier)
        {
            return new(earlier.Number, false);
        }

        if (changes.IfRevision is { } expected && expected != before.Revision)
        {
            throw new RevisionConflictException(expected, before.Revision);
        }

        var next = new StateBuilder(model, before);
        next.Retract(changes.Retracted);
        await writer.RetractAsync(next.RetractedClaims.Select(claim => before.Claims[claim].Claim), cancellationToken);
        await foreach (var block in changes.Blocks.WithCancellation(cancellationToken))
        {
            next.Add(block);
            await writer.AddAsync(block, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var entry = next.Enter(changes, time.GetUtcNow());
        var after = next.Build(entry);
        await writer.CommitAsync(entry, cancellationToken);
        await folding.WaitAsync(CancellationToken.None);
        state = after.Revision > state.Revision ? after : state;
        folding.Release();
        return new(entry.Number, true);
    }

    private static QueryApiClient ClientOf(Neo4jOptions options) => new(options);

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (isConnected)
        {
            return;
        }

        await folding.WaitAsync(cancellationToken);
        try
        {
            if (!isConnected)
            {
                await client.ConnectAsync(cancellationToken);
                await GraphSchema.ApplyAsync(client, model, cancellationToken);
                isConnected = true;
            }
        }
        finally
        {
            folding.Release();
        }
    }

    // One small question when nothing was committed since; what is committed never changes, so the rest stays true.
    private async Task<State> FoldAsync(CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken);
        var committed = await reader.CommittedAsync(cancellationToken);
        if (state.Revision >= committed)
        {
            return state;
        }

        await folding.WaitAsync(cancellationToken);
        try
        {
            if (state.Revision < committed)
            {
                state = Add(state, await reader.ReadAsync(state.Revision, committed, cancellationToken));
            }

            return state;
        }
        finally
        {
            folding.Release();
        }
    }

    private State Add(State current, IReadOnlyList<WrittenChange> changes)
    {
        foreach (var change in changes)
        {
            var next = new StateBuilder(model, current);
            next.Retract(change.Retracted);
            foreach (var block in ClaimBlock.Of(change.Nodes, change.Claims))
            {
                next.Add(block);
            }

            if (!next.AddsUpTo(change.Entry))
            {
                throw new InvalidChangeException($"Change set {change.Entry.Number} in Neo4j is not what was written: somebody changed the graph by hand. Restore it from a copy, or import into an empty database.");
            }

            current = next.Build(change.Entry, isLast: change == changes[^1]);
        }

        return current;
    }
}
