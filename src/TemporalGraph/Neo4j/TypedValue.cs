using System.Globalization;
using System.Text.Json;

namespace TemporalGraph.Neo4j;

/// <summary>
/// Reads Neo4j's typed JSON, <c>{"$type": "Integer", "_value": "42"}</c>, which keeps 64-bit integers exact and tells
/// them from floats. Only the types that our statements return are known.
/// </summary>
internal static class TypedValue
{
    /// <summary>Reads a JSON array of typed values, the reader being on its beginning.</summary>
    public static object?[] ReadList(ref Utf8JsonReader json)
    {
        List<object?> values = [];
        json.Expect(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            values.Add(Read(ref json));
        }

        return [.. values];
    }

    private static object? Read(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        if (json.NextMember() != "$type")
        {
            throw new JsonException("A value of the answer has no type.");
        }

        var type = json.GetString();
        if (json.NextMember() != "_value")
        {
            throw new JsonException("A value of the answer has nothing but a type.");
        }

        var value = Read(ref json, type);
        json.Read();
        json.Expect(JsonTokenType.EndObject);
        return value;
    }

    private static object? Read(ref Utf8JsonReader json, string? type) => type switch
    {
        "Null" => null,
        "Boolean" => json.GetBoolean(),
        "Integer" => long.Parse(Text(ref json), CultureInfo.InvariantCulture),
        "Float" => double.Parse(Text(ref json), CultureInfo.InvariantCulture),
        "String" => json.GetString(),
        "List" => ReadList(ref json),
        "Map" => ReadMap(ref json),
        _ => throw new JsonException($"The answer holds a {type}, which this service does not read: return its parts as numbers or text."),
    };

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader json)
    {
        Dictionary<string, object?> map = new(StringComparer.Ordinal);
        json.Expect(JsonTokenType.StartObject);
        while (json.NextMember() is { } key)
        {
            map[key] = Read(ref json);
        }

        return map;
    }

    private static ReadOnlySpan<byte> Text(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.String);
        return json.ValueSpan;
    }
}
