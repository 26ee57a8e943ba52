using GraphQL;
using GraphQL.Types;

namespace ConsolidationGraph.Http.Scalars;

/// <summary>A <see langword="string"/> member or parameter that is a <c>URL</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class UrlAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(TypeInformation typeInformation) => typeInformation.GraphType = typeof(UrlScalar);
}
