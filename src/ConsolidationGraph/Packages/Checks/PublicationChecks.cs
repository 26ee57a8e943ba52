using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Days of publication that a row states: nothing is known before it may have happened, nor withdrawn before it is known.</summary>
internal static class PublicationChecks
{
    public static void Run(PackageGraph graph, Problems problems)
    {
        var datesAreInDoubt = graph.IsInDoubt(PackageSchema.Sources) || graph.IsInDoubt(PackageSchema.EventSteps);
        foreach (var statement in graph.Statements.Where(statement => statement.Row is not null))
        {
            var (row, claim) = (statement.Row!, statement.Claim);
            var happened = claim.Period.StartEvent is { } began ? graph.CompletionOf(began)?.EarliestStart ?? Day.Min : statement.Saying.Happened;
            if (row.Day("known_from") is { } known && known < happened && !statement.Saying.IsExpected && statement.Saying.Known is null)
            {
                problems.Error(row, "known_from", $"{row["known_from"]} is before what it says may have happened, expected {PackageGraph.Text(happened)} or later");
            }

            var ended = claim.Period.EndEvent is { } end ? graph.CompletionOf(end)?.EarliestStart ?? Day.Min : claim.Period.To?.Earliest ?? Day.Min;
            if (row.Day("end_known_from") is { } endKnown && endKnown < ended)
            {
                problems.Error(row, "end_known_from", $"{row["end_known_from"]} is before the end may have come, expected {PackageGraph.Text(ended)} or later");
            }

            if (claim.WithdrawnFrom <= claim.KnownFrom && statement.Saying.Known is null && !datesAreInDoubt)
            {
                problems.Error(row, "withdrawn_from", $"{row["withdrawn_from"]} is no later than the day from which it is known, {PackageGraph.Text(claim.KnownFrom)}, expected a later day");
            }
        }
    }
}
