using ConsolidationGraph.Packages.Claims;
using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Only events that were completed begin or end anything; and one transaction is one event.</summary>
internal static class EventChecks
{
    public static void Run(PackageGraph graph, Problems problems)
    {
        CheckBoundaries(graph, problems);
        WarnOfExpectedCompletions(graph, problems);
        WarnOfTwins(graph, problems);
    }

    private static void CheckBoundaries(PackageGraph graph, Problems problems)
    {
        var steps = graph.Tables[PackageSchema.EventSteps];
        if (graph.IsInDoubt(PackageSchema.Vocabulary) || graph.Tables.Unreadable.Contains(PackageSchema.EventSteps))
        {
            return;
        }

        // A step that was refused may be the one that is missed.
        var inDoubt = steps.Rows.Where(row => row.IsBroken).Select(row => row.Id("event")).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in graph.Statements.Where(statement => statement.Row is not null))
        {
            var (row, period) = (statement.Row!, statement.Claim.Period);
            foreach (var (happened, field) in new[] { (period.StartEvent, row["event"] is null ? "start_event" : "event"), (period.EndEvent, "end_event") })
            {
                if (happened is not null && graph.CompletionOf(happened) is null && !inDoubt.Contains(happened) && !graph.Words.IsForeign(happened))
                {
                    problems.Error(row, field, $"{Errors.Quote(row[field]!)} was not completed, expected an event with a step in {steps.File} whose word means COMPLETED and that is neither expected nor DEPRECATED");
                }
            }
        }
    }

    private static void WarnOfExpectedCompletions(PackageGraph graph, Problems problems)
    {
        foreach (var row in graph.Tables[PackageSchema.EventSteps].Sound.Where(row => row.Flag("expected") && EventClaims.Completes(row, graph.Words)))
        {
            problems.Warn(row, "step", "is only expected and completes nothing, expected a step whose word means DUE");
        }
    }

    private static void WarnOfTwins(PackageGraph graph, Problems problems)
    {
        var participants = graph.Statements
            .Where(statement => statement.Claim.Type == Model.WentInto || statement.Claim.Type == Model.ResultedIn || statement.Claim.Type == Model.TookPart)
            .Select(statement => statement.Row!)
            .ToLookup(row => row.Id("event")!, row => row.Id("organization")!, StringComparer.Ordinal);
        var events =
            from statement in graph.Statements
            where statement.Claim.Type == Model.EventType && participants.Contains(statement.Claim.Subject)
            let key = string.Join(' ', participants[statement.Claim.Subject].Distinct().Order(StringComparer.Ordinal).Prepend(statement.Claim.Values[0]))
            group statement by key into same
            where same.Skip(1).Any()
            select same.ToList();
        foreach (var same in events)
        {
            for (var i = 1; i < same.Count; i++)
            {
                if (same.Take(i).FirstOrDefault(earlier => AreOne(graph, earlier, same[i])) is { } twin)
                {
                    problems.Warn(same[i].Row!, "id", $"has the type, the participants and the days of {Errors.Quote(twin.Row!["id"]!)}, expected one event with two dated steps");
                }
            }
        }
    }

    private static bool AreOne(PackageGraph graph, Statement a, Statement b) =>
        a.Claim.Subject != b.Claim.Subject
        && a.Row!.Id("part_of") != b.Claim.Subject && b.Row!.Id("part_of") != a.Claim.Subject
        && graph.CompletionOf(a.Claim.Subject) is { } first && graph.CompletionOf(b.Claim.Subject) is { } second
        && first.EarliestStart <= second.LatestStart && second.EarliestStart <= first.LatestStart;
}
