using System.Collections.Immutable;
using System.Text;

namespace ConsolidationGraph.Search;

/// <summary>What a name is found by. A pure function of the name (and of its pinyin, where the dataset gives it): made once, kept, the same for every store.</summary>
public sealed class SearchKeys
{
    /// <summary>Longer names are titles, whose initials nobody types.</summary>
    private const int InitialsLimit = 16;

    private static readonly ImmutableHashSet<string> Fillers = ["the", "of", "and", "for", "in", "on", "to", "a", "an"];

    private SearchKeys(IReadOnlyList<string> words, Func<IReadOnlyList<string>, IReadOnlyList<string>?> spell)
    {
        var core = LegalForms.Strip(words);
        Compact = string.Concat(words);
        Words = [.. core];
        Telling = Words.RemoveAll(Fillers.Contains) is { Length: > 0 } telling ? telling : Words;
        var units = Units(core);
        Core = Joined.Of(units);
        HasHan = core.Any(StartsWithHan);
        var syllables = spell(units);
        Spelled = syllables is null ? null : Joined.Of(syllables);
        Initials = InitialsOf(syllables ?? Telling);
    }

    /// <summary>The whole name, normalized, without spaces.</summary>
    public string Compact { get; }

    /// <summary>The words without the legal form at their end; Chinese characters in a row are one word.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The words that tell something: without of, and, the.</summary>
    public ImmutableArray<string> Telling { get; }

    /// <summary>The words joined, units being words and Chinese characters.</summary>
    public Joined Core { get; }

    /// <summary>The same in pinyin, units being words and syllables; null of a name that is neither Chinese nor pinyin.</summary>
    public Joined? Spelled { get; }

    /// <summary>The first letters of syllables or words: <c>zgxt</c>; empty of long titles.</summary>
    public string Initials { get; }

    /// <summary>Whether there is a Chinese character in it.</summary>
    public bool HasHan { get; }

    /// <summary>Whether nothing is left of the text to be found by.</summary>
    public bool IsEmpty => Compact.Length == 0;

    /// <summary>The keys of a name or title.</summary>
    /// <param name="text">As the dataset has it.</param>
    /// <param name="language">A BCP 47 tag; null where none is given.</param>
    /// <param name="pinyin">Names in pinyin of the same thing: the one that fits character by character is how a Chinese name is read.</param>
    public static SearchKeys Of(string text, string? language = null, IReadOnlyList<string>? pinyin = null)
    {
        var words = WordsOf(text);
        return new(
            words,
            units => units.Any(StartsWithHan) ? Spell(units, ReadingOf(words, pinyin ?? []))
                : language?.Contains("pinyin", StringComparison.OrdinalIgnoreCase) == true ? Pinyin.Split(units)
                : null);
    }

    /// <summary>The keys of what somebody seeks: as of a name, but that Latin letters may be pinyin, with v for ü.</summary>
    /// <param name="text">As typed.</param>
    public static SearchKeys OfSought(string text) =>
        new(WordsOf(text), units => Spell([.. units.Select(unit => unit.Replace('v', 'u'))], null));

    // "8861稀土实验厂" is two words; the characters of a word stay together for the table of readings.
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var wasHan = false;
        foreach (var rune in SearchText.Normalize(text).EnumerateRunes())
        {
            var isHan = Chinese.IsHan(rune);
            if (word.Length > 0 && (rune.Value == ' ' || isHan != wasHan))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            wasHan = isHan;
            if (rune.Value != ' ')
            {
                word.Append(rune);
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static List<string> Units(IEnumerable<string> words) =>
        [.. words.SelectMany<string, string>(word => StartsWithHan(word) ? [.. word.EnumerateRunes().Select(rune => rune.ToString())] : [word])];

    // The units with their characters read; a reading that is given is that of the first units.
    private static List<string> Spell(IReadOnlyList<string> units, IReadOnlyList<string>? reading)
    {
        if (reading is not null)
        {
            return [.. reading.Take(units.Count)];
        }

        var spelled = new List<string>(units.Count);
        for (var start = 0; start < units.Count;)
        {
            var han = units.Skip(start).TakeWhile(StartsWithHan).ToList();
            spelled.AddRange(han.Count > 0 ? Chinese.Read(han) : [units[start]]);
            start += Math.Max(han.Count, 1);
        }

        return spelled;
    }

    // Names in pinyin do not say which Chinese name they spell: the one with as many syllables, and the most of them as the table has them.
    private static IReadOnlyList<string>? ReadingOf(IReadOnlyList<string> words, IReadOnlyList<string> pinyin)
    {
        if (pinyin.Count == 0 || !words.All(StartsWithHan))
        {
            return null;
        }

        var units = Units(words);
        var usual = Spell(units, null);
        return pinyin.Select(name => Pinyin.Split(WordsOf(name), units.Count))
            .OfType<IReadOnlyList<string>>()
            .Select(reading => (Reading: reading, Agreeing: reading.Zip(usual).Count(pair => pair.First == pair.Second)))
            .Where(choice => 2 * choice.Agreeing >= units.Count)
            .OrderByDescending(choice => choice.Agreeing)
            .ThenBy(choice => string.Concat(choice.Reading), StringComparer.Ordinal)
            .FirstOrDefault().Reading;
    }

    private static string InitialsOf(IReadOnlyList<string> units) =>
        units.Count <= InitialsLimit ? string.Concat(units.Select(unit => unit.EnumerateRunes().First().ToString())) : "";

    private static bool StartsWithHan(string word) => Chinese.IsHan(word.EnumerateRunes().First());
}
