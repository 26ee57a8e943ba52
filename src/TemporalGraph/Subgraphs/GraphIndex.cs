using System.Collections.Immutable;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>A version of a claim with the revisions that asserted and retracted it.</summary>
/// <param name="Claim">What is said.</param>
/// <param name="RecordedIn">The revision that asserted it.</param>
/// <param name="RetractedIn">The revision that retracted it; <see cref="Day.Max"/> while none has.</param>
public readonly record struct RecordedClaim(ClaimVersion Claim, int RecordedIn, int RetractedIn = Day.Max);

/// <summary>A node with the revision that brought it.</summary>
/// <param name="Node">Id and label.</param>
/// <param name="RecordedIn">The revision that brought it.</param>
public readonly record struct RecordedNode(Node Node, int RecordedIn);

/// <summary>
/// Claim versions made ready to be asked, immutable: numbers for ids, edges both ways, the slots in which there are rivals.
/// A store builds one over all that it has, or over what one call brought; every answer is computed here, so that two stores cannot differ.
/// </summary>
public sealed class GraphIndex
{
    private readonly Dictionary<string, int> nodeOf;
    private readonly Lazy<Dictionary<string, List<int>>> versionsOf;
    private readonly Lazy<Dictionary<int, List<int>>> citing;

    /// <summary>Builds the index.</summary>
    /// <param name="model">Every claim type.</param>
    /// <param name="nodes">The nodes; a node's number is its place.</param>
    /// <param name="claims">The claim versions; a version's number is its place. Their ends must be among <paramref name="nodes"/>.</param>
    /// <param name="datasetOf">The dataset that a change set is about.</param>
    /// <exception cref="InvalidChangeException">A claim names a node that is not there.</exception>
    public GraphIndex(ClaimModel model, IReadOnlyList<RecordedNode> nodes, IReadOnlyList<RecordedClaim> claims, Func<int, string> datasetOf)
    {
        Model = model;
        Nodes = [.. nodes.Select(node => node.Node)];
        NodeRecordedIn = [.. nodes.Select(node => node.RecordedIn)];
        Claims = [.. claims];
        DatasetOf = datasetOf;
        nodeOf = new(Nodes.Length, StringComparer.Ordinal);
        for (var node = 0; node < Nodes.Length; node++)
        {
            nodeOf.TryAdd(Nodes[node].Id, node);
        }

        var count = Claims.Length;
        TypeOf = new int[count];
        Subject = new int[count];
        Objects = new int[count][];
        Bounds = new PeriodBounds[count];
        StartEvent = new int[count];
        EndEvent = new int[count];
        var byType = new List<int>[model.Types.Length];
        for (var claim = 0; claim < count; claim++)
        {
            var version = Claims[claim].Claim;
            TypeOf[claim] = model.OrdinalOf(version.Type);
            (byType[TypeOf[claim]] ??= []).Add(claim);
            Subject[claim] = Require(version.Subject, version);
            Objects[claim] = version.Objects.Length == 0 ? [] : [.. version.Objects.Select(id => Require(id, version))];
            Bounds[claim] = version.Period.Bounds(version.Type.Timing);
            StartEvent[claim] = version.Type.Timing switch
            {
                Timing.SubjectEvent => Subject[claim],
                Timing.ObjectEvent => Objects[claim][0],
                _ => version.Period.StartEvent is { } start ? Require(start, version) : -1,
            };
            EndEvent[claim] = version.Type.Timing == Timing.Lasting && version.Period.EndEvent is { } end ? Require(end, version) : -1;
        }

        Edges = [.. byType.Select(of => new EdgeColumns(this, of ?? []))];
        Slots = new SlotIndex(this, byType);
        versionsOf = new(() => GroupBy(Enumerable.Range(0, count), claim => Claims[claim].Claim.Id, StringComparer.Ordinal));
        citing = new(IndexCitations);
    }

    /// <summary>Every claim type.</summary>
    public ClaimModel Model { get; }

    /// <summary>Nodes by number.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>Claim versions by number.</summary>
    public ImmutableArray<RecordedClaim> Claims { get; }

    internal ImmutableArray<int> NodeRecordedIn { get; }

    internal Func<int, string> DatasetOf { get; }

    internal int[] TypeOf { get; }

    internal int[] Subject { get; }

    internal int[][] Objects { get; }

    internal PeriodBounds[] Bounds { get; }

    internal int[] StartEvent { get; }

    internal int[] EndEvent { get; }

    internal EdgeColumns[] Edges { get; }

    internal SlotIndex Slots { get; }

    /// <summary>The number of a node; -1 where there is none of that id.</summary>
    /// <param name="id">A node's id.</param>
    public int Find(string id) => nodeOf.TryGetValue(id, out var node) ? node : -1;

    /// <summary>The numbers of every version of a claim; none where there is no such claim.</summary>
    /// <param name="id">A claim's id.</param>
    public IReadOnlyList<int> VersionsOf(string id) => versionsOf.Value.TryGetValue(id, out var versions) ? versions : [];

    internal IReadOnlyList<int> Citing(int source) => citing.Value.TryGetValue(source, out var claims) ? claims : [];

    internal EdgeColumns EdgesOf(ClaimType type) => Edges[Model.OrdinalOf(type)];

    internal static Dictionary<TKey, List<int>> GroupBy<TKey>(IEnumerable<int> items, Func<int, TKey> key, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<int>>(comparer);
        foreach (var item in items)
        {
            var of = key(item);
            if (!groups.TryGetValue(of, out var group))
            {
                groups.Add(of, group = []);
            }

            group.Add(item);
        }

        return groups;
    }

    private Dictionary<int, List<int>> IndexCitations()
    {
        var groups = new Dictionary<int, List<int>>();
        for (var claim = 0; claim < Claims.Length; claim++)
        {
            foreach (var source in Claims[claim].Claim.Citations.Select(citation => Find(citation.Source)).Distinct())
            {
                if (!groups.TryGetValue(source, out var group))
                {
                    groups.Add(source, group = []);
                }

                group.Add(claim);
            }
        }

        return groups;
    }

    private int Require(string id, ClaimVersion claim) => nodeOf.TryGetValue(id, out var node)
        ? node
        : throw new InvalidChangeException($"Claim '{claim.Id}' names the node '{id}', which is not in the graph: add the node first.");
}
