using System.Globalization;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Neo4j;

/// <summary>Nodes and claims as parameters of the statements that write them.</summary>
internal static class ClaimRow
{
    private static readonly HashSet<string> _own = new(StringComparer.Ordinal)
    {
        "id", "claimType", "recorded", "retracted", "batch", "place", "slots", "knownFromDay", "endKnownFromDay", "withdrawnFromDay", "knownFrom",
        "endKnownFrom", "withdrawnFrom", "earliestStart", "latestStart", "earliestEnd", "latestEnd", "earliestStartDay", "latestStartDay",
        "earliestEndDay", "latestEndDay", "validFrom", "validTo", "startEvent", "endEvent", "rank", "confidence", "citations", "note", "amount",
        "amountMin", "amountMax", "amountText", "payload", "caption",
    };

    public static Dictionary<string, object?> Of(Node node) => new(StringComparer.Ordinal) { ["id"] = node.Id, ["label"] = node.Label };

    /// <summary>One row for a claim that becomes a node; one for each object of a claim that becomes relationships.</summary>
    public static IEnumerable<Dictionary<string, object?>> Of(ClaimVersion claim)
    {
        var properties = Properties(claim);
        var dates = Dates(claim);
        if (claim.Objects.Length == 0)
        {
            yield return new(StringComparer.Ordinal) { ["subject"] = claim.Subject, ["properties"] = properties, ["dates"] = dates };
        }

        for (var place = 0; place < claim.Objects.Length; place++)
        {
            yield return new(StringComparer.Ordinal) { ["subject"] = claim.Subject, ["object"] = claim.Objects[place], ["place"] = place, ["properties"] = properties, ["dates"] = dates };
        }
    }

    private static Dictionary<string, object?> Properties(ClaimVersion claim)
    {
        var bounds = claim.Period.Bounds(claim.Type.Timing);
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = claim.Id,
            ["claimType"] = claim.Type.Name,
            ["knownFromDay"] = claim.KnownFrom,
            ["endKnownFromDay"] = claim.EndKnownFrom,
            ["withdrawnFromDay"] = claim.WithdrawnFrom,
            ["earliestStartDay"] = bounds.EarliestStart,
            ["latestStartDay"] = bounds.LatestStart,
            ["earliestEndDay"] = bounds.EarliestEnd,
            ["latestEndDay"] = bounds.LatestEnd,
            ["validFrom"] = claim.Period.From?.Text,
            ["validTo"] = claim.Period.To?.Text,
            ["startEvent"] = claim.Period.StartEvent,
            ["endEvent"] = claim.Period.EndEvent,
            ["rank"] = claim.Rank.ToString(),
            ["confidence"] = claim.Confidence.ToString(),
            ["citations"] = claim.Citations.Select(citation => citation.Source).ToList(),
            ["note"] = claim.Note,
            ["payload"] = ClaimPayload.Write(claim),
            ["caption"] = claim.Values.FirstOrDefault(value => value is not null) ?? claim.Period.From?.Text ?? claim.Type.Name,
        };
        if (claim.Amount is { } amount)
        {
            properties["amount"] = (double?)amount.Value;
            properties["amountMin"] = (double?)amount.Min;
            properties["amountMax"] = (double?)amount.Max;
            properties["amountText"] = amount.ToString();
        }

        for (var i = 0; i < claim.Values.Length; i++)
        {
            var name = GraphNames.PropertyOf(claim.Type.Qualifiers[i]);
            properties.Add(_own.Contains(name) ? "its" + claim.Type.Qualifiers[i] : name, claim.Values[i]);
        }

        return properties;
    }

    // The same days once more, as Cypher dates, for people: absent where that side is open.
    private static Dictionary<string, object?> Dates(ClaimVersion claim)
    {
        var bounds = claim.Period.Bounds(claim.Type.Timing);
        return new(StringComparer.Ordinal)
        {
            ["earliestStart"] = Date(bounds.EarliestStart),
            ["latestStart"] = Date(bounds.LatestStart),
            ["earliestEnd"] = Date(bounds.EarliestEnd),
            ["latestEnd"] = Date(bounds.LatestEnd),
            ["knownFrom"] = Date(claim.KnownFrom),
            ["endKnownFrom"] = Date(claim.EndKnownFrom),
            ["withdrawnFrom"] = Date(claim.WithdrawnFrom),
        };
    }

    private static string? Date(int day) => Day.ToDate(day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
