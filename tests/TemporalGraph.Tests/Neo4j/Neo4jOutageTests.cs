using System.Collections.Concurrent;
using System.Diagnostics;
using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>A real server that hangs, dies and comes back while it is in use.</summary>
[Collection("Neo4j"), Trait("Needs", "Neo4j")]
public sealed class Neo4jOutageTests(Neo4jFixture neo4j)
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Calls_fail_within_the_time_limit_and_succeed_again_when_the_server_is_back()
    {
        var (container, options) = await neo4j.OwnAsync();
        await using var containerEnd = container;
        options.Timeout = _limit;
        await using var client = new QueryApiClient(options);
        await client.ConnectAsync();
        await client.WriteAsync([new("CREATE CONSTRAINT outage_id IF NOT EXISTS FOR (n:Outage) REQUIRE n.id IS UNIQUE")]);
        await using var load = new Load(client);

        await load.SucceedsAsync();
        await container.PauseAsync();
        await load.FailsAsync();
        await container.UnpauseAsync();
        await load.SucceedsAsync();
        await container.StopAsync(); // with SIGKILL
        await load.FailsAsync();
        await container.StartAsync();
        await load.SucceedsAsync();
        await load.StopAsync();

        Assert.All(load.Failures, failure => Assert.IsType<StoreUnavailableException>(failure));
        Assert.True(load.Longest < _limit + TimeSpan.FromSeconds(1), $"A call took {load.Longest}.");
        var kept = (await client.ReadAsync(new("MATCH (n:Outage) RETURN n.id AS id"))).Select(row => row.Integer(0)).ToHashSet();
        Assert.Subset(kept, load.Written.ToHashSet());
    }

    /// <summary>Eight callers that write without a pause, and note what was confirmed to them.</summary>
    private sealed class Load : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly ConcurrentQueue<long> _written = new();
        private readonly ConcurrentQueue<Exception> _failures = new();
        private readonly ConcurrentQueue<TimeSpan> _times = new();
        private readonly Task _callers;
        private long _next;

        public Load(QueryApiClient client) => _callers = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CallAsync(client)));

        public IReadOnlyCollection<long> Written => [.. _written];

        public IReadOnlyCollection<Exception> Failures => [.. _failures];

        public TimeSpan Longest => _times.Max();

        public Task SucceedsAsync() => MoreAsync(() => _written.Count);

        public Task FailsAsync() => MoreAsync(() => _failures.Count);

        public async Task StopAsync()
        {
            await _stop.CancelAsync();
            await _callers;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _stop.Dispose();
        }

        private static async Task MoreAsync(Func<int> count)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            for (var enough = count() + 40; count() < enough;)
            {
                await Task.Delay(50, limit.Token);
            }
        }

        private async Task CallAsync(QueryApiClient client)
        {
            while (!_stop.IsCancellationRequested)
            {
                var id = Interlocked.Increment(ref _next);
                var watch = Stopwatch.StartNew();
                try
                {
                    await client.WriteAsync([new("MERGE (:Outage {id: $id})") { ["id"] = id }]);
                    _written.Enqueue(id);
                }
                catch (StoreException error)
                {
                    _failures.Enqueue(error);
                    await Task.Delay(20);
                }

                _times.Enqueue(watch.Elapsed);
            }
        }
    }
}
