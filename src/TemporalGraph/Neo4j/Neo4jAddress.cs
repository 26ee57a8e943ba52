namespace TemporalGraph.Neo4j;

/// <summary>Reads the address of Neo4j's HTTP interface, and knows the right one where a Bolt address is given.</summary>
internal static class Neo4jAddress
{
    private const string AuraDomain = ".databases.neo4j.io";

    /// <returns>The address with a slash at its end, so that paths can be appended.</returns>
    public static Uri Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw Wrong("is not an address");
        }

        if (Suggestion(address) is { } suggestion)
        {
            throw new StoreConfigurationException(
                $"Neo4j:Url is a Bolt address ({address.Scheme}://). This service speaks HTTP to Neo4j: use {suggestion}.");
        }

        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            throw Wrong($"begins with {address.Scheme}:");
        }

        if (address.UserInfo.Length > 0)
        {
            throw Wrong("holds a user or password; these belong in Neo4j:User and Neo4j:Password");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Wrong("has a query or a fragment");
        }

        return new UriBuilder(address) { Path = address.AbsolutePath.TrimEnd('/') + "/" }.Uri;
    }

    private static string? Suggestion(Uri address) => address.Scheme switch
    {
        "bolt" or "neo4j" or "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc" when IsAura(address) => $"https://{address.Host}",
        "bolt" or "neo4j" => $"http://{address.Host}:7474",
        "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc" => $"https://{address.Host}:7473",
        _ => null,
    };

    private static bool IsAura(Uri address) => address.Host.EndsWith(AuraDomain, StringComparison.OrdinalIgnoreCase);

    // The address itself is not repeated: it may hold a password.
    private static StoreConfigurationException Wrong(string what) =>
        new($"Neo4j:Url {what}. It must be like http://localhost:7474, https://example.com:7473 or, on Aura, https://ID{AuraDomain}.");
}
