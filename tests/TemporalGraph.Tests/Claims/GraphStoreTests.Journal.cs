using TemporalGraph.Claims;

namespace TemporalGraph.Tests.Claims;

/// <summary>The journal: who, when, why, and hashes that tell whether two stores say the same.</summary>
public abstract partial class GraphStoreTests
{
    [Fact]
    public async Task The_journal_says_who_when_and_why_oldest_first()
    {
        await using var store = await OpenAsync();
        Clock.Now = new(2026, 3, 1, 14, 30, 0, 123, TimeSpan.FromHours(8));
        await store.ApplyAsync("first", Nodes, []);
        Clock.Now = Clock.Now.AddHours(1);
        await store.ApplyAsync("second", [], Claims);

        var journal = await JournalAsync(store);

        Assert.Equal(
            [
                (1, "first", "tester", "why first", "a", new DateTimeOffset(2026, 3, 1, 6, 30, 0, 123, TimeSpan.Zero)),
                (2, "second", "tester", "why second", "a", new DateTimeOffset(2026, 3, 1, 7, 30, 0, 123, TimeSpan.Zero)),
            ],
            journal.Select(entry => (entry.Number, entry.Request, entry.Author, entry.Reason, entry.Dataset, entry.RecordedAt)));
        Assert.All(journal, entry => Assert.Equal(TimeSpan.Zero, entry.RecordedAt.Offset));
        Assert.Equal(journal[1..], await JournalAsync(store, after: 1));
        Assert.Equal([], await JournalAsync(store, after: 2));
    }

    [Fact]
    public async Task Entries_are_given_by_number_in_the_order_asked_and_missing_ones_left_out()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync("second", [], []);

        Assert.Equal([2, 1, 2], (await store.GetChangesAsync([2, 9, 1, 0, -1, 2])).Select(entry => entry.Number));
    }

    [Fact]
    public async Task An_instant_finds_the_last_entry_recorded_at_it()
    {
        await using var store = await OpenAsync();
        var start = Clock.Now;
        await store.ApplyAsync("first", Nodes, []);
        Clock.Now = start.AddSeconds(10);
        await store.ApplyAsync("second", [], []);
        await store.ApplyAsync("third", [], []);

        int[] found = [await At(-0.001), await At(0), await At(9.999), await At(10), await At(1e6)];
        Assert.Equal([0, 1, 1, 3, 3], found);

        async Task<int> At(double seconds) => (await store.FindChangeAsync(start.AddSeconds(seconds)))?.Number ?? 0;
    }

    [Fact]
    public async Task The_content_hash_does_not_depend_on_order_nor_on_how_change_sets_were_cut()
    {
        await using var store = await OpenAsync();
        await store.ApplyAsync("nodes", [.. Nodes.Reverse()], [Claims[^1] with { Note = "misread" }]);
        await store.ApplyAsync("one", Tiny.Nodes(Tiny.Company, "a:eve"), Claims.Reverse().Skip(1).Take(3));
        await store.ApplyAsync("rest", [], [.. Claims.Take(4), Claims[^1]], Claims[^1].Id);

        Assert.Equal(
            ContentHash.Text(Sum([.. Nodes, new Node("a:eve", Tiny.Company)], Claims)),
            (await JournalAsync(store))[^1].ContentHash);
    }

    [Fact]
    public async Task Each_dataset_has_a_content_hash_of_its_own()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(Changes.Of("b", Tiny.Nodes(Tiny.Company, "b:zoe"), []) with { Dataset = "b" });
        await store.ApplyAsync("nothing", [], []);

        var journal = await JournalAsync(store);

        Assert.Equal(ContentHash.Text(Sum(Tiny.Nodes(Tiny.Company, "b:zoe"), [])), journal[1].ContentHash);
        Assert.Equal(journal[0].ContentHash, journal[2].ContentHash);
    }

    [Fact]
    public async Task The_chained_hash_is_the_same_wherever_the_same_change_sets_were_applied()
    {
        await using var store = await OpenAsync();
        var elsewhere = new NaiveGraphStore(new NaiveJournal(), Tiny.Model, TimeProvider.System);
        foreach (var to in new[] { store, elsewhere })
        {
            await to.ApplyAsync(Changes.Of("first", Nodes, Claims) with { Author = to == store ? "one" : "another" });
            await to.ApplyAsync("second", [], [Claims[0] with { Note = "again" }], Claims[0].Id);
        }

        Assert.Equal(
            (await JournalAsync(elsewhere)).Select(entry => (entry.Hash, entry.ContentHash)),
            (await JournalAsync(store)).Select(entry => (entry.Hash, entry.ContentHash)));
    }

    [Fact]
    public async Task The_chained_hash_tells_histories_apart_that_end_in_the_same_state()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync("out", [], [], Claims[0].Id);
        await store.ApplyAsync("in", [], [Claims[0]]);

        var journal = await JournalAsync(store);

        Assert.Equal(journal[0].ContentHash, journal[2].ContentHash);
        Assert.Equal(3, journal.Select(entry => entry.Hash).Distinct().Count());
        Assert.All(journal, entry => Assert.Matches("^[0-9a-f]{64}$", entry.Hash));
        Assert.All(journal, entry => Assert.Matches("^[0-9a-f]{32}$", entry.ContentHash));
    }

    [Fact]
    public async Task The_hashes_of_a_citation_are_those_of_the_first_version_for_ever()
    {
        await using var store = await FilledAsync();

        var entry = Assert.Single(await JournalAsync(store));

        Assert.Equal("4da0d884374b3c5de3dc0d24f84636e9", entry.ContentHash);
        Assert.Equal("916cf588f4d10e828417ffedf5db581a49307202ad5ddd9538f7b3e9a974fff6", entry.Hash);
    }

    private static UInt128 Sum(IEnumerable<Node> nodes, IEnumerable<ClaimVersion> claims) =>
        nodes.Select(ContentHash.Of).Concat(claims.Select(ContentHash.Of)).Aggregate(UInt128.Zero, (sum, hash) => sum + hash);
}
