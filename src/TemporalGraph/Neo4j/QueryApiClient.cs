using System.Globalization;
using System.Security.Cryptography;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace TemporalGraph.Neo4j;

/// <summary>Speaks to Neo4j through its Query API: HTTP, plain JSON there, typed JSON back.</summary>
internal sealed class QueryApiClient : INeo4jClient
{
    /// <summary>One attempt to reach a server that may be starting; its first query takes some seconds.</summary>
    private static readonly TimeSpan _attempt = TimeSpan.FromSeconds(10);

    private readonly Neo4jTarget _target;
    private readonly TimeProvider _time;
    private readonly QueryConnection _connection;
    private readonly RunningQueries _running;
    private readonly ResiliencePipeline _resilience;
    private readonly Bookmarks _bookmarks = new();

    // Tells our queries on the server from those of the service's other instances.
    private readonly string _name = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private long _calls;

    /// <param name="options">Where the server is and how to log in.</param>
    /// <param name="time">The clock of waits and limits; null for the system's.</param>
    /// <param name="handler">What sends requests; null for the network.</param>
    /// <exception cref="StoreConfigurationException">A setting is wrong. Nothing is sent yet.</exception>
    public QueryApiClient(Neo4jOptions options, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        _target = Neo4jTarget.From(options);
        _time = time ?? TimeProvider.System;
        _connection = new(_target, handler);
        _running = new(_connection, _time);
        _resilience = Resilience.For(_target, _time);
    }

    public async Task<Neo4jServer> ConnectAsync(CancellationToken cancellationToken = default)
    {
        var start = _time.GetTimestamp();
        for (var wait = TimeSpan.FromMilliseconds(250); ; wait = wait < TimeSpan.FromSeconds(2) ? wait * 2 : wait)
        {
            try
            {
                return await TryConnectAsync(cancellationToken);
            }
            catch (StoreUnavailableException error)
            {
                if (_time.GetElapsedTime(start) + wait > _target.StartTimeout)
                {
                    throw new StoreUnavailableException(
                        $"{error.Message} Is the server running, and is Neo4j:Url right? It was waited for {Seconds(_target.StartTimeout)}.", error);
                }
            }

            await Task.Delay(wait, _time, cancellationToken);
        }
    }

    public async Task<Rows> ReadAsync(Statement statement, CancellationToken cancellationToken = default) =>
        (await CallAsync([statement], "READ", cancellationToken))[0];

    public async Task<IReadOnlyList<Rows>> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken = default) =>
        statements.Count == 0 ? [] : await CallAsync(statements, "WRITE", cancellationToken);

    /// <summary>Waits until queries that were abandoned have ended, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _running.DisposeAsync();
        _connection.Dispose();
    }

    private async Task<Neo4jServer> TryConnectAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_attempt, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var (status, body) = await _connection.DiscoverAsync(either.Token);
            var server = Discovery.Read(_target, status, body);
            await TransactAsync([new("RETURN 1 AS ready")], "READ", either.Token); // the credentials and the database are right, too
            return server;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"{_target} does not answer.", error);
        }
    }

    private async Task<IReadOnlyList<Rows>> CallAsync(IReadOnlyList<Statement> statements, string accessMode, CancellationToken cancellationToken)
    {
        try
        {
            return await _resilience.ExecuteAsync(
                async token => await TransactAsync(statements, accessMode, token), cancellationToken);
        }
        catch (TimeoutRejectedException error)
        {
            throw new StoreUnavailableException($"{_target} did not answer within {Seconds(_target.Timeout)}; the call was ended.", error);
        }
        catch (BrokenCircuitException error)
        {
            throw new StoreUnavailableException($"{_target} failed too often to be asked just now; it is tried again within 2 s.", error);
        }
    }

    /// <summary>One attempt at a transaction: a single request for one statement, else one request for each.</summary>
    private async Task<IReadOnlyList<Rows>> TransactAsync(IReadOnlyList<Statement> statements, string accessMode, CancellationToken cancellationToken)
    {
        var sent = _bookmarks.Current;
        var id = string.Create(CultureInfo.InvariantCulture, $"{_name}-{Interlocked.Increment(ref _calls)}");
        var transaction = new QueryTransaction(_running, id, new(accessMode, _target.Timeout, sent));
        var answer = await transaction.RunAsync(statements, cancellationToken);
        if (answer.Count == 0)
        {
            throw new StoreUnavailableException($"{_target} did not confirm that it committed.");
        }

        _bookmarks.Update(sent, answer);
        return transaction.Rows;
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s");
}
