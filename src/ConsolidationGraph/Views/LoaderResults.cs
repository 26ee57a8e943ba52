using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Views;

/// <summary>Maps what a loader will give, without loading it yet.</summary>
public static class LoaderResults
{
    /// <summary>The function of the result.</summary>
    public static IDataLoaderResult<TResult> Then<T, TResult>(this IDataLoaderResult<T> source, Func<T, TResult> then) => new Mapped<T, TResult>(source, then);

    /// <summary>The function of each item of the result.</summary>
    public static IDataLoaderResult<IEnumerable<TResult>> Select<T, TResult>(this IDataLoaderResult<IEnumerable<T>> source, Func<T, TResult> select) =>
        source.Then<IEnumerable<T>, IEnumerable<TResult>>(items => [.. items.Select(select)]);

    /// <summary>
    /// What is loaded with the help of the result. All of a level load their first results, then all of them their
    /// second ones: still one call for each step, not one for each field.
    /// </summary>
    public static IDataLoaderResult<TResult> Then<T, TResult>(this IDataLoaderResult<T> source, Func<T, IDataLoaderResult<TResult>> then) => new Chained<T, TResult>(source, then);

    /// <summary>A result that is there already.</summary>
    public static IDataLoaderResult<T> Of<T>(T value) => new Known<T>(value);

    /// <summary>An object for each claim.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="wrap">Makes the object.</param>
    /// <typeparam name="T">The object's type.</typeparam>
    public static IDataLoaderResult<IEnumerable<T>> Each<T>(this IDataLoaderResult<IReadOnlyList<Claim>> claims, Func<Claim, T> wrap) =>
        claims.Then<IReadOnlyList<Claim>, IEnumerable<T>>(found => [.. found.Select(wrap)]);

    /// <summary>Several results as one, in their order; all are asked for before any is waited for.</summary>
    /// <param name="results">The results.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public static IDataLoaderResult<IReadOnlyList<T>> All<T>(IEnumerable<IDataLoaderResult<T>> results) => new Gathered<T>([.. results]);

    // Every round each of them takes one step: those that load something else with what they have got do so together.
    private sealed class Gathered<T>(IReadOnlyList<object?> results) : IDataLoaderResult<IReadOnlyList<T>>
    {
        public async Task<IReadOnlyList<T>> GetResultAsync(CancellationToken cancellationToken = default)
        {
            object? all = this;
            while (all is IDataLoaderResult pending)
            {
                all = await pending.GetResultAsync(cancellationToken);
            }

            return (IReadOnlyList<T>)all!;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken)
        {
            var values = new object?[results.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = results[i] is IDataLoaderResult pending ? await pending.GetResultAsync(cancellationToken) : results[i];
            }

            return Array.Exists(values, value => value is IDataLoaderResult<T>) ? new Gathered<T>(values) : Array.ConvertAll(values, value => (T)value!);
        }
    }

    private sealed class Known<T>(T value) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => Task.FromResult(value);

        Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => Task.FromResult<object?>(value);
    }

    private sealed class Mapped<T, TResult>(IDataLoaderResult<T> source, Func<T, TResult> then) : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) =>
            then(await source.GetResultAsync(cancellationToken));

        // The executor asks here, and takes a result that is a loader's result again back into its queue, behind all others.
        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await ((IDataLoaderResult)source).GetResultAsync(cancellationToken) switch
            {
                IDataLoaderResult<T> pending => new Mapped<T, TResult>(pending, then),
                var value => then((T)value!),
            };
    }

    private sealed class Chained<T, TResult>(IDataLoaderResult<T> source, Func<T, IDataLoaderResult<TResult>> then) : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) =>
            await then(await source.GetResultAsync(cancellationToken)).GetResultAsync(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await ((IDataLoaderResult)source).GetResultAsync(cancellationToken) switch
            {
                IDataLoaderResult<T> pending => new Chained<T, TResult>(pending, then),
                var value => then((T)value!),
            };
    }
}
