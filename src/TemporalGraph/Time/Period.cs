namespace TemporalGraph.Time;

/// <summary>How a period ends.</summary>
public enum PeriodEnd
{
    /// <summary>Its last day, or the event that ended it, is given.</summary>
    Stated,

    /// <summary>Still so, as far as found.</summary>
    Open,

    /// <summary>Ended or not: not found.</summary>
    Unknown,
}

/// <summary>How a kind of claim lies in valid time.</summary>
public enum Timing
{
    /// <summary>From a first to a last day, each of which may be uncertain or an event's.</summary>
    Lasting,

    /// <summary>Without a time: titles, addresses, words of a vocabulary.</summary>
    Always,

    /// <summary>From its day on, without an end: a dated step.</summary>
    Moment,

    /// <summary>A span that was measured, whole: <c>2014</c> is all of that year.</summary>
    Span,

    /// <summary>From the completing step of the event that is its subject on.</summary>
    SubjectEvent,

    /// <summary>From the completing step of the event that is its object on.</summary>
    ObjectEvent,
}

/// <summary>A period as its source gives it. A boundary is a date, an event, or neither.</summary>
/// <param name="From">The first day on which it held; null where an event began it or the start is not known.</param>
/// <param name="To">The last day on which it held; only with <see cref="PeriodEnd.Stated"/>.</param>
/// <param name="End">How it ends.</param>
/// <param name="StartEvent">Id of the event that began it.</param>
/// <param name="EndEvent">Id of the event that ended it.</param>
/// <param name="FirstAttested">The first day on which a source shows it.</param>
/// <param name="LastAttested">The last day on which a source shows it.</param>
public sealed record StatedPeriod(
    EdtfDate? From = null,
    EdtfDate? To = null,
    PeriodEnd End = PeriodEnd.Open,
    string? StartEvent = null,
    string? EndEvent = null,
    EdtfDate? FirstAttested = null,
    EdtfDate? LastAttested = null)
{
    /// <summary>A period without any date.</summary>
    public static StatedPeriod None { get; } = new();

    /// <summary>The four days, as far as the dates say; what events decide is left open.</summary>
    /// <param name="timing">How the claim lies in time.</param>
    /// <remarks>A bound that rests on a <c>~</c> or <c>?</c> gives no certainty within one unit of its precision.</remarks>
    public PeriodBounds Bounds(Timing timing) => timing switch
    {
        Timing.Always => PeriodBounds.Always,
        Timing.SubjectEvent or Timing.ObjectEvent => PeriodBounds.Never,
        Timing.Moment => From is { } day ? StartOf(day).WithoutEnd() : PeriodBounds.Never,
        Timing.Span => new(
            From?.Earliest ?? Day.Min,
            From?.LatestFirst ?? Day.Min,
            To is { } last ? Day.Add(last.EarliestLast, 1) : Day.Max,
            To is { } end ? Day.Add(end.Latest, 1) : Day.Max),
        _ => Lasting(),
    };

    private PeriodBounds Lasting()
    {
        var start = StartFromDate();
        return End switch
        {
            PeriodEnd.Stated when To is { } to => start with { EarliestEnd = Day.Add(to.EarliestMinusUnit, 1), LatestEnd = Day.Add(to.Latest, 1) },
            PeriodEnd.Unknown => start with { EarliestEnd = UnknownEnd() },
            _ => start,
        };
    }

    // By the day on which a source shows it, it had begun.
    private PeriodBounds StartFromDate()
    {
        var attested = (FirstAttested ?? LastAttested)?.LatestPlusUnit ?? Day.Max;
        return From is { } from
            ? StartOf(from) with { LatestStart = Math.Min(from.LatestPlusUnit, Math.Max(attested, from.Earliest)) }
            : new PeriodBounds(Day.Min, attested, Day.Max, Day.Max);
    }

    // Not found when it ended: any day after the last one on which a source shows it, or else after its first.
    private int UnknownEnd()
    {
        ReadOnlySpan<int> shown = [LastAttested?.EarliestMinusUnit ?? Day.Min, FirstAttested?.EarliestMinusUnit ?? Day.Min, From?.EarliestMinusUnit ?? Day.Min];
        return shown.IndexOfAnyExcept(Day.Min) is var found and >= 0 ? Day.Add(shown[found], 1) : Day.Min;
    }

    /// <summary>The start that a date gives.</summary>
    /// <param name="day">A day, known more or less.</param>
    public static PeriodBounds StartOf(EdtfDate day) => new(day.Earliest, day.LatestPlusUnit, Day.Max, Day.Max);
}

/// <summary>A period as it is seen from a viewpoint: its dates as text, its four days, the events at its edges.</summary>
/// <param name="From">The first day, as EDTF; null where it is not known.</param>
/// <param name="To">The last day, as EDTF; null where it is open or not known.</param>
/// <param name="End">How it ends, as far as public.</param>
/// <param name="Bounds">The four days, as far as public.</param>
/// <param name="StartEvent">Node number of the event that began it; null where none is named.</param>
/// <param name="EndEvent">Node number of the event that ended it; null where none is named or the end is not public.</param>
public sealed record Period(string? From, string? To, PeriodEnd End, PeriodBounds Bounds, int? StartEvent, int? EndEvent)
{
    /// <summary>The period in words.</summary>
    public string Text => (From, To, End) switch
    {
        (null, null, PeriodEnd.Unknown) => "at an unknown time",
        (null, null, _) when Bounds == PeriodBounds.Never => "not begun",
        (null, null, _) when Bounds.LatestStart > DateOnly.MinValue.DayNumber => "from an unknown day",
        (null, null, _) => "always",
        ({ } from, null, PeriodEnd.Unknown) => $"from {from}, end unknown",
        ({ } from, null, _) => $"from {from}",
        (null, { } to, _) => $"until {to}",
        ({ } from, { } to, _) when from == to => from,
        ({ } from, { } to, _) => $"{from} to {to}",
    };
}
