using GraphQL;
using GraphQL.Types;

namespace ConsolidationGraph.Http.Limits;

/// <summary>What a field costs beside the objects that it gives: a walk through the graph, for example.</summary>
/// <param name="points">Points for each call, or for each unit of the argument <see cref="Per"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CostAttribute(int points) : GraphQLAttribute
{
    internal const string Key = "cost";

    /// <summary>Points for each call, or for each unit of the argument.</summary>
    public int Points { get; } = points;

    /// <summary>The Int argument that multiplies the points; null if none does.</summary>
    public string? Per { get; init; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.Metadata[Key] = this;
}
