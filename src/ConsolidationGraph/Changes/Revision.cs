using System.ComponentModel;
using GraphQL;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Changes;

/// <summary>A state of the record, and the change set that made it.</summary>
/// <param name="entry">The journal's entry.</param>
[Description("A state of the record, and the change set that made it.")]
public sealed class Revision(ChangeEntry entry)
{
    /// <summary>Its number.</summary>
    public int Number => entry.Number;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset RecordedAt => entry.RecordedAt;

    /// <summary>Over the journal up to here: the same wherever the same change sets were applied.</summary>
    public string Hash => entry.Hash;

    /// <summary>Who.</summary>
    public string Who => entry.Author;

    /// <summary>Why.</summary>
    public string Why => entry.Reason;
}

/// <summary>The record.</summary>
public sealed class RevisionQueries
{
    /// <summary>The latest revision; or that number; or the last one at that instant; null where there is none.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="number">A revision's number.</param>
    /// <param name="at">An instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("The latest revision; or that number; or the last one at that instant.")]
    [Name("revision")]
    public static async Task<Revision?> GetRevisionAsync([FromServices] IGraphStore store, int? number, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (number is not null && at is not null)
        {
            throw Errors.BadUserInput("at", "Give number or at, not both.");
        }

        if (at is { } instant)
        {
            return await store.FindChangeAsync(instant, cancellationToken) is { } found ? new(found) : null;
        }

        var wanted = number ?? (await store.OpenAsync(null, cancellationToken)).Revision;
        return await store.GetChangesAsync([wanted], cancellationToken) is [var entry] ? new(entry) : null;
    }
}
