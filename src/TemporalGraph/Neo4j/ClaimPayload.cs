using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Neo4j;

/// <summary>A claim version as one JSON text, without loss: what lies beside the properties that people and queries read.</summary>
internal static class ClaimPayload
{
    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ClaimVersion claim)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, _json))
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("type", claim.Type.Name);
            json.WriteString("subject", claim.Subject);
            Write(json, "objects", claim.Objects);
            Write(json, "period", Texts(claim.Period));
            Write(json, "values", claim.Values);
            if (claim.Amount is { } amount)
            {
                Write(json, "amount", [Text(amount.Value), Text(amount.Min), Text(amount.Max), amount.Status.ToString(), amount.Approximate ? "~" : null, amount.Text]);
            }

            json.WriteNumber("known", claim.KnownFrom);
            json.WriteNumber("endKnown", claim.EndKnownFrom);
            json.WriteNumber("withdrawn", claim.WithdrawnFrom);
            json.WriteString("rank", claim.Rank.ToString());
            json.WriteString("confidence", claim.Confidence.ToString());
            Write(json, "citations", claim.Citations.SelectMany(citation => new[] { citation.Source, citation.Locator }));
            json.WriteString("note", claim.Note);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="InvalidChangeException">The text is not one that this version wrote.</exception>
    public static ClaimVersion Read(string text, ClaimModel model)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement, model);
        }
        catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentException)
        {
            throw new InvalidChangeException($"A claim in Neo4j is not as it was written: {error.Message}");
        }
    }

    private static ClaimVersion Read(JsonElement json, ClaimModel model)
    {
        var type = json.GetProperty("type").GetString()!;
        var period = List(json, "period");
        return new(
            json.GetProperty("id").GetString()!,
            model.Find(type) ?? throw new InvalidChangeException($"The store holds claims of type '{type}', which this version does not know: it was written by a newer one."),
            json.GetProperty("subject").GetString()!,
            [.. List(json, "objects")!],
            new(Date(period[0]), Date(period[1]), Enum.Parse<PeriodEnd>(period[2]!), period[3], period[4], Date(period[5]), Date(period[6])),
            List(json, "values"),
            json.TryGetProperty("amount", out _) ? Amount(List(json, "amount")) : null,
            json.GetProperty("known").GetInt32(),
            json.GetProperty("endKnown").GetInt32(),
            json.GetProperty("withdrawn").GetInt32(),
            Enum.Parse<Rank>(json.GetProperty("rank").GetString()!),
            Enum.Parse<Confidence>(json.GetProperty("confidence").GetString()!),
            [.. List(json, "citations").Chunk(2).Select(pair => new Citation(pair[0]!, pair[1]))],
            json.GetProperty("note").GetString());
    }

    private static string?[] Texts(StatedPeriod period) =>
        [period.From?.Text, period.To?.Text, period.End.ToString(), period.StartEvent, period.EndEvent, period.FirstAttested?.Text, period.LastAttested?.Text];

    private static Quantity Amount(ImmutableArray<string?> parts) =>
        new(Number(parts[0]), Number(parts[1]), Number(parts[2]), Enum.Parse<ValueStatus>(parts[3]!), parts[4] is not null, parts[5]);

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static ImmutableArray<string?> List(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString())];

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string?> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
