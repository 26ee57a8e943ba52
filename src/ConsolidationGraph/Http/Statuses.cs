using GraphQL;
using GraphQL.Execution;

namespace ConsolidationGraph.Http;

/// <summary>The HTTP status of an answer, as the audits of npm graphql-http want it.</summary>
internal static class Statuses
{
    /// <summary>An answer with data is 200, and so is plain JSON for an invalid document; what kept the service from answering has a status of its own.</summary>
    public static int Of(ExecutionResult result, string mediaType)
    {
        if (result.Executed)
        {
            return StatusCodes.Status200OK;
        }

        return result.Errors?.Select(Of).FirstOrDefault(status => status is not null)
            ?? (mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static int? Of(ExecutionError error) => error switch
    {
        TimeoutError => StatusCodes.Status504GatewayTimeout,
        UnhandledError => StatusCodes.Status500InternalServerError,
        _ => error.Code switch
        {
            "TIMEOUT" => StatusCodes.Status504GatewayTimeout,
            "BACKEND_UNAVAILABLE" => StatusCodes.Status503ServiceUnavailable,
            "INTERNAL_SERVER_ERROR" => StatusCodes.Status500InternalServerError,
            "METHOD_NOT_ALLOWED" => StatusCodes.Status405MethodNotAllowed,
            "UNAUTHENTICATED" => StatusCodes.Status401Unauthorized,
            "FORBIDDEN" => StatusCodes.Status403Forbidden,
            "RATE_LIMITED" => StatusCodes.Status429TooManyRequests,
            _ => null,
        },
    };
}
