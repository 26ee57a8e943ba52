using GraphQL;
using GraphQL.Types;

namespace ConsolidationGraph.Http;

/// <summary>An argument's default, shown in the schema and given to the resolver where the argument is absent; an explicit null stays null.</summary>
/// <param name="value">The default.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentDefaultAttribute(object value) : GraphQLAttribute
{
    /// <summary>The default.</summary>
    public object Value { get; } = value;

    /// <inheritdoc/>
    public override void Modify(QueryArgument queryArgument) => queryArgument.DefaultValue = Value;
}
