using ConsolidationGraph.Datasets;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Ownership;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Structure;

/// <summary>An organization in a group.</summary>
/// <param name="Organization">Its node number.</param>
/// <param name="Holds">Certain only when every claim on the way to the head is.</param>
/// <param name="Through">The claims on the way to the head.</param>
/// <param name="Otherwise">Heads of the other groups that it may belong to that day.</param>
public sealed record Member(int Organization, Certainty Holds, IReadOnlyList<ControlStep> Through, IReadOnlyList<int> Otherwise);

/// <summary>A group: its head and its members.</summary>
/// <param name="Head">The head's node number.</param>
/// <param name="Members">Those below it.</param>
public sealed record Group(int Head, IReadOnlyList<Member> Members);

/// <summary>The structure of an industry on a day: every organization once, as head, member, independent or undetermined. Lists in the order of ids.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Independent">Those whom nobody controls and who control nobody.</param>
/// <param name="Undetermined">With CERTAIN: those that exist for certain and whose they are is not certain.</param>
public sealed record StructureState(IReadOnlyList<Group> Groups, IReadOnlyList<int> Independent, IReadOnlyList<int> Undetermined)
{
    /// <summary>Heads, members, independent and undetermined, each once.</summary>
    public int OrganizationCount => Groups.Sum(group => 1 + group.Members.Count) + Independent.Count + Undetermined.Count;

    /// <summary>Every organization in it.</summary>
    public IEnumerable<int> Organizations => Groups.SelectMany(group => group.Members.Select(member => member.Organization).Prepend(group.Head)).Concat(Independent).Concat(Undetermined);
}

/// <summary>Rolls organizations up to their groups.</summary>
public static class StructureAnalysis
{
    /// <summary>The structure on the viewpoint's day.</summary>
    /// <param name="graph">The graph, from a viewpoint with a day.</param>
    /// <param name="words">The dataset's vocabulary.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="by">The interest that rolls up.</param>
    public static StructureState Of(Subgraph graph, Vocabulary words, string dataset, OwnershipInterest by)
    {
        var control = new Control(graph, words, by);
        var actors = Actors(graph, words, new(graph), graph.Nodes(Labels.Organization, dataset)).ToList();
        var climbs = actors.ToDictionary(node => node, control.Climb);
        var members = climbs.Where(climb => climb.Value.Head is { } head && head != climb.Key)
            .GroupBy(climb => climb.Value.Head!.Value)
            .ToDictionary(group => group.Key, group => group.Select(climb => MemberOf(control, climb.Key, group.Key, climb.Value.Steps)).ToList());
        return new(
            [.. members.OrderBy(group => graph.Node(group.Key).Id, StringComparer.Ordinal).Select(group => new Group(group.Key, [.. group.Value.OrderBy(member => graph.Node(member.Organization).Id, StringComparer.Ordinal)]))],
            [.. actors.Where(node => climbs[node].Head == node && !members.ContainsKey(node))],
            [.. actors.Where(node => climbs[node].Head is null && !members.ContainsKey(node))]);

        Member MemberOf(Control of, int node, int head, List<ControlStep> steps) => new(
            node,
            steps.TrueForAll(step => step.Holds == Certainty.Certain) ? Certainty.Certain : Certainty.Possible,
            steps,
            [.. of.PossibleHeads(node).Where(other => other != head && other != node).OrderBy(other => graph.Node(other).Id, StringComparer.Ordinal)]);
    }

    /// <summary>How many groups and organizations the structure has: the same as counting them in it, without asking who else they may belong to.</summary>
    /// <param name="graph">The graph, from a viewpoint with a day.</param>
    /// <param name="words">The dataset's vocabulary.</param>
    /// <param name="existence">When organizations exist, whatever the day.</param>
    /// <param name="organizations">Node numbers of the dataset's organizations.</param>
    public static (int Groups, int Organizations) Count(Subgraph graph, Vocabulary words, Existence existence, IEnumerable<int> organizations)
    {
        var control = new Control(graph, words);
        var actors = Actors(graph, words, existence, organizations).ToHashSet();
        var heads = actors.Select(node => (Node: node, Head: control.HeadOf(node))).Where(climb => climb.Head is { } head && head != climb.Node).Select(climb => climb.Head!.Value).ToHashSet();
        return (heads.Count, actors.Union(heads).Count());
    }

    private static IEnumerable<int> Actors(Subgraph graph, Vocabulary words, Existence existence, IEnumerable<int> organizations) =>
        organizations.Where(node => existence.Holds(node, graph.At.AsOf!.Value) is { } holds
            && (holds == Certainty.Certain || graph.At.Certainty == Certainty.Possible)
            && Kinds.Has(graph, words, node, "actor"));
}
