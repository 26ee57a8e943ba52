using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace ConsolidationGraph.Search;

/// <summary>Chinese characters: their simplified forms and their readings, from tables of our own, so that every machine makes the same keys.</summary>
public static class Chinese
{
    /// <summary>Words of the table of readings have at most so many characters.</summary>
    private const int WordLimit = 3;

    private static readonly FrozenDictionary<Rune, Rune> Simplified = ReadSimplified();
    private static readonly FrozenDictionary<string, string[]> Readings = ReadReadings();
    private static readonly FrozenSet<string> Syllables = Readings.Values.SelectMany(syllables => syllables).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is a Chinese character.</summary>
    /// <param name="rune">A character.</param>
    public static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3007;

    /// <summary>The simplified form of a traditional character; any other character as it is.</summary>
    /// <param name="rune">A character.</param>
    public static Rune Simplify(Rune rune) => Simplified.TryGetValue(rune, out var simple) ? simple : rune;

    /// <summary>The syllables of simplified characters, without tones, ü as u: one for each character; a character without a reading stands for itself.</summary>
    /// <param name="characters">Chinese characters, one a text.</param>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> characters)
    {
        var syllables = new List<string>(characters.Count);
        while (syllables.Count < characters.Count)
        {
            syllables.AddRange(ReadNext(characters, syllables.Count));
        }

        return syllables;
    }

    /// <summary>Whether the table of readings has a syllable.</summary>
    /// <param name="text">Lower case, without tone, ü as u.</param>
    internal static bool IsSyllable(string text) => Syllables.Contains(text);

    // The longest word that the table has; 银行 is yin hang, though 行 alone is xing.
    private static string[] ReadNext(IReadOnlyList<string> characters, int from)
    {
        for (var length = Math.Min(WordLimit, characters.Count - from); length > 0; length--)
        {
            if (Readings.TryGetValue(string.Concat(characters.Skip(from).Take(length)), out var syllables))
            {
                return syllables;
            }
        }

        return [characters[from]];
    }

    private static FrozenDictionary<Rune, Rune> ReadSimplified()
    {
        var pairs = new Dictionary<Rune, Rune>();
        foreach (var line in Lines("simplified.txt"))
        {
            var runes = line.EnumerateRunes().ToArray();
            for (var i = 0; i + 1 < runes.Length; i += 2)
            {
                pairs.Add(runes[i], runes[i + 1]);
            }
        }

        return pairs.ToFrozenDictionary();
    }

    // "zhong 中钟终..." reads characters, "银行 yin hang" a word.
    private static FrozenDictionary<string, string[]> ReadReadings()
    {
        var readings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Lines("pinyin.txt"))
        {
            var parts = line.Split(' ');
            if (char.IsAsciiLetterLower(line[0]))
            {
                string[] syllable = [parts[0]];
                foreach (var rune in parts[1].EnumerateRunes())
                {
                    readings.Add(rune.ToString(), syllable);
                }
            }
            else
            {
                readings.Add(parts[0], parts[1..]);
            }
        }

        return readings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ConsolidationGraph.Search.Tables.{table}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
