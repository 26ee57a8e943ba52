using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;

namespace ConsolidationGraph.Http;

/// <summary>Makes a GraphQL request of an HTTP request: the parameters of the query string, or a JSON object.</summary>
/// <param name="limits">What is read at all.</param>
internal sealed class RequestReader(GraphQLLimits limits)
{
    private readonly JsonValues values = new(limits);

    private readonly JsonDocumentOptions options = new() { AllowDuplicateProperties = false, MaxDepth = limits.JsonDepth };

    /// <exception cref="RefusedRequestException">400, 405, 413 or 415.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return FromQueryString(request.Query);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            throw new RefusedRequestException(
                StatusCodes.Status405MethodNotAllowed, Errors.MethodNotAllowed("Questions are sent with GET or POST."));
        }

        using var json = Parse(await BodyReader.ReadAsync(request, limits.BodyBytes, cancellationToken), "The body");
        return FromBody(json.RootElement);
    }

    private GraphQLRequest FromBody(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw RefusedRequestException.BadRequest(
                body.ValueKind == JsonValueKind.Array ? "Batches are not supported: the body must be one JSON object." : "The body must be a JSON object.");
        }

        return new()
        {
            Query = Text(body, "query") ?? throw QueryMissing(),
            OperationName = Text(body, "operationName"),
            Variables = Map(body, "variables"),
            Extensions = Map(body, "extensions"),
        };
    }

    private GraphQLRequest FromQueryString(IQueryCollection query) => new()
    {
        Query = Parameter(query, "query") ?? throw QueryMissing(),
        OperationName = Parameter(query, "operationName"),
        Variables = Map(query, "variables"),
        Extensions = Map(query, "extensions"),
    };

    private JsonDocument Parse(ReadOnlyMemory<byte> text, string what)
    {
        try
        {
            return JsonDocument.Parse(text, options);
        }
        catch (JsonException e)
        {
            throw RefusedRequestException.BadRequest($"{what} is not JSON (line {e.LineNumber + 1 ?? 1}, byte {e.BytePositionInLine + 1 ?? 1}).");
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.HalfSurrogatePair(); // In a name: they are all read to find one that stands twice.
        }
    }

    private static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? JsonValues.Text(value)
            : throw RefusedRequestException.BadRequest($"'{name}' must be a string.");
    }

    private Inputs? Map(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object
            ? values.Inputs(value)
            : throw RefusedRequestException.BadRequest($"'{name}' must be an object.");
    }

    private static string? Parameter(IQueryCollection query, string name) => query[name] switch
    {
        { Count: > 1 } => throw RefusedRequestException.BadRequest($"'{name}' is given more than once."),
        [{ Length: > 0 } value] => value,
        _ => null,
    };

    private Inputs? Map(IQueryCollection query, string name)
    {
        if (Parameter(query, name) is not { } text)
        {
            return null;
        }

        using var json = Parse(Encoding.UTF8.GetBytes(text), $"'{name}'");
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.Object => values.Inputs(json.RootElement),
            JsonValueKind.Null => null,
            _ => throw RefusedRequestException.BadRequest($"'{name}' must be a JSON object."),
        };
    }

    private static RefusedRequestException QueryMissing() => RefusedRequestException.BadRequest("'query' is missing.");
}
