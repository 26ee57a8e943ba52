namespace ConsolidationGraph.Search;

/// <summary>How a text answers to what is sought, from the best way to the least; each way has its span of scores, which do not overlap.</summary>
/// <remarks>
/// Within a span the score grows with the part of the name that the sought text covers: who types a whole name means that name
/// and not a longer one. The legal form at the end (Co., Ltd., 有限公司) counts for little.
/// </remarks>
public static class Match
{
    /// <summary>From this score on all that is sought was found, slips apart: what a filter lets through.</summary>
    public const double All = 0.30;

    // Where each span begins, and how far it reaches.
    private static readonly (double From, double Width) Core = (0.95, 0.04), Spelled = (0.90, 0.04), Prefix = (0.80, 0.09),
        Words = (0.70, 0.09), Initials = (0.60, 0.09), Part = (0.50, 0.09), Slips = (0.30, 0.19), Most = (0.10, 0.19);

    /// <summary>1 for the same text, 0 for none that is alike.</summary>
    /// <param name="sought">The keys of what is sought.</param>
    /// <param name="keys">The keys of a name.</param>
    public static double Score(SearchKeys sought, SearchKeys keys)
    {
        if (keys.IsEmpty)
        {
            return 0;
        }

        if (sought.Compact == keys.Compact)
        {
            return 1;
        }

        if (sought.Core.Letters == keys.Core.Letters)
        {
            return In(Core, Ratio(sought.Compact.Length, keys.Compact.Length));
        }

        var score = AsPrefix(sought, keys);
        score = score > 0 ? score : WordByWord(sought, keys, withSlips: false);
        score = Math.Max(score, ByInitials(sought, keys));
        return score > 0 ? score : Math.Max(WordByWord(sought, keys, withSlips: true), Math.Max(InOneRow(sought, keys), ByCharacters(sought, keys)));
    }

    private static double AsPrefix(SearchKeys sought, SearchKeys keys)
    {
        if (keys.Core.Letters.StartsWith(sought.Core.Letters, StringComparison.Ordinal))
        {
            return Begins(sought.Core.Letters, keys.Core);
        }

        if (keys.Spelled is not { } spelled || sought.HasHan || !spelled.Letters.StartsWith(sought.Spelled!.Letters, StringComparison.Ordinal))
        {
            return 0;
        }

        return sought.Spelled.Letters.Length == spelled.Letters.Length ? In(Spelled, 1) : Begins(sought.Spelled.Letters, spelled);
    }

    // Half a last word is worth less than a whole one.
    private static double Begins(string letters, Joined line) =>
        In(Prefix, Ratio(letters.Length, line.Letters.Length) * (line.IsBoundary(letters.Length) ? 1 : 0.8));

    // The words may be in any order, the least way of finding one decides. Slips are looked for only where nothing better was
    // found; and of three words and more one in three may be missing then.
    private static double WordByWord(SearchKeys sought, SearchKeys keys, bool withSlips)
    {
        var (covered, way, slips, letters, missing) = (0.0, Words, 0, 0, 0);
        foreach (var word in sought.Telling)
        {
            letters += word.Length;
            if (Place(word, keys) is { } place)
            {
                covered += place.Covered;
                way = place.IsWhole ? way : Part;
            }
            else if (withSlips && !word.Any(char.IsDigit) && keys.Core.EditsTo(word, Typos.Allowed(word.Length)) is { } edits)
            {
                covered += Ratio(word.Length, keys.Core.Letters.Length);
                slips += edits;
            }
            else if (!withSlips || 3 * ++missing > sought.Telling.Length)
            {
                return 0;
            }
        }

        return missing > 0 ? In(Most, Likeness(covered) * (1 - Ratio(slips + missing, letters)))
            : slips > 0 ? In(Slips, Likeness(covered) * (1 - Ratio(slips, letters)))
            : In(way, covered);
    }

    private static (double Covered, bool IsWhole)? Place(string word, SearchKeys keys)
    {
        if (keys.Core.Find(word) is { } direct)
        {
            return (Ratio(word.Length, keys.Core.Letters.Length), direct.IsWhole);
        }

        if (keys.Spelled?.Find(word.Replace('v', 'u')) is { } spelled)
        {
            return (Ratio(word.Length, keys.Spelled.Letters.Length), spelled.IsWhole);
        }

        return word.Length > 3 && keys.Core.Letters.Contains(word, StringComparison.Ordinal)
            ? (Ratio(word.Length, keys.Core.Letters.Length) / 2, false)
            : null;
    }

    private static double ByInitials(SearchKeys sought, SearchKeys keys)
    {
        var letters = sought.Compact;
        return sought.Words.Length == 1 && !sought.HasHan && letters.Length > 1 && keys.Initials.StartsWith(letters, StringComparison.Ordinal)
            ? In(Initials, Ratio(letters.Length, keys.Initials.Length))
            : 0;
    }

    // All words run together: pinyin whose words are divided otherwise, a word broken in two.
    private static double InOneRow(SearchKeys sought, SearchKeys keys)
    {
        var (letters, line) = keys.Spelled is { } spelled ? (sought.Spelled!.Letters, spelled) : (sought.Core.Letters, keys.Core);

        // Short syllables are one slip from each other.
        return letters.Length >= 6 && !letters.Any(char.IsDigit) && line.EditsTo(letters, Typos.Allowed(letters.Length)) is { } edits
            ? In(Slips, Likeness(Ratio(letters.Length, line.Letters.Length)) * (1 - Ratio(edits, letters.Length)))
            : 0;
    }

    // A Chinese name with a character wrong, missing or between: how many pairs of neighbours are there.
    private static double ByCharacters(SearchKeys sought, SearchKeys keys)
    {
        var letters = sought.Core.Letters;
        if (!sought.HasHan || !keys.HasHan || letters.Length < 3)
        {
            return 0;
        }

        var found = 0;
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            found += keys.Core.Letters.AsSpan().Contains(letters.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return 2 * found >= letters.Length - 1 ? In(Slips, Ratio(found, letters.Length - 1) * Likeness(Ratio(letters.Length, keys.Core.Letters.Length))) : 0;
    }

    // Whole ten-thousandths, so that a score prints and compares the same everywhere.
    private static double In((double From, double Width) span, double part) => Math.Round(span.From + (span.Width * Math.Clamp(part, 0, 1)), 4);

    // With slips the sought text may be the longer one.
    private static double Likeness(double covered) => covered > 1 ? 1 / covered : covered;

    private static double Ratio(int part, int whole) => (double)part / whole;
}
