using GraphQL.DataLoader;

namespace ConsolidationGraph.Views;

/// <summary>
/// Gathers the keys that one level of a query asks for and loads them with one call. Keys are deduplicated, and what was
/// loaded is kept: one loader serves one viewpoint of one request, never two requests.
/// </summary>
/// <param name="load">Loads a batch of distinct keys, in the order in which they were first asked for; keys it leaves out have <paramref name="missing"/>.</param>
/// <param name="missing">The value of a key that was not found.</param>
public sealed class BatchLoader<TKey, TValue>(
    Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load, TValue missing)
    where TKey : notnull
{
    private readonly TValue missing = missing;
    private readonly Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load = load;
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Pending> results = [];
    private Batch? open;

    /// <summary>Asks for a key. Nothing is loaded before the first result of the batch is asked for.</summary>
    public IDataLoaderResult<TValue> Load(TKey key)
    {
        lock (gate)
        {
            if (!results.TryGetValue(key, out var result))
            {
                open ??= new(this);
                open.Keys.Add(key);
                result = new(open, key);
                results.Add(key, result);
            }

            return result;
        }
    }

    private void Close(Batch batch)
    {
        lock (gate)
        {
            if (open == batch)
            {
                open = null;
            }
        }
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private readonly Lock starting = new();
        private Task<IReadOnlyDictionary<TKey, TValue>>? values;

        public List<TKey> Keys { get; } = [];

        public TValue Missing => loader.missing;

        public Task<IReadOnlyDictionary<TKey, TValue>> LoadAsync(CancellationToken cancellationToken)
        {
            lock (starting)
            {
                if (values is null)
                {
                    loader.Close(this);
                    values = RunAsync(cancellationToken);
                }

                return values;
            }
        }

        // Async, so that an exception thrown before the first await is every key's error and not only the first one's.
        private async Task<IReadOnlyDictionary<TKey, TValue>> RunAsync(CancellationToken cancellationToken) =>
            await loader.load(Keys, cancellationToken);
    }

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue>
    {
        public async Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.LoadAsync(cancellationToken)).TryGetValue(key, out var value) ? value : batch.Missing;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
