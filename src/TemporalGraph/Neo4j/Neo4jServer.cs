namespace TemporalGraph.Neo4j;

/// <summary>What a server says of itself.</summary>
/// <param name="Version">For example <c>5.26.28</c>, <c>2026.09.0</c> or <c>5.27-aura</c>.</param>
/// <param name="Edition"><c>community</c> or <c>enterprise</c>.</param>
internal sealed record Neo4jServer(string Version, string Edition);
