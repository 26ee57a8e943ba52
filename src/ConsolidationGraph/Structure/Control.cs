using ConsolidationGraph.Datasets;
using ConsolidationGraph.Ownership;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Structure;

/// <summary>One step up: who controls an organization, by which claim.</summary>
/// <param name="Controller">Node number of who controls it.</param>
/// <param name="Number">The claim's number.</param>
/// <param name="Claim">What the dataset states.</param>
/// <param name="Holds">Whether that is certain on the day.</param>
public sealed record ControlStep(int Controller, int Number, ClaimVersion Claim, Certainty Holds);

/// <summary>
/// Who controls whom on a day: the settled CONTROL claim, else the one settled EQUITY share over 50 %. The head of a group is
/// reached by climbing until nobody controls, or the next is an authority.
/// </summary>
/// <param name="graph">The graph, from a viewpoint with a day.</param>
/// <param name="words">What kinds of organizations are authorities.</param>
/// <param name="by">The interest that rolls up: CONTROL, or MEMBERSHIP.</param>
public sealed class Control(Subgraph graph, Vocabulary words, OwnershipInterest by = OwnershipInterest.Control)
{
    private const decimal Majority = 50;
    private static readonly int Interest = Model.Owns["interest"];
    private readonly Dictionary<int, ControlStep?> controllers = [];
    private readonly Dictionary<int, bool> authorities = [];

    /// <summary>Who controls an organization, authorities apart; null where nobody does.</summary>
    /// <param name="organization">Its node number.</param>
    public ControlStep? ControllerOf(int organization)
    {
        if (!controllers.TryGetValue(organization, out var step))
        {
            step = Settled(organization) is { } found && !IsAuthority(found.Controller) ? found : null;
            controllers.Add(organization, step);
        }

        return step;
    }

    /// <summary>The steps from an organization up to its head, and the head: itself where nobody controls it; null where that is undetermined. A ring is one group, its head the smallest id.</summary>
    /// <param name="organization">Its node number.</param>
    public (int? Head, List<ControlStep> Steps) Climb(int organization)
    {
        var (at, steps, path) = (organization, new List<ControlStep>(), new List<int> { organization });
        while (ControllerOf(at) is { } step)
        {
            if (path.IndexOf(step.Controller) is var ring and >= 0)
            {
                var head = path.Skip(ring).MinBy(node => graph.Node(node).Id, StringComparer.Ordinal);
                var up = path.IndexOf(head);
                return (head, [.. steps.Take(up < 0 ? steps.Count : up)]);
            }

            steps.Add(step);
            path.Add(at = step.Controller);
        }

        return (IsUndetermined(at) ? null : at, steps);
    }

    /// <summary>The head of an organization's group; itself where it is one or independent; null where undetermined.</summary>
    /// <param name="organization">Its node number.</param>
    public int? HeadOf(int organization) => Climb(organization).Head;

    /// <summary>Whether nobody controls an organization for certain and somebody may.</summary>
    /// <param name="organization">Its node number.</param>
    public bool IsUndetermined(int organization) =>
        graph.At.Certainty == Certainty.Certain && ControllerOf(organization) is null && Settled(organization) is null && PossibleControllers(organization).Any(controller => !IsAuthority(controller));

    /// <summary>Every head that is reached when at each hop any possible controller is taken.</summary>
    /// <param name="organization">Its node number.</param>
    public IReadOnlyCollection<int> PossibleHeads(int organization)
    {
        var (heads, seen, todo) = (new HashSet<int>(), new HashSet<int> { organization }, new Stack<int>([organization]));
        while (todo.TryPop(out var at))
        {
            var next = PossibleControllers(at).Where(controller => !IsAuthority(controller)).ToList();
            if (next.Count == 0)
            {
                heads.Add(at);
            }

            foreach (var controller in next.Where(seen.Add))
            {
                todo.Push(controller);
            }
        }

        return heads;
    }

    /// <summary>Whether an organization is of a kind that the vocabulary marks as authority: groups do not reach up to it.</summary>
    /// <param name="organization">Its node number.</param>
    public bool IsAuthority(int organization)
    {
        if (!authorities.TryGetValue(organization, out var authority))
        {
            authorities.Add(organization, authority = Kinds.Has(graph, words, organization, "authority"));
        }

        return authority;
    }

    private ControlStep? Settled(int organization)
    {
        if (by == OwnershipInterest.Control)
        {
            var controls = graph[Model.Controls];
            foreach (var edge in controls.Into(organization))
            {
                return StepOf(controls, edge);
            }
        }

        var owns = graph[Model.Owns];
        var best = -1;
        foreach (var edge in owns.Into(organization))
        {
            if (Counts(owns, edge, graph.At.Certainty) && (best < 0 || Exceeds(owns, edge, best)))
            {
                best = edge;
            }
        }

        return best < 0 ? null : StepOf(owns, best);
    }

    private IEnumerable<int> PossibleControllers(int organization)
    {
        if (by == OwnershipInterest.Control)
        {
            var controls = graph.Possible(Model.Controls);
            foreach (var edge in controls.Into(organization).ToList())
            {
                yield return controls.Source(edge);
            }
        }

        var owns = graph.Possible(Model.Owns);
        foreach (var edge in owns.Into(organization).ToList())
        {
            if (Counts(owns, edge, Certainty.Possible))
            {
                yield return owns.Source(edge);
            }
        }
    }

    // An interest that controls: a membership where those roll up; else a share whose least (CERTAIN) or most (POSSIBLE) is over 50.
    private bool Counts(EdgeTable owns, int edge, Certainty certainty) => by == OwnershipInterest.Membership
        ? owns.Value(edge, Interest) == "MEMBERSHIP"
        : owns.Value(edge, Interest) == "EQUITY" && owns.Amount(edge) is { Status: ValueStatus.Known } share
            && (certainty == Certainty.Certain ? share.Least : share.Most) > Majority;

    private bool Exceeds(EdgeTable owns, int edge, int best)
    {
        var (share, other) = (owns.Amount(edge)?.Most ?? 0, owns.Amount(best)?.Most ?? 0);
        return share > other || (share == other && string.CompareOrdinal(graph.Node(owns.Source(edge)).Id, graph.Node(owns.Source(best)).Id) < 0);
    }

    private static ControlStep StepOf(EdgeTable edges, int edge) => new(edges.Source(edge), edges.Claim(edge), edges.Version(edge), edges.Holds(edge) ?? Certainty.Possible);
}

/// <summary>What organizations are.</summary>
public static class Kinds
{
    private static readonly int Kind = Model.Kind["kind"];

    /// <summary>Whether a kind that an organization has carries a mark.</summary>
    /// <param name="graph">The graph, from the viewpoint.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="organization">Its node number.</param>
    /// <param name="mark"><c>actor</c> or <c>authority</c>.</param>
    public static bool Has(Subgraph graph, Vocabulary words, int organization, string mark)
    {
        var kinds = graph[Model.Kind];
        foreach (var edge in kinds.From(organization))
        {
            if (words.IsMarked(TermKind.OrganizationKind, kinds.Value(edge, Kind)!, mark))
            {
                return true;
            }
        }

        return false;
    }
}
