using System.Collections.Immutable;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace TemporalGraph.Embedded;

/// <summary>All that a store holds at its newest revision, immutable. Older revisions are the same state asked with a smaller number.</summary>
internal sealed record State(
    ImmutableList<ChangeEntry> Journal,
    List<RecordedNode> Nodes,
    List<RecordedClaim> Claims,
    Dictionary<string, int> LiveClaims,
    Dictionary<string, string> Labels,
    Dictionary<string, UInt128> ContentHashes,
    GraphIndex Index)
{
    public int Revision => Journal.Count;

    public static State Empty(ClaimModel model) => new([], [], [], new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new GraphIndex(model, [], [], _ => ""));
}

/// <summary>The state after one more change set, checked as it is built.</summary>
internal sealed class StateBuilder(ClaimModel model, State before)
{
    private readonly List<RecordedNode> nodes = [.. before.Nodes];
    private readonly List<RecordedClaim> claims = [.. before.Claims];
    private readonly Dictionary<string, int> live = new(before.LiveClaims, StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(before.Labels, StringComparer.Ordinal);
    private UInt128 asserted;
    private UInt128 retracted;

    public int Number { get; } = before.Revision + 1;

    public List<int> RetractedClaims { get; } = [];

    public void Retract(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (!live.Remove(id, out var claim))
            {
                throw new InvalidChangeException($"Claim '{id}' cannot be retracted: no version of it stands at revision {before.Revision}.");
            }

            claims[claim] = claims[claim] with { RetractedIn = Number };
            retracted += ContentHash.Of(claims[claim].Claim);
            RetractedClaims.Add(claim);
        }
    }

    /// <summary>Retracts by number, when a stored change set is read again.</summary>
    /// <exception cref="InvalidChangeException">There is no claim of that number.</exception>
    public void Retract(IEnumerable<int> numbers) => Retract([.. numbers.Select(IdOf)]);

    public void Add(ClaimBlock block)
    {
        foreach (var node in block.Nodes)
        {
            if (!labels.TryAdd(node.Id, node.Label))
            {
                throw new InvalidChangeException($"Node '{node.Id}' is in the graph already, as {labels[node.Id]}: leave it out of the change set.");
            }

            nodes.Add(new(node, Number));
            asserted += ContentHash.Of(node);
        }

        foreach (var claim in block.Claims)
        {
            model.Require(claim);
            Require(claim, claim.Subject, claim.Type.Subject);
            foreach (var id in claim.Objects)
            {
                Require(claim, id, claim.Type.Object ?? "*");
            }

            foreach (var citation in claim.Citations)
            {
                Require(claim, citation.Source, "*");
            }

            if (!live.TryAdd(claim.Id, claims.Count))
            {
                throw new InvalidChangeException($"Claim '{claim.Id}' stands already: retract it in the same change set to put a new version in its place.");
            }

            claims.Add(new(claim, Number));
            asserted += ContentHash.Of(claim);
        }
    }

    public ChangeEntry Enter(ChangeSet changes, DateTimeOffset now)
    {
        // To the millisecond, in UTC: what the file keeps is what was answered before.
        var recordedAt = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return new(
            Number,
            changes.Request,
            recordedAt,
            changes.Author,
            changes.Reason,
            changes.Dataset,
            ChainAfter(changes.Request, changes.Dataset, changes.Reason),
            ContentHash.Text(ContentAfter(changes.Dataset)));
    }

    /// <summary>Whether a stored entry says what was read for it: a lost, doubled or changed row shows here.</summary>
    public bool AddsUpTo(ChangeEntry entry) =>
        entry.Number == Number
        && entry.Hash == ChainAfter(entry.Request, entry.Dataset, entry.Reason)
        && entry.ContentHash == ContentHash.Text(ContentAfter(entry.Dataset));

    /// <summary>The new state.</summary>
    /// <param name="entry">The journal's entry.</param>
    /// <param name="isLast">Whether somebody will ask it; one that more change sets follow at once needs no index.</param>
    public State Build(ChangeEntry entry, bool isLast = true)
    {
        var journal = before.Journal.Add(entry);
        var hashes = new Dictionary<string, UInt128>(before.ContentHashes, StringComparer.Ordinal)
        {
            [entry.Dataset] = ContentAfter(entry.Dataset),
        };
        var index = isLast ? new GraphIndex(model, nodes, claims, number => journal[number - 1].Dataset) : before.Index;
        return new(journal, nodes, claims, live, labels, hashes, index);
    }

    private string IdOf(int number) => number >= 0 && number < claims.Count
        ? claims[number].Claim.Id
        : throw new InvalidChangeException($"There is no claim {number} to retract at revision {before.Revision}.");

    private string ChainAfter(string request, string dataset, string reason) =>
        ContentHash.Chain(before.Journal.LastOrDefault()?.Hash, request, dataset, reason, asserted, retracted);

    private UInt128 ContentAfter(string dataset) => before.ContentHashes.GetValueOrDefault(dataset) + asserted - retracted;

    private void Require(ClaimVersion claim, string id, string label)
    {
        if (!labels.TryGetValue(id, out var actual))
        {
            throw new InvalidChangeException($"Claim '{claim.Id}' names the node '{id}', which is not in the graph: add the node first.");
        }

        if (label != "*" && label != actual)
        {
            throw new InvalidChangeException($"Claim '{claim.Id}' names '{id}' as {label}, but it is {actual}.");
        }
    }
}
