using System.Net;
using System.Text.Json;

namespace TemporalGraph.Neo4j;

/// <summary>Sends one request and reads its answer: no repetition, no time limit of its own.</summary>
internal sealed class QueryConnection : IDisposable
{
    /// <summary>On Aura the requests of one transaction must name the member of the cluster that holds it.</summary>
    private const string Affinity = "neo4j-cluster-affinity";

    private const string TypedJson = "application/vnd.neo4j.query";
    private readonly Neo4jTarget _target;
    private readonly HttpMessageHandler _handler;
    private readonly HttpClient _http;

    /// <param name="target">Where to send requests.</param>
    /// <param name="handler">What sends them; null for the network.</param>
    public QueryConnection(Neo4jTarget target, HttpMessageHandler? handler = null)
    {
        _target = target;
        _handler = handler ?? Network();
        _http = new(_handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a statement, or the last one of a transaction with its commit.</summary>
    /// <param name="path">Below the Query API's address: empty, <c>/tx</c>, <c>/tx/ID</c> or <c>/tx/ID/commit</c>.</param>
    /// <param name="body">The request as JSON.</param>
    /// <param name="member">What <see cref="QueryAnswer.Member"/> of the transaction's beginning was.</param>
    /// <param name="cancellationToken">Breaks the connection; the query goes on.</param>
    public async Task<QueryAnswer> PostAsync(string path, ReadOnlyMemory<byte> body, string? member, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, path, member);
        request.Headers.Accept.Add(new(TypedJson));
        request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await SendAsync(request, cancellationToken);
        var answer = Parse(response, await ReadAsync(response, cancellationToken));
        return answer.ErrorCode is { } code
            ? throw ServerErrors.From(_target, response.StatusCode, code, answer.ErrorMessage)
            : new(answer, response.Headers.TryGetValues(Affinity, out var members) ? members.First() : null);
    }

    /// <summary>Rolls a transaction back. One that is gone already is no error.</summary>
    public async Task DeleteAsync(string path, string? member, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Delete, path, member);
        using var response = await SendAsync(request, cancellationToken);
    }

    /// <summary>Asks the server what it is; no credentials are needed for that, and none are sent.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> DiscoverAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _target.Root);
        request.Headers.Accept.Add(new("application/json"));
        using var response = await SendAsync(request, cancellationToken);
        return (response.StatusCode, await ReadAsync(response, cancellationToken));
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    // The server closes connections that were idle for 30 s; we do it first, so that no request runs into the closing.
    // A redirect is never followed: credentials would go to a place that nobody configured.
    private static SocketsHttpHandler Network() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private HttpRequestMessage Request(HttpMethod method, string path, string? member)
    {
        var request = new HttpRequestMessage(method, _target.Endpoint + path) { Headers = { Authorization = _target.Authorization } };
        if (member is not null)
        {
            request.Headers.TryAddWithoutValidation(Affinity, member);
        }

        return request;
    }

    private QueryResponse Parse(HttpResponseMessage response, byte[] body)
    {
        var type = response.Content.Headers.ContentType?.MediaType;
        if (type is null || !(type == "application/json" || type.StartsWith(TypedJson, StringComparison.Ordinal)))
        {
            throw ServerErrors.From(_target, response.StatusCode, type);
        }

        try
        {
            var answer = QueryResponse.Parse(body);
            return answer.ErrorCode is null && !response.IsSuccessStatusCode
                ? throw ServerErrors.From(_target, response.StatusCode, type)
                : answer;
        }
        catch (JsonException error)
        {
            throw new StoreUnavailableException($"{_target} gave an answer that cannot be read. {error.Message}", error);
        }
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Broken(error);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new StoreConfigurationException(
                $"{_target} does not speak https with a certificate that this machine trusts. Check Neo4j:Url: http or https, host and port.", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Broken(error);
        }
    }

    private StoreUnavailableException Broken(Exception error) => new(
        error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }
            ? $"{_target} cannot be reached."
            : $"{_target} broke the connection off.",
        error);
}

/// <summary>A success.</summary>
/// <param name="Response">The answer's body.</param>
/// <param name="Member">The member of the cluster that holds the transaction; null where there is but one.</param>
internal sealed record QueryAnswer(QueryResponse Response, string? Member);
