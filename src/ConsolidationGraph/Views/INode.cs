using System.ComponentModel;
using GraphQL;

namespace ConsolidationGraph.Views;

/// <summary>Anything that has an id (Relay's object identification).</summary>
[Name("Node")]
[Description("Anything that has an id. Ids are CURIEs, stable and readable: cn-ree:creg.")]
public interface INode
{
    /// <summary>A CURIE, stable and readable.</summary>
    [Id]
    string Id { get; }

    /// <summary>The resolved viewpoint in short form: with the id, the key for a client's cache.</summary>
    [Id]
    string Viewpoint { get; }
}
