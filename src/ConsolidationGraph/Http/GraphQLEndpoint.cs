using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace ConsolidationGraph.Http;

/// <summary>GraphQL over HTTP: one question a request, sent with GET or POST, answered as JSON.</summary>
internal sealed partial class GraphQLEndpoint(
    IDocumentExecuter executer, ISchema schema, IGraphQLSerializer serializer, FailureTranslator failures,
    IOptions<GraphQLLimits> options, TimeProvider time, ILogger<GraphQLEndpoint> log)
{
    private readonly GraphQLLimits limits = options.Value;
    private readonly RequestReader reader = new(options.Value);

    /// <summary>Answers a request; whatever is wrong with it, the answer is a GraphQL response.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var answer = new Answer();
        try
        {
            await AnswerAsync(context, answer);
        }
        catch (RefusedRequestException refused)
        {
            answer.Result = new(refused.Error);
            answer.Status = refused.Status;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // Nobody is there to read it.
        }

        answer.Result.Errors = ErrorList.Shorten(answer.Result.Errors, limits.Errors);
        await WriteAsync(context, answer);
        LogAnswered(
            OperationNames.ForLog(answer.OperationName), time.GetElapsedTime(started).TotalMilliseconds, answer.Status, answer.Result.Errors?.Count ?? 0);
    }

    private async Task AnswerAsync(HttpContext context, Answer answer)
    {
        answer.MediaType = MediaTypes.Negotiate(context.Request) ?? throw new RefusedRequestException(
            StatusCodes.Status406NotAcceptable, Errors.NotAcceptable($"Answers are {MediaTypes.GraphQLResponse} or {MediaTypes.Json}."));
        var request = await reader.ReadAsync(context.Request, context.RequestAborted);
        answer.OperationName = request.OperationName;
        answer.Result = await ExecuteAsync(context, request);
        answer.Status = Statuses.Of(answer.Result, answer.MediaType);
    }

    /// <summary>Executes a request within the limits.</summary>
    internal async Task<ExecutionResult> ExecuteAsync(HttpContext context, GraphQLRequest request)
    {
        var result = await executer.ExecuteAsync(new()
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = context.RequestServices,
            User = context.User,
            CancellationToken = context.RequestAborted,
            Timeout = limits.Timeout,
            UnhandledExceptionDelegate = failures.TranslateAsync,
            Listeners = { HttpMethods.IsGet(context.Request.Method) ? OperationKinds.OfGet : OperationKinds.OfPost },
        });
        if (result.Executed)
        {
            foreach (var extension in context.RequestServices.GetServices<IResponseExtensions>())
            {
                extension.AddTo(result.Extensions ??= []);
            }
        }

        return result;
    }

    private async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.MediaType + "; charset=utf-8";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept";
        response.Headers.CacheControl = "no-store";
        if (answer.Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";
        }
        else if (answer.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        await serializer.WriteAsync(response.Body, answer.Result, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Information, "GraphQL {OperationName} answered in {DurationMs:0.0} ms with {Status}, {ErrorCount} errors.")]
    private partial void LogAnswered(string operationName, double durationMs, int status, int errorCount);

    /// <summary>What is known of the answer so far.</summary>
    private sealed class Answer
    {
        public string MediaType { get; set; } = MediaTypes.Json;

        public string? OperationName { get; set; }

        public ExecutionResult Result { get; set; } = new();

        public int Status { get; set; }
    }
}
