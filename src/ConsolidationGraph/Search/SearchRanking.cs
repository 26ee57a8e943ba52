namespace ConsolidationGraph.Search;

/// <summary>Which nodes a text finds, the best first. Pure, and the same for every store.</summary>
public static class SearchRanking
{
    /// <summary>The nodes found, each once with the text of its own that matches best: by score, then official before short before alias, then by id; of two equal texts of one node a Chinese name before its transcription.</summary>
    /// <param name="sought">What is sought.</param>
    /// <param name="entries">What may be found, in any order.</param>
    public static IReadOnlyList<Ranked> Rank(SearchKeys sought, IEnumerable<SearchEntry> entries)
    {
        var best = new Dictionary<int, Ranked>();
        foreach (var entry in entries)
        {
            if (Math.Round(Match.Score(sought, entry.Keys) * entry.Weight, 4) is var score and > 0
                && (!best.TryGetValue(entry.Node, out var other) || IsBefore(new(entry, score), other)))
            {
                best[entry.Node] = new(entry, score);
            }
        }

        var ranked = best.Values.ToList();
        ranked.Sort(Compare);
        return ranked;
    }

    private static bool IsBefore(Ranked left, Ranked right) => Compare(left, right) < 0;

    private static int Compare(Ranked left, Ranked right)
    {
        var order = right.Score.CompareTo(left.Score);
        order = order != 0 ? order : left.Entry.Standing.CompareTo(right.Entry.Standing);
        order = order != 0 ? order : string.CompareOrdinal(left.Entry.NodeId, right.Entry.NodeId);
        order = order != 0 ? order : right.Entry.Keys.HasHan.CompareTo(left.Entry.Keys.HasHan);
        return order != 0 ? order : string.CompareOrdinal(left.Entry.ClaimId, right.Entry.ClaimId);
    }
}
