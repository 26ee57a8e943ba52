using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>Any text without control characters.</summary>
internal sealed class TextCell : CellType
{
    public override string? Refuse(string text, CellContext context) =>
        text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')) ? "has a control character, expected text"
        : text.Trim().Length != text.Length ? $"{Errors.Quote(text)} has blanks around it, expected none"
        : null;
}

/// <summary>The id of an entity or a claim of this dataset.</summary>
internal sealed partial class IdCell : CellType
{
    public override string? Refuse(string text, CellContext context) =>
        !Pattern().IsMatch(text) ? $"{Errors.Quote(text)} is no id, expected letters, digits, '.', '_' and '-'"
        : context.Index.IsForeign(text) ? $"{Errors.Quote(text)} is an id of another dataset, expected one of {context.Index.Dataset}"
        : null;

    public static bool IsId(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"\A([a-z0-9._-]+:)?[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Pattern();
}

/// <summary>A code of a vocabulary, where it is declared.</summary>
internal sealed partial class CodeCell : CellType
{
    public override string? Refuse(string text, CellContext context) =>
        Pattern().IsMatch(text) ? null : $"{Errors.Quote(text)} is no code, expected letters, digits, '.', '_' and '-'";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Pattern();
}

/// <summary>One of a few words that the engine knows.</summary>
internal sealed class ChoiceCell(params IReadOnlyList<string> choices) : CellType
{
    public override void Describe(JsonObject field) => TableSchema.Constraints(field)["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]);

    public override string? Refuse(string text, CellContext context) =>
        choices.Contains(text, StringComparer.Ordinal) ? null : $"{Errors.Quote(text)} is not known, expected {(choices.Count > 1 ? "one of " : "")}{string.Join(", ", choices)}";
}

/// <summary><c>true</c> or <c>false</c>; empty is false.</summary>
internal sealed class FlagCell : CellType
{
    public override string SchemaType => "boolean";

    public override string? Refuse(string text, CellContext context) =>
        text is "true" or "false" ? null : $"{Errors.Quote(text)} is neither, expected true, false or nothing";
}

/// <summary>A BCP 47 tag.</summary>
internal sealed partial class LanguageCell : CellType
{
    public override string? Refuse(string text, CellContext context) =>
        IsTag(text) ? null : $"{Errors.Quote(text)} is no language, expected a BCP 47 tag such as en, zh-Hans or zh-Latn-pinyin";

    public static bool IsTag(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-x(-[A-Za-z0-9]{1,8})+)?\z")]
    private static partial Regex Pattern();
}

/// <summary>An address of the web.</summary>
internal sealed class UrlCell : CellType
{
    public override void Describe(JsonObject field) => field["format"] = "uri";

    public override string? Refuse(string text, CellContext context) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !text.Any(char.IsWhiteSpace)
            ? null
            : $"{Errors.Quote(text)} is no address, expected https://... or http://...";
}

/// <summary>Items separated by semicolons.</summary>
internal sealed class ListCell(CellType item, int atMost = int.MaxValue) : CellType
{
    public override string SchemaType => "list";

    public override void Describe(JsonObject field)
    {
        field["delimiter"] = ";";
        if (item.SchemaType != "string")
        {
            field["itemType"] = item.SchemaType;
        }
    }

    public override string? Refuse(string text, CellContext context)
    {
        var items = text.Split(';');
        return items.Any(part => part.Length == 0 || part.Trim().Length != part.Length) ? $"{Errors.Quote(text)} is no list, expected items separated by ';' alone"
            : items.Length > atMost ? $"{Errors.Quote(text)} has {items.Length} items, expected at most {atMost}"
            : items.Distinct(StringComparer.Ordinal).Count() < items.Length ? $"{Errors.Quote(text)} has an item twice, expected each once"
            : items.Select(part => item.Refuse(part, context)).FirstOrDefault(refusal => refusal is not null);
    }
}
