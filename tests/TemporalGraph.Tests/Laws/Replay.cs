using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Laws;

/// <summary>
/// The semantics by the letter, over a plain list of claims: slow, without an index, and written from the text of the rules
/// and not from the code that it is an oracle of.
/// </summary>
internal sealed class Replay(IReadOnlyCollection<RecordedClaim> record, Viewpoint at)
{
    private readonly List<ClaimVersion> visible = [.. record.Where(claim => IsVisible(claim, at)).Select(claim => claim.Claim)];

    /// <summary>Every claim that passes the filter; with PREFERRED, those that nothing better in a slot competes with.</summary>
    public IEnumerable<ClaimVersion> Listed() => visible.Where(claim =>
        Passes(claim, at.Certainty) && (at.Resolve == Resolution.All || IsTaken(claim, visible.Where(other => Passes(other, Certainty.Possible)), Taken)));

    /// <summary>The one consistent state: what has begun and not ended when the days that decide are gone through in order.</summary>
    public IEnumerable<ClaimVersion> Settled()
    {
        var live = Live();
        return live.Where(claim => Passes(claim, at.Certainty) && IsTaken(claim, live, slot => Last(Taken(slot))));
    }

    /// <summary>Visible claims that compete with one in a slot and say something else.</summary>
    public IEnumerable<ClaimVersion> Rivals(ClaimVersion claim) => visible.Where(other =>
        other.Id != claim.Id && SlotsOf(claim).Intersect(SlotsOf(other)).Any() && Compete(claim, other) && ValueOf(claim) != ValueOf(other));

    public Certainty? Holds(ClaimVersion claim) => at.AsOf is { } day ? HoldsOn(claim, day.DayNumber) : null;

    public PeriodBounds Bounds(ClaimVersion claim)
    {
        var (period, completed) = (claim.Period, CompletionOf(BeginningOf(claim)));
        return claim.Type.Timing switch
        {
            Timing.Always => new(Day.Min, Day.Min, Day.Max, Day.Max),
            _ when BeginningOf(claim) is not null && completed is null => new(Day.Max, Day.Max, Day.Max, Day.Max),
            Timing.SubjectEvent or Timing.ObjectEvent => Begun(completed!.Value),
            Timing.Moment => period.From is { } date ? Begun(date) : new(Day.Max, Day.Max, Day.Max, Day.Max),
            Timing.Span => IsEndPublic(claim) ? Span(period.From!.Value, period.To!.Value) : Span(period.From!.Value, period.To!.Value).WithoutEnd(),
            _ => Ended(claim, completed is { } day ? Begun(day) : Begun(period)),
        };
    }

    private static bool IsVisible(RecordedClaim claim, Viewpoint at) =>
        claim.RecordedIn <= at.Revision && at.Revision < claim.RetractedIn
        && (at.KnownAt is { } day
            ? claim.Claim.KnownFrom <= day.DayNumber && day.DayNumber < claim.Claim.WithdrawnFrom
            : claim.Claim.WithdrawnFrom == Day.Max);

    private bool Passes(ClaimVersion claim, Certainty certainty) =>
        at.AsOf is null || Holds(claim) is { } holds && (certainty == Certainty.Possible || holds == Certainty.Certain);

    private Certainty? HoldsOn(ClaimVersion claim, int day)
    {
        var bounds = Bounds(claim);
        return bounds.LatestStart <= day && day < bounds.EarliestEnd && day <= Horizon() ? Certainty.Certain
            : bounds.EarliestStart <= day && day < bounds.LatestEnd ? Certainty.Possible
            : null;
    }

    // The earlier of the day of publication and the day on which the newest edition was made, at that revision.
    private int Horizon()
    {
        var created = record
            .Where(claim => claim.RecordedIn <= at.Revision && at.Revision < claim.RetractedIn)
            .Where(claim => claim.Claim is { Subject: "a" } said && said.Type == Tiny.Attributes && said["name"] == "created")
            .Select(claim => EdtfDate.Parse(claim.Claim["value"]!).Latest)
            .DefaultIfEmpty(Day.Max)
            .Max();
        return Math.Min(at.KnownAt?.DayNumber ?? Day.Max, created);
    }

    private static string? BeginningOf(ClaimVersion claim) => claim.Type.Timing switch
    {
        Timing.SubjectEvent => claim.Subject,
        Timing.ObjectEvent => claim.Objects[0],
        _ => claim.Period.StartEvent,
    };

    // The preferred completing step that is public; what is deprecated or without a day completes nothing.
    private EdtfDate? CompletionOf(string? happened) => visible
        .Where(claim => claim.Type == Tiny.Completion && claim.Subject == happened && claim.Rank != Rank.Deprecated && claim.Period.From is not null)
        .OrderBy(claim => claim.Rank).ThenBy(claim => claim.Confidence).ThenByDescending(claim => claim.KnownFrom).ThenBy(claim => claim.Id, StringComparer.Ordinal)
        .FirstOrDefault()?.Period.From;

    private static PeriodBounds Begun(EdtfDate day) => new(day.Earliest, day.LatestPlusUnit, Day.Max, Day.Max);

    private static PeriodBounds Begun(StatedPeriod period)
    {
        var shown = (period.FirstAttested ?? period.LastAttested)?.LatestPlusUnit ?? Day.Max;
        var (earliest, latest) = (period.From?.Earliest ?? Day.Min, period.From?.LatestPlusUnit ?? Day.Max);
        return new(earliest, Math.Min(latest, Math.Max(earliest, shown)), Day.Max, Day.Max);
    }

    private PeriodBounds Ended(ClaimVersion claim, PeriodBounds begun)
    {
        var period = claim.Period;
        if (period.EndEvent is { } happened)
        {
            return CompletionOf(happened) is { } day ? begun with { EarliestEnd = day.EarliestMinusUnit, LatestEnd = day.Latest } : begun;
        }

        if (!IsEndPublic(claim))
        {
            return begun;
        }

        EdtfDate?[] shown = [period.LastAttested, period.FirstAttested, period.From, CompletionOf(period.StartEvent)];
        return period.End switch
        {
            PeriodEnd.Stated => begun with { EarliestEnd = After(period.To!.Value.EarliestMinusUnit), LatestEnd = After(period.To.Value.Latest) },
            PeriodEnd.Unknown => begun with { EarliestEnd = After(shown.FirstOrDefault(day => day?.Earliest > Day.Min)?.EarliestMinusUnit ?? Day.Min) },
            _ => begun,
        };
    }

    private bool IsEndPublic(ClaimVersion claim) => at.KnownAt is not { } known || claim.EndKnownFrom <= known.DayNumber;

    // A measured span is whole units; a ~ or ? moves its inner days by one of them.
    private static PeriodBounds Span(EdtfDate from, EdtfDate to) => new(
        from.Earliest,
        from.EarliestInexact ? Moved(DateOnly.FromDayNumber(from.Earliest), from.Text, 1) : from.Earliest,
        to.LatestInexact ? Moved(DateOnly.FromDayNumber(to.Latest + 1), to.Text, -1) : to.Latest + 1,
        to.Latest + 1);

    private static int Moved(DateOnly day, string text, int units) => text.Count(c => c == '-') switch
    {
        0 => day.AddYears(units).DayNumber,
        1 => day.AddMonths(units).DayNumber,
        _ => day.AddDays(units).DayNumber,
    };

    private static int After(int day) => day is Day.Min or Day.Max ? day : day + 1;

    private List<ClaimVersion> Live()
    {
        if (at.AsOf is not { } asOf)
        {
            return [.. visible.Where(claim => Bounds(claim).EarliestStart != Day.Max)];
        }

        var live = new List<ClaimVersion>();
        var days = visible.Select(claim => (Claim: claim, Begins: Beginning(claim), Ends: Ending(claim)))
            .Where(claim => claim.Begins < claim.Ends)
            .SelectMany(claim => new[] { (Day: claim.Begins, claim.Claim, Begins: true), (Day: claim.Ends, claim.Claim, Begins: false) })
            .OrderBy(turn => turn.Day);
        foreach (var turn in days.TakeWhile(turn => turn.Day <= asOf.DayNumber))
        {
            if (turn.Begins)
            {
                live.Add(turn.Claim);
            }
            else
            {
                live.Remove(turn.Claim);
            }
        }

        return live;
    }

    // An event has one day that decides, for all that it began and all that it ended.
    private int Ending(ClaimVersion claim) =>
        claim.Type.Timing == Timing.Lasting && CompletionOf(claim.Period.EndEvent) is { } day ? Deciding(day) : Bounds(claim).LatestEnd;

    private int Beginning(ClaimVersion claim)
    {
        var bounds = Bounds(claim);
        if (bounds.EarliestStart != Day.Min)
        {
            return bounds.EarliestStart;
        }

        var date = BeginningOf(claim) is { } happened ? CompletionOf(happened) : claim.Period.From;
        var open = date is { } day ? Math.Min(Deciding(day), bounds.LatestStart) : bounds.LatestStart;
        return open == Day.Max ? Day.Min : open;
    }

    // The earliest, or the latest where that side is open.
    private static int Deciding(EdtfDate happened) => happened.Earliest != Day.Min ? happened.Earliest : happened.Latest;

    private bool IsTaken(ClaimVersion claim, IEnumerable<ClaimVersion> among, Func<List<ClaimVersion>, IEnumerable<ClaimVersion>> taken)
    {
        var candidates = among.Where(other => other.Rank != Rank.Deprecated).ToList();
        return candidates.Contains(claim) && SlotsOf(claim).All(slot => taken(candidates.FindAll(other => SlotsOf(other).Contains(slot))).Contains(claim));
    }

    private List<ClaimVersion> Taken(List<ClaimVersion> slot)
    {
        var taken = new List<ClaimVersion>();
        var best = slot.OrderBy(claim => claim.Rank).ThenBy(claim => Holds(claim) == Certainty.Certain ? 0 : 1).ThenBy(claim => claim.Confidence)
            .ThenByDescending(claim => claim.KnownFrom).ThenBy(claim => claim.Id, StringComparer.Ordinal);
        foreach (var claim in best)
        {
            if (!taken.Exists(better => Compete(better, claim)))
            {
                taken.Add(claim);
            }
        }

        return taken;
    }

    // Of two that follow each other the later one.
    private IEnumerable<ClaimVersion> Last(List<ClaimVersion> taken) =>
        at.AsOf is null ? taken : taken.Where(claim => !taken.Exists(later => later != claim && Follows(claim, later)));

    private bool Compete(ClaimVersion a, ClaimVersion b)
    {
        var (left, right) = (Bounds(a), Bounds(b));
        return left.EarliestStart < right.LatestEnd && right.EarliestStart < left.LatestEnd && Follows(a, b) == Follows(b, a);
    }

    private bool Follows(ClaimVersion earlier, ClaimVersion later)
    {
        var (first, second) = (Bounds(earlier), Bounds(later));
        return first.EarliestEnd <= second.EarliestStart && first.LatestEnd <= second.LatestStart;
    }

    private static IEnumerable<string> SlotsOf(ClaimVersion claim) => claim.Type.Slots.Select((slot, i) =>
        $"{claim.Type} {i} {(slot.BySubject ? claim.Subject : "")} {(slot.ByObject ? string.Join(',', claim.Objects.Order()) : "")} {string.Join(' ', slot.By.Select(name => claim[name] ?? "none"))}");

    // What it says, beside its slot: of a moment its day too.
    private static string ValueOf(ClaimVersion claim) =>
        $"{claim.Subject} {string.Join(',', claim.Objects.Order())} {string.Join(' ', claim.Values.Select(value => value ?? "none"))} "
        + $"{claim.Amount?.Least:0.##} {claim.Amount?.Most:0.##} {(claim.Type.Timing == Timing.Moment ? claim.Period.From : null)}";
}
