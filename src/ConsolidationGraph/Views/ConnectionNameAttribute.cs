namespace ConsolidationGraph.Views;

/// <summary>What a node's connection and edge are named after when it is not the node: TimelineConnection has nodes of TimelineEntry.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class ConnectionNameAttribute(string name) : Attribute
{
    /// <summary>The name without Connection or Edge.</summary>
    public string Name { get; } = name;
}
