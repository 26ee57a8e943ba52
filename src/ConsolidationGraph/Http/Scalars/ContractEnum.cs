using System.Text.RegularExpressions;
using GraphQL.Types;

namespace ConsolidationGraph.Http.Scalars;

/// <summary>An enum of the contract: <c>NotApplicable</c> here is <c>NOT_APPLICABLE</c> there.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed partial class ContractEnum<TEnum> : EnumerationGraphType<TEnum>
    where TEnum : Enum
{
    /// <inheritdoc/>
    protected override string ChangeEnumCase(string val) => EnumCase().Replace(val, "$1_$2").ToUpperInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex EnumCase();
}
