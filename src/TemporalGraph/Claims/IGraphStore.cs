namespace TemporalGraph.Claims;

/// <summary>A graph of claims at every revision. Speaks graph, not domain.</summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The graph at a committed revision, the last one if none is named. What it answers never changes.</summary>
    /// <param name="revision">A revision, 0 (empty) to the last one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such revision.</exception>
    ValueTask<IGraphSnapshot> OpenAsync(int? revision = null, CancellationToken cancellationToken = default);

    /// <summary>Applies a change set whole or not at all; it becomes visible at once. A repeated request changes nothing.</summary>
    /// <param name="changes">What to assert and retract.</param>
    /// <param name="cancellationToken">Undoes it while it is not yet committed.</param>
    /// <exception cref="RevisionConflictException">It was for another revision.</exception>
    /// <exception cref="InvalidChangeException">It does not fit the graph.</exception>
    Task<ChangeReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken = default);

    /// <summary>The journal after a revision, oldest first.</summary>
    /// <param name="after">A revision; 0 for the whole journal.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<ChangeEntry> ReadChangesAsync(int after, CancellationToken cancellationToken = default);

    /// <summary>Entries of given numbers, in their order; those that do not exist are left out.</summary>
    /// <param name="numbers">Revisions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<ChangeEntry>> GetChangesAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken = default);

    /// <summary>The last entry recorded at an instant; null before the first.</summary>
    /// <param name="at">An instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<ChangeEntry?> FindChangeAsync(DateTimeOffset at, CancellationToken cancellationToken = default);
}
