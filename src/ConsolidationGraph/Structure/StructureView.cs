using System.ComponentModel;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Structure;

/// <summary>The groups of an industry on a day, with their members.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="graph">The graph, from there.</param>
/// <param name="state">What was worked out.</param>
[Name("Structure")]
[Description("The groups of an industry on a day, with their members: every organization once, as head, member, independent or undetermined.")]
public sealed class StructureView(View view, Subgraph graph, StructureState state)
{
    /// <summary>The day.</summary>
    public DateOnly AsOf => view.At.AsOf!.Value;

    /// <summary>The groups, in the order of their heads' ids.</summary>
    public IEnumerable<StructureGroup> Groups => state.Groups.Select(group => new StructureGroup(view, group));

    /// <summary>Those whom nobody controls and who control nobody.</summary>
    public IEnumerable<Organization> Independent => state.Independent.Select(node => new Organization(view, node));

    /// <summary>CERTAIN only: those that exist for certain and whose they are is not certain.</summary>
    public IEnumerable<Organization> Undetermined => state.Undetermined.Select(node => new Organization(view, node));

    /// <summary>Heads, members, independent and undetermined, each once.</summary>
    public int OrganizationCount => state.OrganizationCount;

    /// <summary>Holders with CONFIRMED eligibility in the settled state.</summary>
    /// <param name="scheme">A scheme's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("eligible")]
    public async Task<IEnumerable<Organization>> GetEligibleAsync([Id] string scheme, CancellationToken cancellationToken) =>
        EligibleHolders.Of(graph, await Nodes.RequireAsync(view, scheme, "scheme", cancellationToken, Labels.QuotaScheme)).Select(node => new Organization(view, node));

    internal StructureState State => state;
}

/// <summary>Who may hold a quota in the settled state.</summary>
public static class EligibleHolders
{
    private static readonly int Status = Model.Eligible["status"];

    /// <summary>Holders with CONFIRMED eligibility, in the order of their ids.</summary>
    /// <param name="graph">The graph, from a viewpoint with a day.</param>
    /// <param name="scheme">Node number of the scheme.</param>
    public static IReadOnlyList<int> Of(Subgraph graph, int scheme)
    {
        var edges = graph[Model.Eligible];
        return [.. edges.Into(scheme).ToList().Where(edge => edges.Value(edge, Status) == "CONFIRMED").Select(edges.Source).Distinct().OrderBy(node => graph.Node(node).Id, StringComparer.Ordinal)];
    }
}

/// <summary>A group.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="group">What was worked out.</param>
public sealed class StructureGroup(View view, Group group)
{
    /// <summary>The head.</summary>
    [Name("group")]
    public Organization Head => new(view, group.Head);

    /// <summary>Those below it.</summary>
    public IEnumerable<Organization> Members => group.Members.Select(member => new Organization(view, member.Organization));

    /// <summary>How each belongs to it.</summary>
    public IEnumerable<Membership> Memberships => group.Members.Select(member => new Membership(view, member));
}

/// <summary>How an organization belongs to a group.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="member">What was worked out.</param>
public sealed class Membership(View view, Member member)
{
    /// <summary>The organization.</summary>
    public Organization Organization => new(view, member.Organization);

    /// <summary>Certain only when every claim on the way to the head is.</summary>
    public Certainty Holds => member.Holds;

    /// <summary>The claims on the way to the head.</summary>
    public IDataLoaderResult<IEnumerable<Ownership.Ownership>> Through() => LoaderResults.All(member.Through.Select(step => view.Claim(step.Number)))
        .Then<IReadOnlyList<Claim?>, IEnumerable<Ownership.Ownership>>(claims => [.. claims.OfType<Claim>().Select(claim => new Ownership.Ownership(view, claim))]);

    /// <summary>Heads of the other groups that it may belong to that day.</summary>
    public IEnumerable<Organization> Otherwise => member.Otherwise.Select(node => new Organization(view, node));
}
