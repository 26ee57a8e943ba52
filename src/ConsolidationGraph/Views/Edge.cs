namespace ConsolidationGraph.Views;

/// <summary>A node of a page with its cursor; named after its node: OrganizationEdge.</summary>
/// <param name="Node">The node.</param>
/// <param name="Cursor">Where to go on after it: opaque, an argument of the same field.</param>
[NamedAfterNode("Edge")]
public sealed record Edge<T>(T Node, string Cursor)
    where T : class;
