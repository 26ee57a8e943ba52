using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConsolidationGraph.Examples;

/// <summary>An answer for a person: objects as sections, a list of objects as a table, what is inside a cell in a line.</summary>
public static class AnswerTable
{
    /// <summary>The answer as HTML; all text is encoded.</summary>
    /// <param name="node">A part of an answer.</param>
    public static string Of(JsonNode? node) => node switch
    {
        JsonArray list when list.Count > 0 && list.All(item => item is JsonObject) => Table([.. list.Select(item => item!.AsObject())]),
        JsonObject members => string.Concat(members.Select(member => member.Value is JsonObject or JsonArray
            ? $"<section><h3>{Text(member.Key)}</h3>{Of(member.Value)}</section>"
            : $"<p><b>{Text(member.Key)}</b> {Inline(member.Value)}</p>")),
        _ => Inline(node),
    };

    private static string Table(List<JsonObject> rows)
    {
        var columns = rows.SelectMany(row => row.Select(member => member.Key)).Distinct().ToList();
        var head = string.Concat(columns.Select(column => $"<th>{Text(column)}</th>"));
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(columns.Select(column => $"<td>{Inline(row[column])}</td>"))}</tr>"));
        return $"<div class=\"wide\"><table><tr>{head}</tr>{body}</table></div>";
    }

    private static string Inline(JsonNode? node) => node switch
    {
        null => "<i>null</i>",
        JsonArray { Count: 0 } => "–",
        JsonArray list when list.Any(item => item is JsonObject { Count: > 1 } or JsonObject { Count: 1 } && item.AsObject().First().Value is JsonObject) => $"<ul>{string.Concat(list.Select(item => $"<li>{Inline(item)}</li>"))}</ul>",
        JsonArray list => string.Join("; ", list.Select(Inline)),
        JsonObject members => string.Join(" · ", members.Where(member => member.Value is not null).Select(member => Inline(member.Value))),
        _ => Value(node),
    };

    private static string Value(JsonNode node)
    {
        var text = node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? $"<a href=\"{Text(text)}\" rel=\"nofollow noreferrer\">{Text(address.Host)}</a>"
            : Text(text);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
