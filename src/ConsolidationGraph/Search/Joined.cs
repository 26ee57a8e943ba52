using System.Collections.Immutable;
using System.Numerics;

namespace ConsolidationGraph.Search;

/// <summary>Units written without spaces: words, of Chinese each character or its syllable. What begins where a unit begins is a find; what begins inside one is not.</summary>
/// <param name="Letters">The units, joined.</param>
/// <param name="Ends">Where each unit ends, ascending.</param>
public sealed record Joined(string Letters, ImmutableArray<int> Ends)
{
    private readonly ulong alphabet = Alphabet(Letters);

    /// <summary>Joins units.</summary>
    /// <param name="units">Texts without spaces, none empty.</param>
    public static Joined Of(IEnumerable<string> units)
    {
        var list = units.ToList();
        var ends = ImmutableArray.CreateBuilder<int>(list.Count);
        var end = 0;
        foreach (var unit in list)
        {
            ends.Add(end += unit.Length);
        }

        return new(string.Concat(list), ends.MoveToImmutable());
    }

    /// <summary>Whether a unit ends and another begins there, or all begins or ends.</summary>
    /// <param name="offset">A place among the letters.</param>
    public bool IsBoundary(int offset) => offset == 0 || Ends.BinarySearch(offset) >= 0;

    /// <summary>The part of the letters that begins with a unit and reads so: a place where it ends with a unit too, if there is one; null where there is none.</summary>
    /// <param name="text">What is sought, without spaces.</param>
    public (int Start, bool IsWhole)? Find(string text)
    {
        (int, bool)? part = null;
        for (var at = Letters.IndexOf(text, StringComparison.Ordinal); at >= 0; at = Letters.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (IsBoundary(at))
            {
                if (IsBoundary(at + text.Length))
                {
                    return (at, true);
                }

                part ??= (at, false);
            }
        }

        return part;
    }

    /// <summary>The least number of edits that makes a text one or several whole units in a row; null where more than the limit are needed.</summary>
    /// <param name="text">What is sought, without spaces.</param>
    /// <param name="limit">How many edits at most.</param>
    public int? EditsTo(string text, int limit)
    {
        int? least = null;

        // An edit brings in one letter: most texts are out of reach at a glance.
        if (BitOperations.PopCount(Alphabet(text) & ~alphabet) > limit)
        {
            return null;
        }

        for (int first = 0, start = 0; first < Ends.Length; start = Ends[first++])
        {
            for (var last = first; last < Ends.Length && Ends[last] - start <= text.Length + limit; last++)
            {
                if (Ends[last] - start >= text.Length - limit
                    && Typos.Count(text, Letters.AsSpan(start, Ends[last] - start), (least ?? limit + 1) - 1) is { } edits)
                {
                    least = edits;
                }
            }

            if (least == 0)
            {
                break;
            }
        }

        return least;
    }

    // Which letters there are, one bit each (of Chinese several share one).
    private static ulong Alphabet(string letters)
    {
        var bits = 0UL;
        foreach (var letter in letters)
        {
            bits |= 1UL << (letter % 64);
        }

        return bits;
    }
}
