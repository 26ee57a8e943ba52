using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TemporalGraph.Neo4j;

/// <summary>Reads what a server says of itself at its root, and refuses what is not a Neo4j that this service supports.</summary>
internal static partial class Discovery
{
    private const string Needed = "This service needs Neo4j 5.26 or newer, or Aura.";

    public static Neo4jServer Read(Neo4jTarget target, HttpStatusCode status, byte[] body)
    {
        if (status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
        {
            throw new StoreUnavailableException($"{target} is behind a proxy that cannot reach it (status {(int)status}).");
        }

        if (Parse(body) is not { ValueKind: JsonValueKind.Object } root)
        {
            throw NotNeo4j(target, status);
        }

        var version = Text(root, "neo4j_version") ?? (root.TryGetProperty("data", out _) ? "3.5 or older" : throw NotNeo4j(target, status));
        if (!IsSupported(version))
        {
            throw new StoreConfigurationException($"{target} is version {Printable(version)}. {Needed}");
        }

        return Text(root, "query") is not null
            ? new(version, Text(root, "neo4j_edition") ?? "")
            : throw new StoreConfigurationException(
                $"{target} has its Query API switched off. Add QUERY_API_ENDPOINTS to its setting server.http_enabled_modules.");
    }

    /// <summary>5.26 and later of 5, and every version that is named by a year. Aura is always current.</summary>
    private static bool IsSupported(string version) =>
        version.Contains("aura", StringComparison.OrdinalIgnoreCase)
        || (Numbers().Match(version) is { Success: true } match && (Number(match, 1), Number(match, 2)).CompareTo((5, 26)) >= 0);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static StoreConfigurationException NotNeo4j(Neo4jTarget target, HttpStatusCode status) => new(
        $"What answers at {target.Root.GetLeftPart(UriPartial.Authority)} (status {(int)status}) is not Neo4j's HTTP interface. Check Neo4j:Url: it is usually on port 7474, while 7687 is for Bolt.");

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // It goes into a log line: nothing that could break out of one.
    private static string Printable(string version) => Unprintable().Replace(version[..Math.Min(version.Length, 40)], "?");

    [GeneratedRegex(@"^(\d{1,4})\.(\d{1,4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[^\w.+ -]", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable();
}
