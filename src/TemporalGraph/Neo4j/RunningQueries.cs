using System.Collections.Concurrent;

namespace TemporalGraph.Neo4j;

/// <summary>
/// Runs queries whose caller may go away. Neo4j does not notice that: the query runs on and a write commits, so it is
/// ended by a second request. The caller does not wait for that.
/// </summary>
internal sealed class RunningQueries(QueryConnection connection, TimeProvider time) : IAsyncDisposable
{
    private const string Terminate =
        "SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.rid = $target TERMINATE TRANSACTIONS id YIELD message RETURN message";

    /// <summary>How long the server may take to end a query before its connection is broken instead.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <exception cref="OperationCanceledException">The token was cancelled: the query is being ended.</exception>
    public Task<QueryAnswer> RunAsync(string path, QueryRequest request, string? member, CancellationToken cancellationToken)
    {
        var exchange = ExchangeAsync(path, request, member, cancellationToken);
        Remember(exchange);
        return exchange.WaitAsync(cancellationToken);
    }

    /// <summary>Rolls back a transaction that nobody will commit, so that its locks are free before its idle time is over.</summary>
    public void Abandon(string transaction, string? member) => Remember(RollBackAsync(transaction, member));

    /// <summary>Waits until every query that was abandoned has ended.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<QueryAnswer> ExchangeAsync(string path, QueryRequest request, string? member, CancellationToken cancellationToken)
    {
        using var breaking = new CancellationTokenSource();
        var exchange = connection.PostAsync(path, request.ToJson(), member, breaking.Token);
        try
        {
            return await exchange.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await TerminateAsync(exchange, request.Id);
            await breaking.CancelAsync();
            await RollBackAsync(exchange);
            throw;
        }
    }

    // Again and again, because the server may not have begun with the query when it is first told to end it.
    private async Task TerminateAsync(Task exchange, string id)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        try
        {
            for (var wait = TimeSpan.FromMilliseconds(25); !exchange.IsCompleted; wait *= 2)
            {
                var request = new QueryRequest { Statement = new(Terminate) { ["target"] = id }, Id = id + "-end" };
                await connection.PostAsync("", request.ToJson(), null, limit.Token);
                await Task.WhenAny(exchange, Task.Delay(wait, time, limit.Token));
            }
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException)
        {
            // The server is gone or does not listen; then there is nothing to end, or nothing that could end it.
        }
    }

    // The request may have come to its end by itself, and have left a transaction open.
    private async Task RollBackAsync(Task<QueryAnswer> exchange)
    {
        try
        {
            var (response, member) = await exchange;
            if (response.TransactionId is { } transaction)
            {
                await RollBackAsync(transaction, member);
            }
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException)
        {
            // It ended as was wanted.
        }
    }

    private async Task RollBackAsync(string transaction, string? member)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        try
        {
            await connection.DeleteAsync($"/tx/{transaction}", member, limit.Token);
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException)
        {
            // The server rolls it back itself when its idle time is over, or has done so.
        }
    }

    private void Remember(Task task)
    {
        if (!task.IsCompleted)
        {
            _running[task] = true;
            task.ContinueWith(over => _running.TryRemove(over, out _), TaskScheduler.Default);
        }
    }
}
