using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Timeline;

/// <summary>What a timeline is of.</summary>
public enum TimelineKind
{
    /// <summary>A dated step of an event.</summary>
    Event,

    /// <summary>A dated step of a policy.</summary>
    Policy,

    /// <summary>The announcement of a quota batch.</summary>
    QuotaBatch,
}

/// <summary>Something on its day.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="happening">What the timeline found.</param>
[ConnectionName("Timeline")]
[Description("A dated step of an event or a policy, or the announcement of a quota batch, on its day.")]
public sealed class TimelineEntry(View view, Happening happening)
{
    /// <summary>Its day, known more or less.</summary>
    [Edtf]
    public string Date => happening.Date.Text;

    /// <summary>The step: a word of the dataset; null for a quota batch, which is announced.</summary>
    public Term? Step => happening.Step is { } step ? new(view, Curie.DatasetOf(view.Graph[happening.Node].Id), TermKind.Step, step) : null;

    /// <summary>What it is a step of.</summary>
    public IDataLoaderResult<INode> Node() => Nodes.Load(view, happening.Node);
}
