using TemporalGraph.Claims;
using TemporalGraph.Tests.Time;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Claims;

/// <summary>Claims in the order in which one says them: what, when, from when it was known, how sure.</summary>
internal static class Saying
{
    /// <summary>A claim about one node, always public, without dates.</summary>
    public static ClaimVersion Say(this ClaimType type, string id, string subject, params string?[] values) => new(
        id, type, subject, [], StatedPeriod.None, [.. values], null, Day.Min, Day.Max, Day.Max, Rank.Normal, Confidence.Medium, [], null);

    /// <summary>What is at its other end.</summary>
    public static ClaimVersion Of(this ClaimVersion claim, params string[] objects) => claim with { Objects = [.. objects] };

    /// <summary>From a first to a last day: EDTF, <c>open</c> or <c>unknown</c>.</summary>
    public static ClaimVersion During(this ClaimVersion claim, string? from, string to = "open") => claim.With(claim.Period with
    {
        From = Date(from),
        To = to is "open" or "unknown" ? null : Date(to),
        End = to switch { "open" => PeriodEnd.Open, "unknown" => PeriodEnd.Unknown, _ => PeriodEnd.Stated },
    });

    /// <summary>The first and the last day on which a source shows it.</summary>
    public static ClaimVersion Attested(this ClaimVersion claim, string first, string? last = null) =>
        claim with { Period = claim.Period with { FirstAttested = Date(first), LastAttested = Date(last) } };

    /// <summary>Begun by an event.</summary>
    public static ClaimVersion Since(this ClaimVersion claim, string happened) =>
        claim with { Period = claim.Period with { StartEvent = happened } };

    /// <summary>Ended by an event.</summary>
    public static ClaimVersion Until(this ClaimVersion claim, string happened) =>
        claim.With(claim.Period with { EndEvent = happened, To = null, End = PeriodEnd.Stated });

    /// <summary>From when it could be known, and its end, if later.</summary>
    public static ClaimVersion Known(this ClaimVersion claim, string from, string? end = null) =>
        (claim with { KnownFrom = Days.Of(from), EndKnownFrom = end is null ? Day.Max : Days.Of(end) }).With(claim.Period);

    public static ClaimVersion Withdrawn(this ClaimVersion claim, string day) => claim with { WithdrawnFrom = Days.Of(day) };

    public static ClaimVersion Ranked(this ClaimVersion claim, Rank rank) => claim with { Rank = rank };

    public static ClaimVersion Sure(this ClaimVersion claim, Confidence confidence) => claim with { Confidence = confidence };

    public static ClaimVersion Amounting(this ClaimVersion claim, decimal amount) => claim with { Amount = Quantity.Of(amount) };

    public static ClaimVersion Citing(this ClaimVersion claim, params string[] sources) =>
        claim with { Citations = [.. sources.Select(source => new Citation(source))] };

    // An end is known with its claim unless said otherwise.
    private static ClaimVersion With(this ClaimVersion claim, StatedPeriod period) => claim with
    {
        Period = period,
        EndKnownFrom = period.End == PeriodEnd.Open ? Day.Max : claim.EndKnownFrom == Day.Max ? claim.KnownFrom : claim.EndKnownFrom,
    };

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);
}
