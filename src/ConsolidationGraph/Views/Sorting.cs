using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>Between which days something lies, as a key to sort by.</summary>
/// <param name="Earliest">The first day that it allows, as a day number.</param>
/// <param name="Latest">The last day that it allows, as a day number.</param>
public readonly record struct DayKey(int Earliest, int Latest) : IComparable<DayKey>
{
    /// <summary>The key of a day, known more or less: what makes it inexact changes nothing.</summary>
    /// <param name="day">The day.</param>
    public static DayKey Of(EdtfDate day) => new(day.Earliest, day.Latest);

    /// <inheritdoc/>
    public int CompareTo(DayKey other) => (Earliest, Latest).CompareTo((other.Earliest, other.Latest));

    /// <summary>Whether one is before another.</summary>
    public static bool operator <(DayKey left, DayKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is after another.</summary>
    public static bool operator >(DayKey left, DayKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is not after another.</summary>
    public static bool operator <=(DayKey left, DayKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is not before another.</summary>
    public static bool operator >=(DayKey left, DayKey right) => left.CompareTo(right) >= 0;
}

/// <summary>Orders of lists.</summary>
public static class Sorting
{
    /// <summary>Nodes in the orders given, the first of which decides first; ties by id.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="nodes">Node numbers.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="compare">How two nodes compare in an order.</param>
    /// <typeparam name="TOrder">The type of the orders.</typeparam>
    public static IReadOnlyList<int> By<TOrder>(View view, IEnumerable<int> nodes, IEnumerable<TOrder>? orders, Func<TOrder, Comparison<int>> compare)
    {
        List<Comparison<int>> comparisons = [.. (orders ?? []).Select(compare), (a, b) => string.CompareOrdinal(view.Graph[a].Id, view.Graph[b].Id)];
        return [.. nodes.Order(Comparer<int>.Create((a, b) => comparisons.Select(comparison => comparison(a, b)).FirstOrDefault(order => order != 0)))];
    }

    /// <summary>Compares by keys, downwards where asked; what has no key comes last either way.</summary>
    /// <param name="keyOf">The key of a node; null for none.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    /// <typeparam name="TKey">The key's type.</typeparam>
    public static Comparison<int> NullsLast<TKey>(Func<int, TKey?> keyOf, bool descending)
        where TKey : struct, IComparable<TKey>
    {
        var keys = new Dictionary<int, TKey?>();
        return (a, b) => (KeyOf(a), KeyOf(b)) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } left, { } right) => descending ? right.CompareTo(left) : left.CompareTo(right),
        };

        TKey? KeyOf(int node)
        {
            if (!keys.TryGetValue(node, out var key))
            {
                keys.Add(node, key = keyOf(node));
            }

            return key;
        }
    }
}
