using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http;

/// <summary>What a client sees of an error: a message, a code of <see cref="Errors"/>, and nothing from inside.</summary>
public sealed partial class PublicErrors : IErrorInfoProvider
{
    /// <summary>graphql-dotnet repeats what a caller wrote in its messages; this is as far as it may.</summary>
    private const int MessageLimit = 250;

    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError) => executionError switch
    {
        SyntaxError => Info("GRAPHQL_PARSE_FAILED", executionError),
        NoOperationError or NoOperationNameError or InvalidOperationNameError or InvalidOperationError =>
            Info("OPERATION_RESOLUTION_FAILURE", executionError),
        TimeoutError => Info("TIMEOUT", executionError),
        QueryMissingError => Info("BAD_REQUEST", executionError),
        InvalidVariableError or InvalidLiteralError or InvalidValueError or ArgumentsOfCorrectTypeError
            or ProvidedNonNullArgumentsError or OneOfInputValuesError or DefaultValuesOfCorrectTypeError => Input((ValidationError)executionError),
        ValidationError => Info("GRAPHQL_VALIDATION_FAILED", executionError, ("rule", executionError.Code)),
        { Code: { } code, InnerException: null } => new() { Message = executionError.Message, Extensions = Own(code, executionError) },
        _ => new() { Message = "Something went wrong here.", Extensions = new Dictionary<string, object?> { ["code"] = "INTERNAL_SERVER_ERROR" } },
    };

    private static ErrorInfo Input(ValidationError error) =>
        Info("BAD_USER_INPUT", error, ("argument", Argument(error)), ("rule", error.Code));

    private static string? Argument(ValidationError error) =>
        error.Nodes.Select(node => node switch
        {
            GraphQLArgument argument => argument.Name.StringValue,
            GraphQLVariableDefinition variable => variable.Variable.Name.StringValue,
            _ => null,
        }).FirstOrDefault(name => name is not null)
        ?? (NamedArgument().Match(error.Message) is { Success: true } match ? match.Groups[1].Value : null);

    private static ErrorInfo Info(string code, ExecutionError error, params ReadOnlySpan<(string Key, object? Value)> details)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (key, value) in details)
        {
            if (value is not null)
            {
                extensions.Add(key, value);
            }
        }

        return new() { Message = Cut(error.Message), Extensions = extensions };
    }

    private static Dictionary<string, object?> Own(string code, ExecutionError error)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (key, value) in error.Extensions ?? [])
        {
            extensions[key] = value;
        }

        return extensions;
    }

    private static string Cut(string message)
    {
        var shortened = LongWord().Replace(message, "$1…");
        return shortened.Length <= MessageLimit ? shortened : shortened[..MessageLimit] + "…";
    }

    [GeneratedRegex(@"[Aa]rgument '(\w{1,64})'")]
    private static partial Regex NamedArgument();

    [GeneratedRegex(@"(\S{100})\S+")]
    private static partial Regex LongWord();
}
