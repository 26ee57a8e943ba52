using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TemporalGraph.Neo4j;

/// <summary>
/// The body of a request: plain JSON, of which Neo4j reads 64-bit integers exactly. Only members that every supported
/// version knows are written; an unknown one would be refused.
/// </summary>
internal sealed class QueryRequest
{
    /// <summary>An additional parameter that no statement uses: it names the call, so that its query can be found and ended.</summary>
    public const string RunningId = "rid";

    /// <summary>More than this in one string and the server cuts the connection before it has read the body.</summary>
    private const int LongestString = 20_000_000;

    // Chinese stays readable and half as long; nobody puts this JSON into a web page.
    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    public required Statement Statement { get; init; }

    public required string Id { get; init; }

    /// <summary>What a transaction begins with; null in its later requests, where nothing but a statement is allowed.</summary>
    public Beginning? Begin { get; init; }

    /// <param name="AccessMode"><c>READ</c> or <c>WRITE</c>.</param>
    /// <param name="Limit">The longest time. Since 2025 the server keeps it, roughly; 5.26 only in a transaction of several requests.</param>
    /// <param name="Bookmarks">What the transaction must see.</param>
    public sealed record Beginning(string AccessMode, TimeSpan Limit, IReadOnlyCollection<string> Bookmarks);

    /// <exception cref="ArgumentException">A parameter is of a kind that Neo4j cannot take.</exception>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, _json))
        {
            json.WriteStartObject();
            json.WriteString("statement", Statement.Text);
            WriteParameters(json);
            if (Begin is { } begin)
            {
                json.WriteString("accessMode", begin.AccessMode);
                json.WriteNumber("maxExecutionTime", (long)Math.Ceiling(begin.Limit.TotalSeconds));
                WriteBookmarks(json, begin.Bookmarks);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteStartObject("parameters");
        foreach (var (name, value) in Statement.Parameters)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteString(RunningId, Id);
        json.WriteEndObject();
    }

    private static void WriteBookmarks(Utf8JsonWriter json, IReadOnlyCollection<string> bookmarks)
    {
        if (bookmarks.Count > 0)
        {
            json.WritePropertyName("bookmarks");
            WriteValue(json, bookmarks);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: WriteNumber(json, number); break;
            case string text: WriteText(json, text); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IEnumerable list: WriteList(json, list); break;
            default: throw new ArgumentException($"A parameter cannot be of type {value.GetType().Name}.");
        }
    }

    // "1" would arrive as an integer: a whole number needs its point to stay a float.
    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentException("A parameter cannot be infinite or not a number.");
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        if (text.Length > LongestString)
        {
            throw new ArgumentException($"A parameter cannot be longer than {LongestString} characters.");
        }

        // Half a surrogate pair would silently become another character on the way.
        _ = _strict.GetByteCount(text);
        json.WriteStringValue(text);
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var value in list)
        {
            WriteValue(json, value);
        }

        json.WriteEndArray();
    }
}
