using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Organizations that act, for certain, before they began or after they ended.</summary>
internal static class ExistenceChecks
{
    public static void Run(PackageGraph graph, Problems problems)
    {
        var lives = LivesOf(graph);
        foreach (var life in lives.Values.Where(life => life.First > life.Last))
        {
            var field = life.EndEvent is null ? "date" : "event";
            problems.Error(life.End!, field, $"{Errors.Quote(life.End![field]!)} ends it by {PackageGraph.Text(life.Last)}, before it began on {PackageGraph.Text(life.First)} at the earliest, expected a later end");
        }

        foreach (var type in (ClaimType[])[Model.Owns, Model.Controls, Model.Eligible, Model.Allocation, Model.WentInto, Model.ResultedIn, Model.TookPart])
        {
            var edges = graph.Preferred.Listed(type);
            foreach (var edge in edges.All())
            {
                foreach (var node in (int[])[edges.Source(edge), edges.Target(edge)])
                {
                    if (lives.TryGetValue(node, out var life))
                    {
                        Check(graph, edges, edge, graph.All.Node(node).Id, life, problems);
                    }
                }
            }
        }
    }

    private static void Check(PackageGraph graph, EdgeTable edges, int edge, string organization, Life life, Problems problems)
    {
        var (claim, bounds) = (edges.Version(edge), edges.Period(edge));
        if (bounds == PeriodBounds.Never)
        {
            return;
        }

        // An allotment and a participation are acts of a day; ownership and eligibility last.
        var isAct = claim.Type == Model.Allocation || claim.Type.Timing is Timing.SubjectEvent or Timing.ObjectEvent;
        var row = graph.RowOf(claim);
        if (bounds.LatestStart < life.First)
        {
            problems.Warn(row, FieldOf(row), $"{Errors.Quote(organization)} acts by {PackageGraph.Text(bounds.LatestStart)}, before it began on {PackageGraph.Text(life.First)} (existence.csv), expected a later day");
        }
        else if (life.Last != Day.Max && !IsLast(row, claim, life) && (isAct ? bounds.EarliestStart > life.Last : bounds.EarliestEnd > Day.Add(life.Last, 1) && bounds.LatestStart != Day.Max))
        {
            problems.Warn(row, FieldOf(row), $"{Errors.Quote(organization)} acts until {(isAct ? PackageGraph.Text(bounds.EarliestStart) : bounds.EarliestEnd == Day.Max ? "now" : PackageGraph.Text(bounds.EarliestEnd))}, after it ended on {PackageGraph.Text(life.Last)} (existence.csv), expected an earlier end");
        }
    }

    // The event that ends an organization is its last act.
    private static bool IsLast(Row row, ClaimVersion claim, Life life) =>
        claim.Type.Timing is Timing.SubjectEvent or Timing.ObjectEvent && (row.Flag("ends") || (life.EndEvent is not null && row.Id("event") == life.EndEvent));

    private static string FieldOf(Row row) => row.Table.Table.Name switch
    {
        PackageSchema.Participations => "organization",
        PackageSchema.Allocations => "holders",
        PackageSchema.Eligibilities => "holder",
        _ => "owner",
    };

    private static Dictionary<int, Life> LivesOf(PackageGraph graph)
    {
        var lives = new Dictionary<int, Life>();
        var existence = graph.Preferred.Listed(Model.Existence);
        foreach (var edge in existence.All())
        {
            var (claim, bounds) = (existence.Version(edge), existence.Period(edge));
            if (bounds == PeriodBounds.Never)
            {
                continue;
            }

            var life = lives.GetValueOrDefault(existence.Source(edge), Life.Unknown);
            lives[existence.Source(edge)] = claim["bound"] == "START"
                ? life with { First = bounds.EarliestStart }
                : life with { Last = claim.Period.StartEvent is null ? bounds.LatestStart : Day.Add(bounds.LatestStart, -1), EndEvent = claim.Period.StartEvent, End = graph.RowOf(claim) };
        }

        return lives;
    }

    private sealed record Life(int First, int Last, string? EndEvent, Row? End)
    {
        public static Life Unknown { get; } = new(Day.Min, Day.Max, null, null);
    }
}
