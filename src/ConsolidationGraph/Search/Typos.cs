namespace ConsolidationGraph.Search;

/// <summary>Slips of the keyboard: a letter too many, one missing, another one, two changed about (Damerau and Levenshtein, each letter edited once).</summary>
public static class Typos
{
    /// <summary>How many slips a word of that many letters may have and still be taken for the other.</summary>
    /// <param name="letters">The word's length.</param>
    public static int Allowed(int letters) => letters < 4 ? 0 : letters < 10 ? 1 : 2;

    /// <summary>The number of slips between two words; null where there are more than the limit.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">Another.</param>
    /// <param name="limit">How many at most; negative for none that would do.</param>
    public static int? Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return null;
        }

        // The last three rows of the table of distances between beginnings.
        var width = right.Length + 1;
        var rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var edits = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }

                row[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit)
            {
                return null;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[right.Length] <= limit ? above[right.Length] : null;
    }
}
