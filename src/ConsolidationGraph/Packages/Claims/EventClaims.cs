using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Events, their dated steps and who took part.</summary>
internal static class EventClaims
{
    public static IEnumerable<Saying> OfEvents(TableRows table) =>
        EntityClaims.Attributes(table, Model.EventAttribute, "type", "part_of")
            .Concat(EntityClaims.Links(table, "part_of", Model.PartOf))
            .Concat(
                from row in table.Sound
                where row["type"] is not null
                select new Saying(row, "type", Model.EventType, row.Id("id")!, row["type"]) { Cell = row["type"] });

    public static IEnumerable<Saying> OfSteps(TableRows table, PackageIndex index) =>
        from row in table.Sound
        let completes = Completes(row, index) && !row.Flag("expected")
        select Step(row, completes ? Model.EventCompletion : Model.EventStep, row.Id("event")!);

    /// <summary>A dated step of an event or a policy.</summary>
    public static Saying Step(Row row, ClaimType type, string subject)
    {
        var date = row.Date("date")!.Value;
        var isExpected = row.Flag("expected");
        return new(row, "date", type, subject, row["step"], row["scope"], date.Text, isExpected ? "true" : null)
        {
            Period = new(date),
            Start = date.Text,
            Happened = date.Earliest,
            IsExpected = isExpected,
        };
    }

    /// <summary>Whether a step's word means that the event is completed.</summary>
    public static bool Completes(Row row, PackageIndex index) => index.Means(TermKind.Step, row["step"] ?? "") == "COMPLETED";

    /// <summary>Who took part; which way business goes, and so the kind of claim, follows from the event's type.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="types">The code of each event's type.</param>
    public static IEnumerable<Saying> OfParticipations(TableRows table, IReadOnlyDictionary<string, string> types)
    {
        foreach (var row in table.Sound)
        {
            var (happened, organization) = (row.Id("event")!, row.Id("organization")!);
            if (!types.TryGetValue(happened, out var type))
            {
                continue;
            }

            var claim = Roles.ClaimTypeOf(Codes.Parse<EventType>(type), Codes.Parse<ParticipantRole>(row["role"]!));
            var fromEvent = claim == Model.ResultedIn;
            yield return new(row, "role", claim, fromEvent ? happened : organization, row["role"], row.Id("to"), row["stake"], row.Flag("ends") ? "true" : null, type)
            {
                Objects = [fromEvent ? organization : happened],
                Amount = row.Quantity("share", "share_min", "share_max"),
            };
        }
    }
}
