namespace ConsolidationGraph.Search;

/// <summary>Pinyin as people write it, word by word or joined, taken apart into syllables.</summary>
public static class Pinyin
{
    /// <summary>Longer texts are no names, and are not taken apart.</summary>
    private const int LengthLimit = 128;

    /// <summary>The letters of one syllable at most: zhuang.</summary>
    private const int SyllableLimit = 6;

    /// <summary>The syllables; null where it is not pinyin, or not of that many syllables.</summary>
    /// <param name="words">Words without tones, ü as u. A syllable does not reach over two words.</param>
    /// <param name="count">How many syllables; null for as few as possible.</param>
    public static IReadOnlyList<string>? Split(IReadOnlyList<string> words, int? count = null)
    {
        var letters = string.Concat(words);
        if (letters.Length is 0 or > LengthLimit)
        {
            return null;
        }

        var ends = new HashSet<int>();
        var end = 0;
        foreach (var word in words)
        {
            ends.Add(end += word.Length);
        }

        for (var syllables = count ?? words.Count; syllables <= (count ?? letters.Length); syllables++)
        {
            if (Split(letters, ends, 0, syllables, []) is { } split)
            {
                split.Reverse();
                return split;
            }
        }

        return null;
    }

    // Longest syllable first: xian before xi an, unless the count asks for two. From the back, as the recursion returns.
    private static List<string>? Split(string letters, HashSet<int> ends, int start, int count, HashSet<(int Start, int Count)> dead)
    {
        if (start == letters.Length)
        {
            return count == 0 ? [] : null;
        }

        if (count == 0 || letters.Length - start > count * SyllableLimit || letters.Length - start < count || !dead.Add((start, count)))
        {
            return null;
        }

        for (var end = LastEnd(letters.Length, ends, start); end > start; end--)
        {
            var syllable = letters[start..end];
            if (Chinese.IsSyllable(syllable) && Split(letters, ends, end, count - 1, dead) is { } rest)
            {
                rest.Add(syllable);
                return rest;
            }
        }

        return null;
    }

    private static int LastEnd(int length, HashSet<int> ends, int start)
    {
        var last = Math.Min(length, start + SyllableLimit);
        for (var end = start + 1; end < last; end++)
        {
            if (ends.Contains(end))
            {
                return end;
            }
        }

        return last;
    }
}
