using System.Collections.Immutable;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>From when anyone could know what a package says. It reads no clock: the same package gives the same days everywhere.</summary>
/// <param name="created">The day on which the edition was made, as a day number.</param>
internal sealed class Publication(int created)
{
    private readonly Dictionary<string, SourceDays> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> completions = new(StringComparer.Ordinal);

    /// <summary>Takes note of when sources were published and seen.</summary>
    public void AddSources(TableRows table)
    {
        foreach (var rows in table.Rows.Where(row => row["id"] is not null).GroupBy(row => row.Id("id")!, StringComparer.Ordinal))
        {
            sources[rows.Key] = new(
                rows.Select(row => row.Date("published")?.Latest).FirstOrDefault(day => day is not null and not Day.Max),
                rows.Select(row => row.Day("seen")).Min());
        }
    }

    /// <summary>Takes note of a step that completed an event. What is deprecated never did.</summary>
    public void AddCompletion(ClaimVersion step)
    {
        if (step.Type == Model.EventCompletion && step.Rank != Rank.Deprecated)
        {
            completions[step.Subject] = Math.Min(step.KnownFrom, completions.GetValueOrDefault(step.Subject, Day.Max));
        }
    }

    /// <summary>From when a source itself is known.</summary>
    public int OfSource(string source) => sources.GetValueOrDefault(source) is { } days ? days.Published ?? days.Seen ?? created : created;

    /// <summary>From when what is said could be known.</summary>
    public int KnownFrom(Saying saying)
    {
        if (saying.Known is { } known)
        {
            return known;
        }

        if (saying.Row!.Day("known_from") is { } stated)
        {
            return stated;
        }

        if (saying.Period.StartEvent is { } began && completions.TryGetValue(began, out var completed))
        {
            return completed;
        }

        var cited = Earliest(saying.Row.Citations("sources"));
        // What is said to have happened is not known before it may have happened.
        return saying.IsExpected ? cited : Math.Max(cited, saying.Happened);
    }

    /// <summary>From when its end could be known; <see cref="Day.Max"/> where it has none.</summary>
    public int EndKnownFrom(Saying saying, int knownFrom)
    {
        var (period, row) = (saying.Period, saying.Row);
        if (period.End == PeriodEnd.Open)
        {
            return Day.Max;
        }

        // The span of a measurement and the year of a quota are part of what is known.
        if (row is null || !row.Table.Table.HasPeriod)
        {
            return knownFrom;
        }

        if (row.Day("end_known_from") is { } stated)
        {
            return stated;
        }

        if (period.End == PeriodEnd.Unknown)
        {
            return knownFrom;
        }

        if (period.EndEvent is { } ended)
        {
            return completions.GetValueOrDefault(ended, knownFrom);
        }

        var cited = row["end_sources"] is null ? knownFrom : Earliest(row.Citations("end_sources"));
        return Math.Max(cited, period.To?.Earliest ?? Day.Min);
    }

    /// <summary>Citations in the order of their days, the earliest first; of equal ones the row's order stays.</summary>
    public ImmutableArray<Citation> InOrder(IEnumerable<Citation> citations) => [.. citations.Distinct().OrderBy(citation => DayOf(citation.Source))];

    private int Earliest(ImmutableArray<Citation> citations) => citations.Length == 0 ? created : Math.Min(created, citations.Min(citation => DayOf(citation.Source)));

    // The last day that its date allows, or the day on which we saw it, whichever came first.
    private int DayOf(string source) => sources.GetValueOrDefault(source) is { } days ? Math.Min(days.Published ?? Day.Max, days.Seen ?? (days.Published is null ? created : Day.Max)) : created;

    private sealed record SourceDays(int? Published, int? Seen);
}
