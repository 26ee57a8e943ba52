using System.Text.Json;

namespace TemporalGraph.Neo4j;

/// <summary>
/// The body of an answer. Whether it is a success is known only at its end: rows may come first and an error after them,
/// with the same status as a success.
/// </summary>
internal sealed class QueryResponse
{
    private static readonly JsonReaderOptions _json = new() { MaxDepth = 256 };

    public Rows Rows { get; private set; } = Rows.None;

    /// <summary>The first error's code; null on success.</summary>
    public string? ErrorCode { get; private set; }

    public string ErrorMessage { get; private set; } = "";

    /// <summary>What proves a commit; empty where nothing was committed.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; } = [];

    /// <summary>The transaction that stays open.</summary>
    public string? TransactionId { get; private set; }

    /// <exception cref="JsonException">The body is incomplete, is not JSON, or holds a value that cannot be read.</exception>
    public static QueryResponse Parse(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, _json);
        try
        {
            json.Read();
            return Read(ref json);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException("The answer holds a value of another kind than its type says.", error);
        }
    }

    private static QueryResponse Read(ref Utf8JsonReader json)
    {
        var response = new QueryResponse();
        json.Expect(JsonTokenType.StartObject);
        while (json.NextMember() is { } member)
        {
            response.ReadMember(ref json, member);
        }

        // A row that an error interrupted may be short; one of a success may not.
        var isWhole = !json.Read() && (response.ErrorCode is not null || response.Rows.AreWhole);
        return isWhole ? response : throw new JsonException("The answer has a short row, or goes on after its end.");
    }

    private void ReadMember(ref Utf8JsonReader json, string member)
    {
        switch (member)
        {
            case "data": Rows = ReadData(ref json); break;
            case "errors": ReadErrors(ref json); break;
            case "bookmarks": Bookmarks = ReadTexts(ref json); break;
            case "transaction": ReadTransaction(ref json); break;
            default: json.Skip(); break;
        }
    }

    private static Rows ReadData(ref Utf8JsonReader json)
    {
        string[] fields = [];
        List<object?[]> rows = [];
        json.Expect(JsonTokenType.StartObject);
        while (json.NextMember() is { } member)
        {
            switch (member)
            {
                case "fields": fields = ReadTexts(ref json); break;
                case "values": ReadRows(ref json, rows); break;
                default: json.Skip(); break;
            }
        }

        return new(fields, rows);
    }

    private static void ReadRows(ref Utf8JsonReader json, List<object?[]> rows)
    {
        json.Expect(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(TypedValue.ReadList(ref json));
        }
    }

    private void ReadErrors(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var (code, message) = ReadError(ref json);
            if (ErrorCode is null)
            {
                (ErrorCode, ErrorMessage) = (code, message);
            }
        }
    }

    private static (string Code, string Message) ReadError(ref Utf8JsonReader json)
    {
        var (code, message) = ("N/A", "");
        json.Expect(JsonTokenType.StartObject);
        while (json.NextMember() is { } member)
        {
            switch (member)
            {
                case "code": code = json.GetString() ?? code; break;
                case "message": message = json.GetString() ?? message; break;
                default: json.Skip(); break;
            }
        }

        return (code, message);
    }

    private void ReadTransaction(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        while (json.NextMember() is { } member)
        {
            if (member == "id")
            {
                TransactionId = json.GetString();
            }
            else
            {
                json.Skip();
            }
        }
    }

    private static string[] ReadTexts(ref Utf8JsonReader json)
    {
        List<string> texts = [];
        json.Expect(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            json.Expect(JsonTokenType.String);
            texts.Add(json.GetString()!);
        }

        return [.. texts];
    }
}
