using ConsolidationGraph.Datasets;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Structure;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Series;

/// <summary>Numbers over time, each with the days on which it may change.</summary>
/// <param name="history">Every visible claim, rivals too, whatever the day: on another day another one may be preferred.</param>
/// <param name="created">The day number of the dataset's newest edition: no later day is certain.</param>
public sealed class SeriesAnalysis(Subgraph history, int created)
{
    private const decimal Majority = 50;
    private static readonly int Interest = Model.Owns["interest"];
    private readonly Subgraph possible = history.With(Certainty.Possible);
    private readonly Subgraph certain = history.With(Certainty.Certain);

    /// <summary>How many holders of a scheme have CONFIRMED eligibility.</summary>
    /// <param name="scheme">Node number of the scheme.</param>
    /// <param name="from">The first day; null for the first change.</param>
    /// <param name="to">The day before which it ends; null for no end.</param>
    public IReadOnlyList<Stretch> OfEligibleHolders(int scheme, DateOnly? from, DateOnly? to)
    {
        var (points, eligible) = (new ChangePoints(), history.Listed(Model.Eligible));
        points.Add(history, eligible, eligible.Into(scheme).ToList());
        return Stretches(points, graph => EligibleHolders.Of(graph, scheme).Count, from, to);
    }

    /// <summary>The largest settled EQUITY share in an organization, per cent: of a range the most with POSSIBLE, the least with CERTAIN; null where none is known.</summary>
    /// <param name="owned">Its node number.</param>
    /// <param name="from">The first day; null for the first change.</param>
    /// <param name="to">The day before which it ends; null for no end.</param>
    public IReadOnlyList<Stretch> OfShareHeld(int owned, DateOnly? from, DateOnly? to)
    {
        var (points, owns) = (new ChangePoints(), history.Listed(Model.Owns));
        points.Add(history, owns, owns.Into(owned).ToList());
        return Stretches(points, graph => LargestShare(graph, owned), from, to);
    }

    /// <summary>How many groups, or organizations, the structure of a dataset has.</summary>
    /// <param name="kind">GROUPS or ORGANIZATIONS.</param>
    /// <param name="words">The dataset's vocabulary.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="from">The first day; null for the first change.</param>
    /// <param name="to">The day before which it ends; null for no end.</param>
    public IReadOnlyList<Stretch> OfStructure(SeriesKind kind, Vocabulary words, string dataset, DateOnly? from, DateOnly? to)
    {
        // Periods are the same for every day and certainty: worked out once.
        var (organizations, existence) = (history.Nodes(Labels.Organization, dataset).ToList(), new Existence(history));
        return Stretches(StructurePoints(organizations, existence), Number, from, to);

        decimal? Number(Subgraph graph)
        {
            var (groups, all) = StructureAnalysis.Count(graph, words, existence, organizations);
            return kind == SeriesKind.Groups ? groups : all;
        }
    }

    private ChangePoints StructurePoints(IReadOnlyList<int> organizations, Existence existence)
    {
        var (points, kinds, controls, owns) = (new ChangePoints(), history.Listed(Model.Kind), history.Listed(Model.Controls), history.Listed(Model.Owns));
        foreach (var organization in organizations)
        {
            var period = existence.PeriodOf(organization);
            points.Add(history, period.Bounds, period.StartEvent ?? -1, period.EndEvent ?? -1);
            points.Add(history, kinds, kinds.From(organization).ToList());
        }

        points.Add(history, controls, controls.All());
        points.Add(history, owns, owns.All().GroupBy(owns.Target).Where(owners => owners.Any(IsMajority)).SelectMany(owners => owners.Where(IsEquity)));
        return points;

        bool IsEquity(int edge) => owns.Value(edge, Interest) == "EQUITY";
        bool IsMajority(int edge) => IsEquity(edge) && owns.Amount(edge)?.Most > Majority;
    }

    private static decimal? LargestShare(Subgraph graph, int owned)
    {
        var owns = graph[Model.Owns];
        return owns.Into(owned).ToList()
            .Where(edge => owns.Value(edge, Interest) == "EQUITY" && owns.Amount(edge) is { Status: ValueStatus.Known })
            .Max(edge => graph.At.Certainty == Certainty.Certain ? owns.Amount(edge)!.Least : owns.Amount(edge)!.Most);
    }

    private IReadOnlyList<Stretch> Stretches(ChangePoints points, Func<Subgraph, decimal?> number, DateOnly? from, DateOnly? to)
    {
        // The days after which nothing is certain.
        points.Add(Day.Add(created, 1));
        points.Add(Day.Add(history.At.KnownAt?.DayNumber ?? Day.Max, 1));
        return points.Stretches(day => new(number(possible.On(day)), number(certain.On(day))), from, to);
    }
}
