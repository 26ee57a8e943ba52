using Microsoft.Net.Http.Headers;

namespace ConsolidationGraph.Http;

/// <summary>Which of the two media types of GraphQL over HTTP an answer has.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>What the caller likes best; plain JSON where nothing is said; null where it accepts neither.</summary>
    public static string? Negotiate(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || request.Headers.Accept.All(string.IsNullOrWhiteSpace))
        {
            return Json;
        }

        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? accepted.Where(type => type.Quality is not 0 && AcceptsUtf8(type)).OrderByDescending(type => type.Quality ?? 1).Select(Offer).FirstOrDefault(offer => offer is not null)
            : null;
    }

    /// <summary>Whether a body is JSON in UTF-8, as declared by its content type.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) && AcceptsUtf8(type);

    private static string? Offer(MediaTypeHeaderValue type) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        GraphQLResponse => GraphQLResponse,
        Json or "application/*" or "*/*" => Json,
        _ => null,
    };

    private static bool AcceptsUtf8(MediaTypeHeaderValue type)
    {
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
