using ConsolidationGraph.Events;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Timeline;

/// <summary>What a timeline about some nodes is of: those themselves, what they take part in, what they issued, and what affected them.</summary>
/// <param name="history">The graph, from a viewpoint without a day.</param>
/// <param name="about">Node numbers of organizations, events, policies, schemes and batches.</param>
public sealed class Involvement(Subgraph history, IReadOnlySet<int> about)
{
    /// <summary>Whether one of the nodes is, takes part in, issued or is affected by an event, a policy or a batch.</summary>
    /// <param name="happening">What is on the timeline.</param>
    public bool Has(Happening happening) => about.Contains(happening.Node) || (happening.Kind switch
    {
        TimelineKind.Event => ChangeEvents.ParticipantsOf(history, happening.Node),
        TimelineKind.Policy => Objects(Model.PolicyIssuer, happening.Node).Concat(Objects(Model.PolicyEffect, happening.Node)).Concat(Subjects(Model.SchemePolicy, happening.Node)),
        _ => Objects(Model.BatchOf, happening.Node).Concat(Objects(Model.BatchIssuer, happening.Node)).Concat(Objects(Model.Allocation, happening.Node)),
    }).Any(about.Contains);

    private IEnumerable<int> Objects(ClaimType type, int node)
    {
        var edges = history.Listed(type);
        return edges.From(node).ToList().Select(edges.Target);
    }

    private IEnumerable<int> Subjects(ClaimType type, int node)
    {
        var edges = history.Listed(type);
        return edges.Into(node).ToList().Select(edges.Source);
    }
}
