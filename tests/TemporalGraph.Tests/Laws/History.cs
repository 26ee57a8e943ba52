using System.Collections.Immutable;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Laws;

/// <summary>One change set: claims that are put in place of what stands under their ids, and ids that are dropped where they stand.</summary>
public sealed record Edit(ImmutableArray<ClaimVersion> Put, ImmutableArray<string> Drop);

/// <summary>A store's life: some edits of a graph of ten nodes, two of which come with the second edit.</summary>
public sealed record History(ImmutableArray<Edit> Edits)
{
    public static readonly ImmutableArray<Node> FirstNodes =
    [
        .. Tiny.Nodes(Tiny.Dataset, "a"), .. Tiny.Nodes(Tiny.Company, "a:c0", "a:c1", "a:c2"), .. Tiny.Nodes(Tiny.Event, "a:e0", "a:e1"),
        .. Tiny.Nodes(Tiny.Scheme, "a:q"), .. Tiny.Nodes(Tiny.Source, "a:s"),
    ];

    public static readonly ImmutableArray<Node> LaterNodes = [.. Tiny.Nodes(Tiny.Company, "a:c3"), .. Tiny.Nodes(Tiny.Event, "a:e2")];

    /// <summary>The edits as change sets, in order.</summary>
    public IEnumerable<ChangeSet> ChangeSets()
    {
        var standing = new HashSet<string>();
        for (var number = 1; number <= Edits.Length; number++)
        {
            var put = Edits[number - 1].Put;
            string[] retracted = [.. put.Select(claim => claim.Id).Concat(Edits[number - 1].Drop).Distinct().Where(standing.Remove)];
            standing.UnionWith(put.Select(claim => claim.Id));
            yield return Changes.Of($"edit {number}", NodesOf(number), put, retracted);
        }
    }

    /// <summary>Every claim version with the revisions that asserted and retracted it.</summary>
    public ImmutableArray<RecordedClaim> Record()
    {
        var claims = new List<RecordedClaim>();
        for (var number = 1; number <= Edits.Length; number++)
        {
            var (put, drop) = (Edits[number - 1].Put, Edits[number - 1].Drop);
            var gone = put.Select(claim => claim.Id).Concat(drop).ToHashSet();
            claims = [.. claims.Select(claim => claim.RetractedIn == Day.Max && gone.Contains(claim.Claim.Id) ? claim with { RetractedIn = number } : claim)];
            claims.AddRange(put.Select(claim => new RecordedClaim(claim, number)));
        }

        return [.. claims];
    }

    /// <summary>The index that answers.</summary>
    public GraphIndex Index() => new(
        Tiny.Model,
        [.. Enumerable.Range(1, Edits.Length).SelectMany(number => NodesOf(number).Select(node => new RecordedNode(node, number)))],
        Record(),
        _ => "a");

    /// <summary>The same history with every claim put through a change.</summary>
    public History With(Func<ClaimVersion, ClaimVersion> change) =>
        new([.. Edits.Select(edit => edit with { Put = [.. edit.Put.Select(change)] })]);

    public override string ToString() => string.Join(
        '\n',
        Edits.Select((edit, i) => $"{i + 1}: drop {string.Join(' ', edit.Drop)}\n{string.Join('\n', edit.Put.Select(Written))}"));

    private static IEnumerable<Node> NodesOf(int number) => number switch { 1 => FirstNodes, 2 => LaterNodes, _ => [] };

    private static string Written(ClaimVersion claim) =>
        $"  {claim.Id} {claim.Subject} [{string.Join(' ', claim.Objects)}] [{string.Join(' ', claim.Values)}] {claim.Amount} {claim.Period} "
        + $"known {Day.ToDate(claim.KnownFrom)} end {Day.ToDate(claim.EndKnownFrom)} withdrawn {Day.ToDate(claim.WithdrawnFrom)} {claim.Rank} {claim.Confidence}";
}
