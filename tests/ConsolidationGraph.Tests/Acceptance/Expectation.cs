using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConsolidationGraph.Tests.Acceptance;

/// <summary>
/// What an answer must hold at least. An object names members; a list is in order and whole; <c>inAnyOrder</c> is whole,
/// <c>among</c> a part; <c>near</c> is a number <c>within</c> a distance; <c>like</c> is a pattern.
/// </summary>
internal static class Expectation
{
    /// <summary>The first place where an answer falls short; null where it does not.</summary>
    public static string? Shortfall(JsonNode? expected, JsonNode? actual, string path = "data") => (expected, actual) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => Wrong(path, expected, actual),
        (JsonObject { } near, JsonValue number) when near.ContainsKey("near") =>
            Math.Abs(Number(number) - Number(near["near"]!)) <= Number(near["within"]!) ? null : Wrong(path, expected, actual),
        (JsonObject { } like, JsonValue text) when like.ContainsKey("like") =>
            Regex.IsMatch(text.ToString(), like["like"]!.ToString()) ? null : Wrong(path, expected, actual),
        (JsonObject { } some, JsonArray list) when some["among"] is JsonArray members => Missing(members, list, path),
        (JsonObject { } all, JsonArray list) when all["inAnyOrder"] is JsonArray members =>
            list.Count == members.Count ? Missing(members, list, path) : Wrong($"{path} has {list.Count} items:", expected, actual),
        (JsonObject members, JsonObject given) =>
            members.Select(member => given.ContainsKey(member.Key) ? Shortfall(member.Value, given[member.Key], $"{path}.{member.Key}") : $"{path} has no {member.Key}").FirstOrDefault(found => found is not null),
        (JsonArray items, JsonArray given) => items.Count != given.Count
            ? Wrong($"{path} has {given.Count} items:", expected, actual)
            : items.Select((item, at) => Shortfall(item, given[at], $"{path}[{at}]")).FirstOrDefault(found => found is not null),
        (JsonValue value, JsonValue given) => Same(value, given) ? null : Wrong(path, expected, actual),
        _ => Wrong(path, expected, actual),
    };

    // A member of the answer stands for one expected member only.
    private static string? Missing(JsonArray members, JsonArray list, string path)
    {
        var left = list.ToList();
        foreach (var member in members)
        {
            if (left.FindIndex(item => Shortfall(member, item) is null) is var found and >= 0)
            {
                left.RemoveAt(found);
            }
            else
            {
                return Wrong(path, member, list);
            }
        }

        return null;
    }

    private static bool Same(JsonValue expected, JsonValue actual) => expected.GetValueKind() == actual.GetValueKind()
        && (expected.GetValueKind() == System.Text.Json.JsonValueKind.Number ? Number(expected) == Number(actual) : expected.ToString() == actual.ToString());

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Wrong(string path, JsonNode? expected, JsonNode? actual) =>
        $"{path}: expected {expected?.ToJsonString() ?? "null"}, got {actual?.ToJsonString() ?? "null"}";
}
