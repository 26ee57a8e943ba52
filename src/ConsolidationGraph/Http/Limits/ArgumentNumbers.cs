using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Limits;

/// <summary>Reads the numbers that drive the cost from a document that is not validated yet: a literal, a variable or a default.</summary>
/// <param name="operation">The operation that is to run; its variables may have defaults.</param>
/// <param name="variables">The variables of the request.</param>
internal sealed class ArgumentNumbers(GraphQLOperationDefinition operation, Inputs? variables)
{
    /// <summary>The argument's value; null where it is not a number or has no value.</summary>
    public long? Of(GraphQLField field, QueryArgument argument) => Value(field, argument) switch
    {
        null or GraphQLNullValue => argument.DefaultValue as int?,
        GraphQLIntValue literal => long.TryParse(literal.Value.Span, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue,
        int number => number,
        long number => number,
        _ => null,
    };

    /// <summary>How many items the argument's list has; 1 for a value that stands for a list of itself.</summary>
    public int? LengthOf(GraphQLField field, QueryArgument argument) => Value(field, argument) switch
    {
        null or GraphQLNullValue => null,
        GraphQLListValue literal => literal.Values?.Count ?? 0,
        ICollection list => list.Count,
        _ => 1,
    };

    private object? Value(GraphQLField field, QueryArgument argument)
    {
        var value = field.Arguments?.FirstOrDefault(given => given.Name == argument.Name)?.Value;
        return value is GraphQLVariable variable ? Value(variable) : value;
    }

    private object? Value(GraphQLVariable variable) =>
        variables is not null && variables.TryGetValue(variable.Name.StringValue, out var given)
            ? given
            : operation.Variables?.FirstOrDefault(definition => definition.Variable.Name == variable.Name)?.DefaultValue;
}
