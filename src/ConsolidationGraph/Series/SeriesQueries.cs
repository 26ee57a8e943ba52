using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Series;

/// <summary>What number.</summary>
public enum SeriesKind
{
    /// <summary>How many holders of a scheme have CONFIRMED eligibility.</summary>
    EligibleHolders,

    /// <summary>How many groups there are.</summary>
    Groups,

    /// <summary>How many organizations the structure has.</summary>
    Organizations,

    /// <summary>The largest settled EQUITY share in an organization, per cent.</summary>
    ShareHeld,
}

/// <summary>Numbers over time.</summary>
public sealed class SeriesQueries
{
    /// <summary>A number at its change points.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="of">What number.</param>
    /// <param name="about">The scheme for ELIGIBLE_HOLDERS, the owned organization for SHARE_HELD, else null.</param>
    /// <param name="from">The first day; from the first change unless given.</param>
    /// <param name="to">The day before which it ends; without an end unless given.</param>
    /// <param name="at">The viewpoint; asOf and certainty are ignored.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("A number at its change points, as with POSSIBLE and as with CERTAIN, with the events at them; asOf is ignored.")]
    [Name("series")]
    [Http.Limits.Cost(100)]
    public static async Task<IEnumerable<SeriesPoint>> GetSeriesAsync(
        [FromServices] Views.Views views, [Id] string dataset, SeriesKind of, [Id] string? about, DateOnly? from, DateOnly? to, ViewpointInput? at, CancellationToken cancellationToken)
    {
        var view = (await views.OpenAsync(at, cancellationToken)).AnyDay;
        await DatasetQueries.RequireAsync(view, dataset, cancellationToken);
        if (from >= to)
        {
            throw Errors.BadUserInput("from", $"'from' must be before 'to', which is exclusive: {from:yyyy-MM-dd} is not before {to:yyyy-MM-dd}.");
        }

        var history = await view.With(view.At with { Resolve = Resolution.All }).SubgraphAsync(cancellationToken);
        var created = await new Dataset(view, history.Find(dataset)).Created().GetResultAsync(cancellationToken);
        var analysis = new SeriesAnalysis(history, created.DayNumber);
        var stretches = of switch
        {
            SeriesKind.EligibleHolders => analysis.OfEligibleHolders(Require(history, dataset, Labels.QuotaScheme, about), from, to),
            SeriesKind.ShareHeld => analysis.OfShareHeld(Require(history, dataset, Labels.Organization, about), from, to),
            _ when about is not null => throw Errors.BadUserInput("about", $"{Codes.Of(of)} is about the whole dataset: leave it out."),
            _ => analysis.OfStructure(of, await view.VocabularyAsync(dataset, cancellationToken), dataset, from, to),
        };
        return [.. stretches.Select(stretch => new SeriesPoint(view, stretch))];
    }

    private static int Require(Subgraph graph, string dataset, string label, string? about)
    {
        if (about is not null && Curie.IsOf(about, dataset) && graph.Find(about) is var node and >= 0 && graph.Node(node).Label == label)
        {
            return node;
        }

        throw Errors.BadUserInput("about", label == Labels.QuotaScheme
            ? $"ELIGIBLE_HOLDERS is about a quota scheme{But(about)}; there are {string.Join(", ", graph.Nodes(label, dataset).Select(scheme => graph.Node(scheme).Id))}."
            : $"SHARE_HELD is about an organization of '{dataset}'{But(about)}.");
    }

    private static string But(string? about) => about is null ? "" : $", and {Errors.Quote(about)} is none";
}
