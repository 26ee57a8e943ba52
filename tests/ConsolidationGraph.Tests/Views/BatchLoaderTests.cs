using ConsolidationGraph.Views;

namespace ConsolidationGraph.Tests.Views;

public sealed class BatchLoaderTests
{
    private readonly List<IReadOnlyList<int>> calls = [];
    private readonly BatchLoader<int, string> loader;

    public BatchLoaderTests() => loader = new(LoadAsync, "none");

    [Fact]
    public async Task Keys_that_wait_are_loaded_with_one_call_each_of_them_once()
    {
        var results = new[] { 1, 2, 1, 3 }.Select(loader.Load).ToList();
        var values = await Task.WhenAll(results.Select(result => result.GetResultAsync()));

        Assert.Equal(["one", "two", "one", "none"], values);
        Assert.Equal([1, 2, 3], Assert.Single(calls));
    }

    [Fact]
    public void Nothing_is_loaded_before_a_result_is_asked_for()
    {
        loader.Load(1);

        Assert.Empty(calls);
    }

    [Fact]
    public async Task What_was_loaded_is_not_loaded_again()
    {
        await loader.Load(1).GetResultAsync();
        await loader.Load(1).GetResultAsync();
        await loader.Load(2).GetResultAsync();

        Assert.Equal([[1], [2]], calls);
    }

    [Fact]
    public async Task An_error_is_the_error_of_every_key_of_the_batch()
    {
        var failing = new BatchLoader<int, string>((_, _) => throw new TimeoutException(), "none");
        var results = new[] { failing.Load(1), failing.Load(2) };

        foreach (var result in results)
        {
            await Assert.ThrowsAsync<TimeoutException>(() => result.GetResultAsync());
        }
    }

    [Fact]
    public async Task Many_threads_get_one_value_and_make_no_call_twice()
    {
        var values = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => loader.Load(i % 3).GetResultAsync())));

        Assert.Equal(["none", "one", "two"], values.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(3, calls.Sum(call => call.Count));
    }

    [Fact]
    public async Task A_result_can_be_mapped_and_can_lead_to_another()
    {
        var mapped = loader.Load(1).Then(word => word.Length);
        var chained = loader.Load(1).Then(word => loader.Load(word.Length - 1)).Then(word => word + "!");
        var items = loader.Load(2).Then<string, IEnumerable<char>>(word => word).Select(char.ToUpperInvariant);

        Assert.Equal(3, await mapped.GetResultAsync());
        Assert.Equal("two!", await chained.GetResultAsync());
        Assert.Equal("TWO", string.Concat(await items.GetResultAsync()));
        Assert.Equal("known", await LoaderResults.Of("known").GetResultAsync());
    }

    private ValueTask<IReadOnlyDictionary<int, string>> LoadAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        lock (calls)
        {
            calls.Add([.. keys]);
        }

        var words = new Dictionary<int, string> { [1] = "one", [2] = "two" };
        return new(keys.Where(words.ContainsKey).ToDictionary(key => key, key => words[key]));
    }
}
