using System.Runtime.CompilerServices;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace TemporalGraph.Embedded;

/// <summary>
/// A graph in this process: one SQLite file of blocks is the truth, memory is a fold of it. Readers never wait: they hold an
/// immutable state that each commit replaces with one reference. Another process may write to the same file.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private readonly ClaimModel model;
    private readonly TimeProvider time;
    private readonly GraphFile file;
    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly Lock folding = new();
    private volatile State state;

    private EmbeddedGraphStore(ClaimModel model, TimeProvider time, GraphFile file)
    {
        this.model = model;
        this.time = time;
        this.file = file;
        state = State.Empty(model);
    }

    /// <summary>Opens a store, making its file where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">Every claim type.</param>
    /// <param name="time">The clock that dates change sets.</param>
    /// <exception cref="InvalidChangeException">The file is damaged or was written by a newer version.</exception>
    public static EmbeddedGraphStore Open(string path, ClaimModel model, TimeProvider time)
    {
        var store = new EmbeddedGraphStore(model, time, new GraphFile(path));
        try
        {
            store.Fold();
            return store;
        }
        catch
        {
            store.file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenAsync(int? revision = null, CancellationToken cancellationToken = default)
    {
        FoldIfChanged();
        var current = state;
        return revision is { } asked && (asked < 0 || asked > current.Revision)
            ? throw new ArgumentOutOfRangeException(nameof(revision), asked, $"There is no revision {asked}: the newest is {current.Revision}.")
            : ValueTask.FromResult<IGraphSnapshot>(new IndexSnapshot(current.Index, revision ?? current.Revision));
    }

    /// <inheritdoc/>
    public async Task<ChangeReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken = default)
    {
        await writer.WaitAsync(cancellationToken);
        try
        {
            using var transaction = file.BeginWrite();
            Fold();
            var before = state;
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
            var part = 0;
            await foreach (var block in changes.Blocks.WithCancellation(cancellationToken))
            {
                next.Add(block);
                transaction.Write(next.Number, part++, block);
            }

            cancellationToken.ThrowIfCancellationRequested();
            var entry = next.Enter(changes, time.GetUtcNow());
            transaction.Write(entry, next.RetractedClaims);
            var after = next.Build(entry);
            transaction.Commit();
            lock (folding)
            {
                state = after.Revision > state.Revision ? after : state;
            }

            return new(entry.Number, true);
        }
        finally
        {
            writer.Release();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeEntry> ReadChangesAsync(int after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        FoldIfChanged();
        foreach (var entry in state.Journal.Skip(Math.Max(0, after)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeEntry>> GetChangesAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken = default)
    {
        FoldIfChanged();
        var journal = state.Journal;
        return ValueTask.FromResult<IReadOnlyList<ChangeEntry>>([.. numbers.Where(number => number >= 1 && number <= journal.Count).Select(number => journal[number - 1])]);
    }

    /// <inheritdoc/>
    public ValueTask<ChangeEntry?> FindChangeAsync(DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        FoldIfChanged();
        return ValueTask.FromResult(state.Journal.LastOrDefault(entry => entry.RecordedAt <= at));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        file.Dispose();
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private void FoldIfChanged()
    {
        if (file.HasChanged())
        {
            Fold();
        }
    }

    // Reads what was committed since the state was built: all of it at the start, another process's change sets later.
    private void Fold()
    {
        lock (folding)
        {
            var current = state;
            foreach (var change in file.ReadAfter(current.Revision, model))
            {
                var next = new StateBuilder(model, current);
                next.Retract(change.Retracted);
                foreach (var block in change.Blocks)
                {
                    next.Add(block);
                }

                if (!next.AddsUpTo(change.Entry))
                {
                    throw file.Damaged($"Change set {change.Entry.Number}");
                }

                current = next.Build(change.Entry, isLast: change.IsLast);
            }

            state = current;
        }
    }
}
