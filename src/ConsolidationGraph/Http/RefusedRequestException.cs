using GraphQL;

namespace ConsolidationGraph.Http;

/// <summary>The HTTP request cannot be understood as a question: no document was looked at.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="error">What the caller reads.</param>
internal sealed class RefusedRequestException(int status, ExecutionError error) : Exception(error.Message)
{
    public int Status { get; } = status;

    public ExecutionError Error { get; } = error;

    public static RefusedRequestException BadRequest(string message) => new(StatusCodes.Status400BadRequest, Errors.BadRequest(message));

    /// <summary>JSON can escape half of a character, .NET reads it with an exception, and no text of ours may hold it.</summary>
    public static RefusedRequestException HalfSurrogatePair() => BadRequest("A string holds half of a surrogate pair, which is no character.");
}
