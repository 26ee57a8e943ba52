using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace ConsolidationGraph.Views;

/// <summary>Names a generic type after its type argument, as the contract does: graphql-dotnet itself overlooks the argument's <see cref="NameAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamedAfterNodeAttribute(string suffix) : GraphQLAttribute
{
    /// <summary>What the name ends in.</summary>
    public string Suffix { get; } = suffix;

    /// <inheritdoc/>
    public override void Modify(IGraphType graphType, Type sourceType)
    {
        var node = sourceType.GetGenericArguments()[0];
        graphType.Name = (node.GetCustomAttribute<ConnectionNameAttribute>()?.Name ?? node.GetCustomAttribute<NameAttribute>()?.Name ?? node.GraphQLName()) + Suffix;
    }
}
