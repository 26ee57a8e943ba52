using GraphQL;
using GraphQL.Types;

namespace ConsolidationGraph.Http.Scalars;

/// <summary>A <see langword="string"/> member or parameter that is an <c>Edtf</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class EdtfAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(TypeInformation typeInformation) => typeInformation.GraphType = typeof(EdtfScalar);
}
