using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>Edges to be walked, seen from one viewpoint. May hold more than the reach that it was made for. For one thread at a time.</summary>
public sealed class Subgraph
{
    private readonly Sight sight;

    /// <summary>What a viewpoint sees of an index.</summary>
    /// <param name="index">The edges, at least those within reach.</param>
    /// <param name="at">The viewpoint.</param>
    public Subgraph(GraphIndex index, Viewpoint at)
        : this(new Sight(index, at))
    {
    }

    private Subgraph(Sight sight) => this.sight = sight;

    /// <summary>The viewpoint.</summary>
    public Viewpoint At => sight.At;

    /// <summary>The settled claims of a type: the one consistent state that derived answers use.</summary>
    /// <param name="type">A claim type.</param>
    public EdgeTable this[ClaimType type] => new(sight, sight.Index.EdgesOf(type), Selection.Settled);

    /// <summary>Every preferred claim of a type that may hold, settled or not.</summary>
    /// <param name="type">A claim type.</param>
    public EdgeTable Possible(ClaimType type) => new(sight, sight.Index.EdgesOf(type), Selection.Possible);

    /// <summary>Every claim of a type as listed fields show it: as certain as the viewpoint asks.</summary>
    /// <param name="type">A claim type.</param>
    public EdgeTable Listed(ClaimType type) => new(sight, sight.Index.EdgesOf(type), Selection.Listed);

    /// <summary>The same claims seen from another day; no call to the store.</summary>
    /// <param name="day">The day; null for the whole history.</param>
    public Subgraph On(DateOnly? day) => new(sight.On(day));

    /// <summary>The same day and claims with another certainty; no call to the store.</summary>
    /// <param name="certainty">The certainty.</param>
    public Subgraph With(Certainty certainty) => new(new Sight(sight.Index, At with { Certainty = certainty }));

    /// <summary>The nodes of a label at the viewpoint's revision, in ordinal order of their ids, visible or not.</summary>
    /// <param name="label">A label.</param>
    /// <param name="dataset">Id of the dataset; null for all.</param>
    public IEnumerable<int> Nodes(string label, string? dataset = null) => Enumerable.Range(0, sight.Index.Nodes.Length)
        .Where(node => sight.Index.Nodes[node].Label == label && IsRecorded(node) && (dataset is null || Curie.IsOf(sight.Index.Nodes[node].Id, dataset)))
        .OrderBy(node => sight.Index.Nodes[node].Id, StringComparer.Ordinal);

    /// <summary>A node's id and label.</summary>
    /// <param name="node">A node number.</param>
    public Node Node(int node) => sight.Index.Nodes[node];

    /// <summary>The number of a node; -1 where the subgraph has none of that id at the viewpoint's revision.</summary>
    /// <param name="id">A node's id.</param>
    public int Find(string id) => sight.Index.Find(id) is var node and >= 0 && IsRecorded(node) ? node : -1;

    /// <summary>The four days on one of which an event was completed; null where no step that completed it is visible.</summary>
    /// <param name="node">Node number of an event.</param>
    public PeriodBounds? CompletionOf(int node) => sight.CompletionOf(node) is var step and >= 0 ? sight.BoundsOf(step) : null;

    private bool IsRecorded(int node) => sight.Index.NodeRecordedIn[node] <= At.Revision;

    /// <summary>The day on which an event was completed, as its source gives it; null where no step that completed it is visible.</summary>
    /// <param name="node">Node number of an event.</param>
    public EdtfDate? CompletionDateOf(int node) => sight.CompletionOf(node) is var step and >= 0 ? sight.Index.Claims[step].Claim.Period.From : null;
}

/// <summary>Ids of the form <c>dataset:name</c>.</summary>
public static class Curie
{
    /// <summary>The dataset that an id belongs to: its prefix, or the whole of a dataset's own id.</summary>
    /// <param name="id">A node's or claim's id.</param>
    public static string DatasetOf(string id) => id.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? id[..colon] : id;

    /// <summary>Whether an id belongs to a dataset.</summary>
    /// <param name="id">A node's or claim's id.</param>
    /// <param name="dataset">A dataset's id.</param>
    public static bool IsOf(string id, string dataset) =>
        id.StartsWith(dataset, StringComparison.Ordinal) && (id.Length == dataset.Length || id[dataset.Length] == ':');
}
