using System.Globalization;
using System.Text;

namespace ConsolidationGraph.Search;

/// <summary>Brings texts that a reader takes for the same to one form: width, case, accents, punctuation, script.</summary>
public static class SearchText
{
    /// <summary>
    /// The text in lower case, without accents, in simplified characters, letters and digits only, one space between words.
    /// Invisible characters (zero width, direction marks) and apostrophes are left out; everything else is a space. Never throws.
    /// </summary>
    /// <param name="text">Any text, lone surrogates included.</param>
    public static string Normalize(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Visible(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsLetter(rune))
            {
                Fold(rune, folded);
            }
            else if (!IsInsideWord(rune) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    // Normalization refuses lone surrogates, and format characters would part what is to be composed.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control)
            {
                visible.Append(' ');
            }
            else if (category is not UnicodeCategory.Format)
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;

    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '`' or '\u2019' or '\u2018' or '\u02BC' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static void Fold(Rune rune, StringBuilder folded)
    {
        var lower = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        _ = lower.Value switch
        {
            // Letters that Unicode does not take apart.
            'ß' or 'ẞ' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'ø' => folded.Append('o'),
            'đ' or 'ð' => folded.Append('d'),
            'ł' => folded.Append('l'),
            'þ' => folded.Append("th"),
            'ı' => folded.Append('i'),
            _ => folded.Append(Chinese.Simplify(lower)),
        };
    }
}
