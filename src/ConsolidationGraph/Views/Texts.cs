using TemporalGraph.Claims;

namespace ConsolidationGraph.Views;

/// <summary>Attributes: claims whose first value is a name and whose second is what is said.</summary>
public static class Texts
{
    /// <summary>An attribute's value; null where none is listed.</summary>
    /// <param name="claims">Attribute claims of one node.</param>
    /// <param name="name">The attribute's name.</param>
    public static string? Find(IEnumerable<Claim> claims, string name) => claims.FirstOrDefault(claim => claim.Version.Values[0] == name)?.Version.Values[1];

    /// <summary>The attribute in the language nearest to the one asked for.</summary>
    /// <param name="claims">Attribute claims of one node.</param>
    /// <param name="prefix">The attribute's name before its language: <c>title_</c>.</param>
    /// <param name="language">A BCP 47 tag; null for English.</param>
    public static string? Find(IEnumerable<Claim> claims, string prefix, string? language) => Find(
        claims.Where(claim => claim.Version.Values[0]!.StartsWith(prefix, StringComparison.Ordinal)).Select(claim => (claim.Version.Values[0]![prefix.Length..], claim.Version.Values[1]!)),
        language);

    /// <summary>The text in the language nearest to the one asked for; null where there is none at all.</summary>
    /// <param name="texts">Texts by language.</param>
    /// <param name="language">A BCP 47 tag; null for English.</param>
    public static string? Find(IEnumerable<(string Language, string Text)> texts, string? language) =>
        texts.OrderBy(text => Distance(text.Language, language ?? "en")).Select(text => text.Text).FirstOrDefault();

    /// <summary>How far a language is from the one asked for: the same, a narrower or wider one, English, any, a transcription.</summary>
    /// <param name="language">A BCP 47 tag, <c>_</c> or <c>-</c> between its parts.</param>
    /// <param name="asked">A BCP 47 tag.</param>
    public static int Distance(string language, string asked)
    {
        var (tag, wanted) = (language.Replace('_', '-'), asked.Replace('_', '-'));
        var transcribed = tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase);
        return tag.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? 0
            : !transcribed && (IsWithin(tag, wanted) || IsWithin(wanted, tag)) ? 1
            : !transcribed && Primary(tag).Equals(Primary(wanted), StringComparison.OrdinalIgnoreCase) ? 2
            : IsWithin(tag, "en") ? 3
            : transcribed ? 5 : 4;
    }

    private static bool IsWithin(string tag, string wider) => tag.StartsWith(wider, StringComparison.OrdinalIgnoreCase) && (tag.Length == wider.Length || tag[wider.Length] == '-');

    private static string Primary(string tag) => tag.Split('-')[0];
}
