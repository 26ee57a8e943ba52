using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>
/// A server for what a healthy Neo4j cannot show. It answers with given bytes, one connection a request. Discovery, and
/// the order to end a query, are answered as Neo4j does unless a test says otherwise.
/// </summary>
internal sealed class FakeNeo4j : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<FakeRequest, FakeAnswer?> _answers;
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly TaskCompletionSource _ended = new();
    private readonly Task _serving;

    public FakeNeo4j(Func<FakeRequest, FakeAnswer?> answers, int port = 0)
    {
        _answers = answers;
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>A server that gives these answers to the statements that it gets, the last one again and again.</summary>
    public static FakeNeo4j Answering(params FakeAnswer[] answers)
    {
        var next = 0;
        return new(request => request.IsStatement ? answers[Math.Min(next++, answers.Length - 1)] : null);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Neo4jOptions Options => new() { Url = $"http://127.0.0.1:{Port}", User = "neo4j", Password = Password };

    public const string Password = "correct-horse";

    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>The requests that carry a statement of the test, without discovery and orders to end.</summary>
    public IReadOnlyList<FakeRequest> Statements => [.. _requests.Where(request => request.IsStatement)];

    public QueryApiClient Client(Action<Neo4jOptions>? change = null)
    {
        var options = Options;
        change?.Invoke(options);
        return new(options);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> exchanges = [];
        try
        {
            while (true)
            {
                exchanges.Add(ExchangeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // Stopped: cancelled while it waited, or the listener was gone before it asked again.
            await Task.WhenAll(exchanges);
        }
    }

    private async Task ExchangeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                var request = await FakeRequest.ReadAsync(stream, _stop.Token);
                _requests.Enqueue(request);
                if (request.IsOrderToEnd)
                {
                    _ended.TrySetResult();
                }

                var answer = _answers(request) ?? Default(request);
                await (answer.IsEndless ? _ended.Task.WaitAsync(_stop.Token) : Task.Delay(answer.Delay, _stop.Token));
                await stream.WriteAsync(answer.Bytes, _stop.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException)
            {
                // The client or the test went away.
            }
        }
    }

    private static FakeAnswer Default(FakeRequest request) => request.Method switch
    {
        "GET" => FakeAnswer.Recorded("01-discovery"),
        "DELETE" => FakeAnswer.Of(200, null, ""),
        _ => FakeAnswer.Success(),
    };
}

/// <summary>What a client sent.</summary>
internal sealed record FakeRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsOrderToEnd => Method == "POST" && Text.StartsWith("SHOW TRANSACTIONS", StringComparison.Ordinal);

    public bool IsStatement => Method == "POST" && !IsOrderToEnd;

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public string Text => Json.GetProperty("statement").GetString()!;

    public JsonElement Parameter(string name) => Json.GetProperty("parameters").GetProperty(name);

    public static async Task<FakeRequest> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = (await reader.ReadLineAsync(cancellationToken))?.Split(' ');
        if (first is not [var method, var path, "HTTP/1.1"])
        {
            throw new IOException("That is not HTTP.");
        }

        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
        }

        var body = new char[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length) : 0];
        if (body.Length > 0)
        {
            await reader.ReadBlockAsync(body, cancellationToken); // waits for more even where nothing is wanted
        }

        return new(method, path, headers, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)));
    }
}

/// <summary>What the server sends, byte by byte, before it closes the connection.</summary>
internal sealed record FakeAnswer(byte[] Bytes)
{
    public TimeSpan Delay { get; init; }

    /// <summary>Whether it comes only when the query is ended.</summary>
    public bool IsEndless { get; init; }

    /// <summary>A query that does not come to an end by itself.</summary>
    public static FakeAnswer Stall => Recorded("65-terminated") with { IsEndless = true };

    /// <summary>The connection is closed without an answer.</summary>
    public static FakeAnswer Nothing { get; } = new([]);

    public static FakeAnswer Of(int status, string? type, string body, string headers = "")
    {
        var content = Encoding.UTF8.GetBytes(body);
        var contentType = type is null ? "" : $"Content-Type: {type}\r\n";
        var head = $"HTTP/1.1 {status} Status\r\n{contentType}{headers}Content-Length: {content.Length}\r\nConnection: close\r\n\r\n";
        return new([.. Encoding.ASCII.GetBytes(head), .. content]);
    }

    public static FakeAnswer Typed(string body) => Of(202, "application/vnd.neo4j.query", body);

    /// <summary>A row with the number 1.</summary>
    public static FakeAnswer Success(string bookmark = "FB:1") =>
        Typed($$"""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},"bookmarks":["{{bookmark}}"]}""");

    public static FakeAnswer Error(int status, string code) =>
        Of(status, "application/json", $$"""{"errors":[{"code":"{{code}}","message":"MATCH (secret) ..."}]}""");

    /// <summary>A real server's answer.</summary>
    public static FakeAnswer Recorded(string name, string version = "5.26.28")
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Neo4j", "Exchanges", version, name + ".json");
        var response = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(path)).GetProperty("response");
        var headers = response.GetProperty("headers");
        var type = headers.TryGetProperty("Content-Type", out var value) ? value.GetString() : null;
        return Of(response.GetProperty("status").GetInt32(), type, response.GetProperty("body").GetString()!);
    }

    /// <summary>The same without its last bytes.</summary>
    public FakeAnswer Cut(int bytes) => this with { Bytes = Bytes[..^bytes] };
}
