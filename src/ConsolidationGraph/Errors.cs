using GraphQL;

namespace ConsolidationGraph;

/// <summary>Every error that the service makes itself, with the code that clients read in <c>extensions.code</c>.</summary>
/// <remarks>What graphql-dotnet reports is brought to the same codes by <see cref="Http.PublicErrors"/>.</remarks>
public static class Errors
{
    /// <summary>A caller's value is echoed up to this many characters.</summary>
    private const int EchoLimit = 100;

    /// <summary>An argument or a variable is wrong.</summary>
    public static ExecutionError BadUserInput(string argument, string message) =>
        Make("BAD_USER_INPUT", message, ("argument", argument));

    /// <summary>The field has no meaning without a day.</summary>
    public static ExecutionError AsOfRequired(string field) =>
        Make("AS_OF_REQUIRED", $"'{field}' needs a day: give at: {{ asOf: ... }} on the root field.", ("field", field));

    /// <summary>The cursor is not one of ours, is damaged, or belongs elsewhere.</summary>
    public static ExecutionError BadCursor(string reason) => Make("BAD_CURSOR", reason);

    /// <summary>The answer would need more work than one question may cause.</summary>
    public static ExecutionError QueryTooLarge(string message, long limit, long actual) =>
        Make("QUERY_TOO_LARGE", message, ("limit", limit), ("actual", actual));

    /// <summary>The document's cost, or a count that drives it, is over its limit.</summary>
    public static ExecutionError QueryTooComplex(string what, long limit, long actual) =>
        Make("QUERY_TOO_COMPLEX", $"The document has {what} {actual}; at most {limit} are allowed.", ("limit", limit), ("actual", actual));

    /// <summary>Fields are nested too deep.</summary>
    public static ExecutionError QueryTooDeep(int limit, int actual) =>
        Make("QUERY_TOO_DEEP", $"The document nests {actual} levels of fields; at most {limit} are allowed.", ("limit", limit), ("actual", actual));

    /// <summary>Fields are nested so deep that the parser gave up.</summary>
    public static ExecutionError QueryTooDeep(int limit) =>
        Make("QUERY_TOO_DEEP", $"The document nests far more than {limit} levels of fields.", ("limit", limit));

    /// <summary>Too many aliases, those in fragments counted once for each use.</summary>
    public static ExecutionError TooManyAliases(int limit, long actual) =>
        Make("TOO_MANY_ALIASES", $"The document has {actual} aliases; at most {limit} are allowed.", ("limit", limit), ("actual", actual));

    /// <summary>The document has more tokens than are read; <paramref name="actual"/> is where counting stopped.</summary>
    public static ExecutionError TooManyTokens(int limit, int actual) =>
        Make("TOO_MANY_TOKENS", $"The document has more than {limit} tokens.", ("limit", limit), ("actual", actual));

    /// <summary>A document breaks a rule of GraphQL that graphql-dotnet does not check.</summary>
    public static ExecutionError Invalid(string rule, string message) =>
        Make("GRAPHQL_VALIDATION_FAILED", message, ("rule", rule));

    /// <summary>The change meets a state of the graph that does not allow it.</summary>
    public static ExecutionError Conflict(string message) => Make("CONFLICT", message);

    /// <summary>The store does not answer; the same request may work later.</summary>
    public static ExecutionError BackendUnavailable(string message) => Make("BACKEND_UNAVAILABLE", message);

    /// <summary>Not answered within the time limit.</summary>
    public static ExecutionError Timeout(TimeSpan limit) =>
        Make("TIMEOUT", $"Not answered within {limit.TotalSeconds:0.###} s.");

    /// <summary>The caller is unknown.</summary>
    public static ExecutionError Unauthenticated(string message) => Make("UNAUTHENTICATED", message);

    /// <summary>The caller is known and may not do this.</summary>
    public static ExecutionError Forbidden(string message) => Make("FORBIDDEN", message);

    /// <summary>Something failed that the caller cannot help; the log tells more under the trace id.</summary>
    public static ExecutionError Internal(string traceId) =>
        Make("INTERNAL_SERVER_ERROR", "Something went wrong here. The trace id names the log entry.", ("traceId", traceId));

    /// <summary>Stands after the errors that are shown, for those that are not.</summary>
    public static ExecutionError TooManyErrors(int shown, int actual) =>
        Make("TOO_MANY_ERRORS", $"{actual - shown} more errors are not shown.", ("limit", shown), ("actual", actual));

    /// <summary>The HTTP request itself is wrong: not UTF-8, not JSON, a parameter of the wrong type.</summary>
    public static ExecutionError BadRequest(string message) => Make("BAD_REQUEST", message);

    /// <summary>The method does not fit the endpoint or the operation.</summary>
    public static ExecutionError MethodNotAllowed(string message) => Make("METHOD_NOT_ALLOWED", message);

    /// <summary>None of the media types that the caller accepts can be given.</summary>
    public static ExecutionError NotAcceptable(string message) => Make("NOT_ACCEPTABLE", message);

    /// <summary>The body is longer than is read.</summary>
    public static ExecutionError PayloadTooLarge(int limit) =>
        Make("PAYLOAD_TOO_LARGE", $"The body may have at most {limit} bytes.", ("limit", limit));

    /// <summary>The body is of another media type, character set or encoding than the endpoint reads.</summary>
    public static ExecutionError UnsupportedMediaType(string message) => Make("UNSUPPORTED_MEDIA_TYPE", message);

    /// <summary>A caller's value for a message: quoted, and cut if it is long.</summary>
    public static string Quote(string value) =>
        value.Length <= EchoLimit ? $"'{value}'" : $"'{value[..EchoLimit]}…' ({value.Length} characters)";

    private static ExecutionError Make(string code, string message, params ReadOnlySpan<(string Key, object Value)> details)
    {
        var error = new ExecutionError(message) { Code = code };
        foreach (var (key, value) in details)
        {
            (error.Extensions ??= []).Add(key, value);
        }

        return error;
    }
}
