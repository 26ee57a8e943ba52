using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;

namespace ConsolidationGraph.Http;

/// <summary>Makes of an exception what a caller may read of it. What nobody has a word for is logged, and named by its trace id.</summary>
/// <param name="translate">The error that an exception of the store or of a resolver means; null where it means none.</param>
/// <param name="log">Where the exception itself goes.</param>
internal sealed partial class FailureTranslator(Func<Exception, ExecutionError?> translate, ILogger<FailureTranslator> log)
{
    public Task TranslateAsync(UnhandledExceptionContext failure)
    {
        failure.Exception = translate(failure.OriginalException) ?? Unknown(failure);
        return Task.CompletedTask;
    }

    private ExecutionError Unknown(UnhandledExceptionContext failure)
    {
        var traceId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        LogFailed(failure.OriginalException, failure.FieldContext?.FieldDefinition.Name ?? "-", traceId);
        return Errors.Internal(traceId);
    }

    [LoggerMessage(LogLevel.Error, "GraphQL failed at field {Field}; trace {TraceId}.")]
    private partial void LogFailed(Exception exception, string field, string traceId);
}
