using System.Collections.Frozen;

namespace ConsolidationGraph.Search;

/// <summary>What stands at the end of a company's name and is seldom typed: Co., Ltd., 有限公司, youxian gongsi.</summary>
public static class LegalForms
{
    private static readonly FrozenSet<string> English = FrozenSet.Create(
        StringComparer.Ordinal, "co", "ltd", "limited", "company", "corp", "corporation", "inc", "incorporated", "plc", "llc", "gmbh", "ag", "jsc", "pte", "pty");

    // The longest first.
    private static readonly string[] Han = ["股份有限公司", "有限责任公司", "股份公司", "有限公司", "公司"];

    private static readonly FrozenSet<string> BeforeGongsi = FrozenSet.Create(StringComparer.Ordinal, "youxian", "zeren", "gufen");

    /// <summary>The words without the legal form at their end; at least one word, or a part of it, stays.</summary>
    /// <param name="words">Normalized words; Chinese characters in a row are one word.</param>
    public static IReadOnlyList<string> Strip(IReadOnlyList<string> words)
    {
        var kept = words.ToList();
        if (kept.Count > 0 && Array.Find(Han, form => kept[^1].EndsWith(form, StringComparison.Ordinal)) is { } form)
        {
            kept[^1] = kept[^1][..^form.Length];
            kept.RemoveAll(word => word.Length == 0);
        }
        else
        {
            StripWords(kept);
        }

        return kept.Count > 0 ? kept : words;
    }

    private static void StripWords(List<string> words)
    {
        var isPinyin = words.Count > 0 && words[^1] is "gongsi" or "youxiangongsi";
        if (isPinyin)
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 0 && (isPinyin ? BeforeGongsi : English).Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }
    }
}
