using GraphQL.Types;

namespace ConsolidationGraph.Http.Scalars;

/// <summary>Which graph type stands for a .NET type: our scalars and enums, and for objects the type-first ones.</summary>
public sealed class ContractTypes : AutoRegisteringGraphTypeMappingProvider
{
    /// <inheritdoc/>
    public override Type? GetGraphTypeFromClrType(Type clrType, bool isInputType, Type? preferredType) =>
        preferredType ?? Scalar(clrType) ?? base.GetGraphTypeFromClrType(clrType, isInputType, preferredType);

    private static Type? Scalar(Type type) =>
        type == typeof(DateOnly) ? typeof(DateScalar)
        : type == typeof(DateTimeOffset) ? typeof(DateTimeScalar)
        : type == typeof(decimal) ? typeof(DecimalScalar)
        : type.IsEnum ? typeof(ContractEnum<>).MakeGenericType(type)
        : null;
}
