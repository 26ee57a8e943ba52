namespace TemporalGraph.Claims;

/// <summary>The only way anything enters a store: claims asserted and retracted, with who and why. Applied whole or not at all.</summary>
/// <param name="Request">Names the request: one that was applied before changes nothing.</param>
/// <param name="Dataset">Id of the dataset that it changes.</param>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Blocks">Nodes that are new and claims asserted, read once; an exception from it undoes the whole.</param>
/// <param name="Retracted">Ids of the claims whose visible versions end with this change set; one that changes is retracted and asserted.</param>
/// <param name="IfRevision">Only on top of that revision, else a <see cref="RevisionConflictException"/>; null for any.</param>
public sealed record ChangeSet(string Request, string Dataset, string Author, string Reason, IAsyncEnumerable<ClaimBlock> Blocks, IReadOnlyCollection<string> Retracted, int? IfRevision = null);

/// <summary>What became of a change set.</summary>
/// <param name="Revision">Its number; of the earlier one where the request was applied before.</param>
/// <param name="Applied">False when the request was applied before and nothing changed.</param>
public sealed record ChangeReceipt(int Revision, bool Applied);

/// <summary>One entry of the journal.</summary>
/// <param name="Number">The number of the change set: the revision that it made.</param>
/// <param name="Request">The request that it answered.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Dataset">Id of the dataset that it changed.</param>
/// <param name="Hash">Over the journal up to here, without times and authors: the same wherever the same change sets were applied. Lower-case hexadecimal.</param>
/// <param name="ContentHash">Over the dataset's claims after it, whatever their order. Lower-case hexadecimal.</param>
public sealed record ChangeEntry(int Number, string Request, DateTimeOffset RecordedAt, string Author, string Reason, string Dataset, string Hash, string ContentHash);

/// <summary>A change set was to go on top of another revision than the newest.</summary>
/// <param name="expected">The revision that the change set named.</param>
/// <param name="actual">The newest revision.</param>
public sealed class RevisionConflictException(int expected, int actual)
    : Exception($"The change set is for revision {expected}, but the store is at revision {actual}: read it again and repeat.");

/// <summary>A change set does not fit the graph, or a stored one cannot be read.</summary>
/// <param name="message">What is wrong and what was expected.</param>
public sealed class InvalidChangeException(string message) : Exception(message);
