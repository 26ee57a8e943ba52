using System.Globalization;
using ConsolidationGraph.Datasets;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Quotas;

/// <summary>A year's or a batch's figures.</summary>
public enum QuotaStep
{
    /// <summary>Year by year.</summary>
    Year,

    /// <summary>Batch by batch.</summary>
    Batch,
}

/// <summary>What a batch allots to some holders together.</summary>
/// <param name="Holders">Node numbers of the holders: one, or several for a joint figure.</param>
/// <param name="Amount">How much.</param>
/// <param name="Day">The last day that the announcement allows, on which it is rolled up.</param>
public sealed record Allotment(IReadOnlyList<int> Holders, Quantity Amount, DateOnly Day);

/// <summary>The figures of one step of a series.</summary>
/// <param name="Year">The year.</param>
/// <param name="Batch">Node number of the batch, or of the year's notice; null where a year is the sum of its batches.</param>
/// <param name="Number">The batch's number in its year.</param>
/// <param name="Total">The total; not known where a part is not.</param>
/// <param name="Allotments">What is allotted at the holders' level.</param>
/// <param name="Note">What a reader should know beside it.</param>
public sealed record QuotaFigure(int Year, int? Batch, int? Number, Quantity Total, IReadOnlyList<Allotment> Allotments, string? Note);

/// <summary>Reads a scheme's figures and puts them in order: by year, then number.</summary>
/// <param name="graph">The graph, from the viewpoint; with a day, what was announced by then, ended or not.</param>
/// <param name="words">What levels mean.</param>
/// <param name="scheme">Node number of the scheme.</param>
public sealed class QuotaFigures(Subgraph graph, Vocabulary words, int scheme)
{
    private readonly Subgraph history = graph.On(null);

    /// <summary>Batches of the scheme by year, then number; notices for a whole year after the batches.</summary>
    public IReadOnlyList<BatchEntry> Batches()
    {
        var belongs = history[Model.BatchOf];
        return [.. belongs.Into(scheme).ToList().Select(edge => EntryOf(belongs.Source(edge)))
            .OrderBy(batch => batch.Year).ThenBy(batch => batch.IsYear).ThenBy(batch => batch.Number ?? int.MaxValue).ThenBy(batch => history.Node(batch.Node).Id, StringComparer.Ordinal)];
    }

    /// <summary>The figures of a stage and product, step by step.</summary>
    /// <param name="step">Years or batches.</param>
    /// <param name="stage">The stage's code.</param>
    /// <param name="product">The product's code; null for all products.</param>
    public IReadOnlyList<QuotaFigure> Of(QuotaStep step, string stage, string? product)
    {
        var batches = Batches();
        return step == QuotaStep.Batch
            ? [.. batches.Where(batch => !batch.IsYear).Select(batch => FigureOf(batch, stage, product)).OfType<QuotaFigure>()]
            : [.. batches.GroupBy(batch => batch.Year).Select(year => YearOf([.. year], stage, product)).OfType<QuotaFigure>()];
    }

    /// <summary>A sum in which only what is known is added up: with another part it is not known, with the known part as its least.</summary>
    /// <param name="parts">The parts; at least one.</param>
    public static Quantity Sum(IReadOnlyList<Quantity> parts)
    {
        var known = parts.Where(part => part.Status == ValueStatus.Known).ToList();
        var others = parts.Where(part => part.Status != ValueStatus.Known).ToList();
        var least = known.Sum(part => part.Least ?? 0);
        return others.Count > 0
            ? new(null, least, null, others.Exists(part => part.Status == ValueStatus.Withheld) ? ValueStatus.Withheld : others.TrueForAll(part => part.Status == ValueStatus.NotApplicable) && known.Count == 0 ? ValueStatus.NotApplicable : ValueStatus.Unknown)
            : known.TrueForAll(part => part.Value is not null) ? new(least, Approximate: known.Exists(part => part.Approximate))
            : new(null, least, known.TrueForAll(part => part.Most is not null) ? known.Sum(part => part.Most!.Value) : null, Approximate: known.Exists(part => part.Approximate));
    }

    private QuotaFigure? YearOf(IReadOnlyList<BatchEntry> batches, string stage, string? product)
    {
        var parts = batches.Where(batch => !batch.IsYear).Select(batch => FigureOf(batch, stage, product)).OfType<QuotaFigure>().ToList();
        var notice = batches.Where(batch => batch.IsYear).Select(batch => FigureOf(batch, stage, product)).OfType<QuotaFigure>().FirstOrDefault();
        if (notice is null && parts.Count == 0)
        {
            return null;
        }

        List<Allotment> summed = [.. parts.SelectMany(part => part.Allotments)];
        // A year's allocations are those of its batches, unless the notice for the year covers more.
        var allotments = notice is not null && Covered(notice.Allotments) > Covered(summed) ? notice.Allotments : summed;
        var year = batches[0].Year;
        return notice is not null && notice.Total.Status != ValueStatus.Unknown
            ? notice with { Allotments = allotments }
            : parts.Count == 0 ? notice
            : new(year, null, null, Sum([.. parts.Select(part => part.Total)]), allotments, parts.Select(part => part.Note).FirstOrDefault(note => note is not null));
    }

    private static decimal Covered(IEnumerable<Allotment> allotments) => allotments.Sum(allotment => allotment.Amount.Least ?? 0);

    private QuotaFigure? FigureOf(BatchEntry batch, string stage, string? product)
    {
        var totals = history[Model.Total];
        var (stageAt, productAt) = (Model.Total["stage"], Model.Total["product"]);
        Quantity? total = null;
        string? note = null;
        foreach (var edge in totals.From(batch.Node))
        {
            if (totals.Value(edge, stageAt) == stage && totals.Value(edge, productAt) == product && QuotaBatch.IsAnnounced(totals.Period(edge), graph.At))
            {
                (total, note) = (totals.Amount(edge) ?? new(null, Status: ValueStatus.Unknown), totals.Version(edge).Note);
            }
        }

        var allotments = AllotmentsOf(batch.Node, stage, product);
        return total is null && allotments.Count == 0 ? null
            : new(batch.Year, batch.Node, batch.Number, total ?? new(null, Status: ValueStatus.Unknown), allotments, note);
    }

    private List<Allotment> AllotmentsOf(int batch, string stage, string? product)
    {
        var edges = history[Model.Allocation];
        var type = Model.Allocation;
        var found = new Dictionary<string, (ClaimVersion Claim, List<int> Holders, PeriodBounds Bounds)>(StringComparer.Ordinal);
        foreach (var edge in edges.From(batch))
        {
            var claim = edges.Version(edge);
            if (claim["stage"] != stage || claim["product"] != product || claim["part-of"] is not null
                || words.Means(TermKind.Level, claim["level"]!) != "HOLDER" || !QuotaBatch.IsAnnounced(edges.Period(edge), graph.At))
            {
                continue;
            }

            if (!found.TryGetValue(claim.Id, out var allotment))
            {
                found.Add(claim.Id, allotment = (claim, [], edges.Period(edge)));
            }

            allotment.Holders.Add(edges.Target(edge));
        }

        return [.. found.Values.OrderBy(allotment => allotment.Claim.Id, StringComparer.Ordinal).Select(allotment => new Allotment(
            allotment.Holders,
            allotment.Claim.Amount ?? new(null, Status: ValueStatus.Unknown),
            Day.ToDate(allotment.Claim.Period.From?.Latest ?? allotment.Bounds.LatestStart) ?? DateOnly.MinValue))];
    }

    // What places a batch is read as of today: a late source for its row does not move it.
    private BatchEntry EntryOf(int node)
    {
        var attributes = history[Model.BatchAttribute];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edge in attributes.From(node))
        {
            values[attributes.Value(edge, 0)!] = attributes.Value(edge, 1) ?? "";
        }

        return new(node, Number("year") ?? 0, Number("number"), values.GetValueOrDefault("scope") == "YEAR");

        int? Number(string name) => int.TryParse(values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

/// <summary>A batch's place.</summary>
/// <param name="Node">Its node number.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Its number in the year; null where it has none.</param>
/// <param name="IsYear">Whether it is a notice or figure for the whole year.</param>
public sealed record BatchEntry(int Node, int Year, int? Number, bool IsYear);
