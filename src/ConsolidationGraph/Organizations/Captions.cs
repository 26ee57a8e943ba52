using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Organizations;

/// <summary>The one name to show for an organization: never empty, so that a list can always be read.</summary>
public static class Captions
{
    /// <summary>The caption of an organization: the id where no name is visible.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="node">The organization's number.</param>
    /// <param name="language">A BCP 47 tag; null for English.</param>
    /// <param name="words">Which kinds of names are official.</param>
    internal static IDataLoaderResult<string> Load(View view, int node, string? language, Vocabulary words) =>
        view.AnyDay.Claims([(Model.Name, Side.Subject), (Model.Alias, Side.Subject)], node)
            .Then(names => Of(names, view.At, language, kind => words.Means(TermKind.NameKind, kind) == "OFFICIAL") ?? view.Graph[node].Id);

    /// <summary>
    /// The official name in force (with POSSIBLE the newer of two that may be, with CERTAIN the last certain one), else the nearest
    /// in time; in the language nearest to the one asked for; null where no name is visible.
    /// </summary>
    /// <param name="names">The organization's names, whatever the day.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="language">A BCP 47 tag; null for English.</param>
    /// <param name="isOfficial">Whether a kind of name is the official one.</param>
    public static string? Of(IEnumerable<Claim> names, Viewpoint at, string? language, Func<string, bool> isOfficial)
    {
        var kinds = names.GroupBy(name => isOfficial(name["kind"]!) ? 0 : name.Type == Model.Name ? 1 : 2).OrderBy(kind => kind.Key).FirstOrDefault();
        var nearest = kinds?.GroupBy(name => Texts.Distance(name["lang"]!, language ?? "en")).OrderBy(group => group.Key).FirstOrDefault();
        return nearest?.OrderBy(name => Distance(name.Period.Bounds, at)).ThenByDescending(name => name.Period.Bounds.EarliestStart).ThenBy(name => name.Id, StringComparer.Ordinal).First()["text"];
    }

    // 0 where it is in force on the day, else the days to it; without a day the newest.
    private static long Distance(PeriodBounds bounds, Viewpoint at)
    {
        if (at.AsOf is not { } asOf)
        {
            return bounds.LatestEnd == Day.Max ? 0 : (long)Day.Max - bounds.LatestEnd;
        }

        var day = asOf.DayNumber;
        var (start, end) = at.Certainty == Certainty.Certain
            ? (bounds.LatestStart == Day.Max ? bounds.EarliestStart : bounds.LatestStart, bounds.LatestEnd)
            : (bounds.EarliestStart, bounds.EarliestEnd < bounds.LatestEnd ? bounds.LatestEnd : bounds.EarliestEnd);
        return day < start ? (long)start - day : day >= end ? (long)day - end + 1 : 0;
    }
}
