using GraphQL.Types;

namespace ConsolidationGraph.Http.Scalars;

/// <summary>An enum whose members are written in C# as in the contract. graphql-dotnet would make CR_1 of CR1.</summary>
public sealed class ContractEnum<TEnum> : EnumerationGraphType<TEnum>
    where TEnum : Enum
{
    /// <inheritdoc/>
    protected override string ChangeEnumCase(string val) => val;
}
