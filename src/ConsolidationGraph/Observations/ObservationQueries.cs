using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Observations;

/// <summary>Which observations; members combine with AND. year keeps what may lie in it (CERTAIN: what must).</summary>
public sealed record ObservationFilter
{
    /// <summary>With every word of this text in the series' labels, the source's wording or the note; letter case does not matter.</summary>
    public string? Text { get; init; }

    /// <summary>Of any of these series.</summary>
    [Id]
    public IEnumerable<string>? Series { get; init; }

    /// <summary>Of this subject.</summary>
    [Id]
    public string? Subject { get; init; }

    /// <summary>In this year.</summary>
    public int? Year { get; init; }
}

/// <summary>Observations.</summary>
public sealed class ObservationQueries
{
    /// <summary>Measurements; a page is of slots, so that rivals of one slot stay together.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id; every dataset unless given.</param>
    /// <param name="where">Which.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="first">How many, 0 to 100; 20 unless given.</param>
    /// <param name="after">A cursor of this connection.</param>
    /// <param name="last">How many from the end, 0 to 100; not together with first.</param>
    /// <param name="before">A cursor of this connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Measurements by series, period and subject; pages of slots: rivals of one slot stay together.")]
    [Name("observations")]
    public static async Task<Connection<Observation>> GetObservationsAsync(
        [FromServices] Views.Views views,
        [Id] string? dataset,
        ObservationFilter? where,
        ViewpointInput? at,
        int? first,
        string? after,
        int? last,
        string? before,
        CancellationToken cancellationToken)
    {
        const string connection = "observations";
        var request = PageRequest.Of(first, after, last, before, connection);
        var view = await views.OpenAsync(at, request, cancellationToken);
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        if (where?.Year is < 1 or > 9999)
        {
            throw Errors.BadUserInput("year", $"year is {where.Year}; it must be from 1 to 9999.");
        }

        await Terms.RequireAsync(view, dataset, TermKind.Series, where?.Series, "series", cancellationToken);
        if (where?.Subject is { } subject)
        {
            await Nodes.RequireAsync(view, subject, "subject", cancellationToken, Labels.Organization, Labels.ChangeEvent, Labels.Policy, Labels.QuotaScheme, Labels.QuotaBatch, Labels.Source, Labels.Dataset, Labels.Term);
        }

        var page = await view.Graph.GetClaimPageAsync(new([Model.Observation], dataset, int.MaxValue), view.At, cancellationToken);
        var words = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        foreach (var name in page.Claims.Select(claim => Curie.DatasetOf(claim.Id)).Distinct())
        {
            words.Add(name, await view.VocabularyAsync(name, cancellationToken));
        }

        var slots = page.Claims
            .Where(claim => Matches(claim, where, words[Curie.DatasetOf(claim.Id)], view))
            .GroupBy(claim => (Series: claim["series"]!, From: claim["from"] ?? "", To: claim["to"] ?? "", claim.Version.Subject))
            .OrderBy(slot => slot.Key.Series, StringComparer.Ordinal).ThenBy(slot => slot.Min(claim => claim.Period.Bounds.EarliestStart)).ThenBy(slot => slot.Key.To, StringComparer.Ordinal).ThenBy(slot => slot.Key.Subject, StringComparer.Ordinal)
            .ToList();
        var found = Pages.OfList(view, request, connection, slots, slot => $"{slot.Key}", slot => slot);
        return new(
            [.. found.Edges.SelectMany(edge => edge.Node.Select(claim => new Edge<Observation>(new(view, claim), edge.Cursor)))],
            found.PageInfo.HasNextPage,
            _ => ValueTask.FromResult(slots.Sum(slot => slot.Count())),
            found.PageInfo.HasPreviousPage);
    }

    private static bool Matches(Claim claim, ObservationFilter? where, Vocabulary words, View view) =>
        (where?.Series is null || where.Series.Contains(claim["series"]!, StringComparer.Ordinal))
        && (where?.Subject is null || claim.Version.Subject == where.Subject)
        && (where?.Year is not { } year || Span.Holds(claim.Period.Bounds.EarliestStart, claim.Period.Bounds.LatestEnd - 1, new(year, 1, 1), new(year, 12, 31), view.At.Certainty))
        && (where?.Text is not { } text || HasWords(claim, words, text));

    private static bool HasWords(Claim claim, Vocabulary words, string text)
    {
        var code = claim["series"]!;
        var place = string.Join(' ', words.Words(TermKind.Series).Where(word => word.Code == code).SelectMany(word => word.Values.Where(value => value.Key.StartsWith("label_", StringComparison.Ordinal)).Select(value => value.Value)).Append(code).Append(claim.Version.Amount?.Text).Append(claim.Version.Note));
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => place.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
