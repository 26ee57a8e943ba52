using System.Text.Json;

namespace TemporalGraph.Neo4j;

/// <summary>Walking through JSON token by token.</summary>
internal static class JsonReading
{
    public static void Expect(this ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
        {
            throw new JsonException($"The answer has a {json.TokenType} where a {type} belongs.");
        }
    }

    /// <summary>Within an object: the next member's name, the reader then being on its value; null at the object's end.</summary>
    public static string? NextMember(this ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        json.Expect(JsonTokenType.PropertyName);
        var name = json.GetString();
        json.Read();
        return name;
    }
}
