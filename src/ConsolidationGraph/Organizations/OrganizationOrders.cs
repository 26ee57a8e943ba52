using System.Globalization;
using System.Text;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Organizations;

/// <summary>In which order organizations come.</summary>
public enum OrganizationOrder
{
    /// <summary>By the sort key of the English caption, ordinally.</summary>
    NameAsc,

    /// <summary>By the sort key of the English caption, ordinally, the last one first.</summary>
    NameDesc,

    /// <summary>By the first day of existence, the earliest first; those without one last.</summary>
    StartAsc,

    /// <summary>By the first day of existence, the latest first; those without one last.</summary>
    StartDesc,
}

/// <summary>Puts organizations in order.</summary>
internal static class OrganizationOrders
{
    /// <summary>Organizations in the orders given; ties by id.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="nodes">Node numbers.</param>
    /// <param name="orders">The orders; null for by id alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<int>> ByAsync(View view, IReadOnlyList<int> nodes, IEnumerable<OrganizationOrder>? orders, CancellationToken cancellationToken)
    {
        var list = orders?.ToList() ?? [];
        var names = list.Exists(order => order is OrganizationOrder.NameAsc or OrganizationOrder.NameDesc) ? await SortKeysAsync(view, nodes, cancellationToken) : [];
        var existence = new Existence(await view.SubgraphAsync(cancellationToken));
        return Sorting.By<OrganizationOrder>(view, nodes, list, order => order switch
        {
            OrganizationOrder.NameAsc => (a, b) => string.CompareOrdinal(names[a], names[b]),
            OrganizationOrder.NameDesc => (a, b) => string.CompareOrdinal(names[b], names[a]),
            _ => Sorting.NullsLast(StartOf, order == OrganizationOrder.StartDesc),
        });

        DayKey? StartOf(int node) => existence.PeriodOf(node).Bounds is { EarliestStart: var earliest, LatestStart: var latest } && (earliest, latest) != (Day.Min, Day.Max) ? new(earliest, latest) : null;
    }

    /// <summary>What a name is sorted by: without marks and letter case, the same wherever it is worked out.</summary>
    /// <param name="name">The name.</param>
    internal static string SortKeyOf(string name) => string.Concat(name.Normalize(NormalizationForm.FormKD)
        .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    private static async Task<Dictionary<int, string>> SortKeysAsync(View view, IReadOnlyList<int> nodes, CancellationToken cancellationToken)
    {
        var vocabularies = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        foreach (var dataset in nodes.Select(node => Curie.DatasetOf(view.Graph[node].Id)).Distinct())
        {
            vocabularies.Add(dataset, await view.VocabularyAsync(dataset, cancellationToken));
        }

        var captions = await LoaderResults.All(nodes.Select(node => Captions.Load(view, node, null, vocabularies[Curie.DatasetOf(view.Graph[node].Id)]))).GetResultAsync(cancellationToken);
        return nodes.Zip(captions).ToDictionary(pair => pair.First, pair => SortKeyOf(pair.Second));
    }
}
