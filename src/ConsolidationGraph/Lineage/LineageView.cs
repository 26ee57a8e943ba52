using ConsolidationGraph.Events;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using ConsolidationGraph.Datasets;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Lineage;

/// <summary>What flowed into an organization, or where it went.</summary>
[Name("Lineage")]
public sealed class LineageView
{
    private readonly View view;
    private readonly Subgraph graph;
    private readonly LineageAnalysis analysis;
    private readonly LineageResult result;
    private readonly HashSet<int> certain;
    private readonly int start;
    private readonly LineageDirection direction;
    private readonly Lazy<Dictionary<int, Quantity>> shares;

    private LineageView(View view, Subgraph graph, int start, LineageDirection direction, int maxDepth, Func<int, EventType, bool> follows)
    {
        (this.view, this.graph, this.start, this.direction) = (view, graph, start, direction);
        analysis = new(graph, follows);
        result = analysis.Walk(start, direction, maxDepth);
        // A result is certain only when every fact that it uses is.
        certain = [.. (graph.At.Certainty == Certainty.Certain ? result : new LineageAnalysis(graph.With(Certainty.Certain), follows).Walk(start, direction, maxDepth)).Reached.Select(reached => reached.Organization)];
        shares = new(WorkShares);
    }

    /// <summary>Every organization reached once, nearest first, then by date, then by id; never the start.</summary>
    public IEnumerable<LineageNode> Nodes() => result.Reached
        .OrderBy(reached => reached.Depth)
        .ThenBy(reached => reached.Via.Earliest)
        .ThenBy(reached => reached.Via.Latest)
        .ThenBy(reached => graph.Node(reached.Organization).Id, StringComparer.Ordinal)
        .Select(reached => new LineageNode(view, reached, certain.Contains(reached.Organization) ? Certainty.Certain : Certainty.Possible, shares));

    /// <summary>The events that link them.</summary>
    public IEnumerable<LineageStep> Steps() => result.Passages
        .OrderBy(passage => passage.Earliest)
        .ThenBy(passage => passage.Latest)
        .ThenBy(passage => graph.Node(passage.Event).Id, StringComparer.Ordinal)
        .ThenBy(passage => graph.Node(passage.From).Id, StringComparer.Ordinal)
        .ThenBy(passage => graph.Node(passage.To).Id, StringComparer.Ordinal)
        .Select(passage => new LineageStep(view, passage));

    /// <summary>DESCENDANTS: those that no event leads on from the day they were reached, the start itself when nothing follows; ANCESTORS: those that no event formed.</summary>
    public IEnumerable<Organization> Final() => result.Final.OrderBy(node => graph.Node(node).Id, StringComparer.Ordinal).Select(node => new Organization(view, node));

    /// <summary>DESCENDANTS only: 100 less the shares of <c>final</c>.</summary>
    public QuantityView? Unattributed()
    {
        if (direction == LineageDirection.Ancestors)
        {
            return null;
        }

        var parts = result.Final.Select(node => node == start ? Quantity.Of(100) : shares.Value.GetValueOrDefault(node, Quantity.Of(0))).ToList();
        return new(Quantity.Between(Math.Max(0, 100 - parts.Sum(part => part.Most!.Value)), Math.Max(0, 100 - parts.Sum(part => part.Least!.Value))), QuantityView.PerCent);
    }

    /// <summary>Whether <c>maxDepth</c> cut it.</summary>
    public bool Truncated => result.IsTruncated;

    internal static async Task<LineageView> OfAsync(
        View view, int node, LineageDirection direction, int maxDepth, IEnumerable<EventType>? through, IEnumerable<string>? mechanisms, CancellationToken cancellationToken)
    {
        if (maxDepth is < 1 or > 60)
        {
            throw Errors.BadUserInput("maxDepth", $"maxDepth is {maxDepth}; it must be from 1 to 60.");
        }

        var graph = await view.SubgraphAsync(cancellationToken);
        var types = through?.ToHashSet();
        var codes = mechanisms?.ToHashSet(StringComparer.Ordinal);
        if (codes is not null)
        {
            var words = await view.VocabularyAsync(Curie.DatasetOf(graph.Node(node).Id), cancellationToken);
            Codes(words, codes);
        }

        return new(view, graph, node, direction, maxDepth, (happened, type) => (types is null || types.Contains(type)) && (codes is null || codes.Contains(ChangeEvents.MechanismOf(graph, happened) ?? "")));

        static void Codes(Vocabulary words, IEnumerable<string> asked) => Terms.Require(words, TermKind.Mechanism, asked, "mechanisms");
    }

    // One number for both directions: the part of the ancestor's business that reached the descendant.
    private Dictionary<int, Quantity> WorkShares() => direction == LineageDirection.Descendants
        ? analysis.Shares(start, result.Passages)
        : result.Reached.ToDictionary(reached => reached.Organization, reached => analysis.Shares(reached.Organization, result.Passages).GetValueOrDefault(start, Quantity.Of(0)));
}

/// <summary>An organization that a lineage reached.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="reached">What the walk found.</param>
/// <param name="holds">Whether a certain path reaches it.</param>
/// <param name="shares">The shares, worked out when one is asked for.</param>
public sealed class LineageNode(View view, Reached reached, Certainty holds, Lazy<Dictionary<int, Quantity>> shares)
{
    /// <summary>The organization.</summary>
    public Organization Organization => new(view, reached.Organization);

    /// <summary>Events on a shortest path.</summary>
    public int Depth => reached.Depth;

    /// <summary>Per cent of the ancestor's business that reached the descendant; a range when not stated.</summary>
    public QuantityView? Share() => new(shares.Value.GetValueOrDefault(reached.Organization, Quantity.Of(0)), QuantityView.PerCent);

    /// <summary>The step nearest the start on a shortest path, the earliest on ties.</summary>
    public IDataLoaderResult<ChangeEvent> Via() => ChangeEvent.Of(view, reached.Via.Event);

    /// <summary>Certain only when every fact that it rests on is.</summary>
    public Certainty Holds => holds;
}

/// <summary>An event that carried business from one organization to another.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="passage">What the walk found.</param>
public sealed class LineageStep(View view, Passage passage)
{
    /// <summary>The event.</summary>
    public IDataLoaderResult<ChangeEvent> Event() => ChangeEvent.Of(view, passage.Event);

    /// <summary>Who gave.</summary>
    public Organization From => new(view, passage.From);

    /// <summary>Who took.</summary>
    public Organization To => new(view, passage.To);

    /// <summary>The part of the giver's business, per cent.</summary>
    public QuantityView? Share => new(passage.Share, QuantityView.PerCent);
}
