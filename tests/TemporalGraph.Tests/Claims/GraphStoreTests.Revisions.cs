using TemporalGraph.Claims;

namespace TemporalGraph.Tests.Claims;

/// <summary>Revisions: what was answered once is answered again.</summary>
public abstract partial class GraphStoreTests
{
    [Fact]
    public async Task A_new_store_is_at_revision_0_and_empty()
    {
        await using var store = await OpenAsync();
        var graph = await store.OpenAsync();

        Assert.Equal(0, graph.Revision);
        Assert.True((await graph.FindAsync(["a:ann"], default))[0] < 0);
        Assert.Empty(await JournalAsync(store));
        Assert.Empty(await graph.ReadAsync("a").ToListAsync());
    }

    [Fact]
    public async Task Each_change_set_makes_the_next_revision_and_it_is_visible_at_once()
    {
        await using var store = await FilledAsync();

        var receipt = await store.ApplyAsync("second", Tiny.Nodes(Tiny.Company, "a:eve"), []);

        Assert.Equal(new ChangeReceipt(2, true), receipt);
        Assert.Equal(2, (await store.OpenAsync()).Revision);
        Assert.Equal((true, false), (await Has(2), await Has(1)));

        async Task<bool> Has(int revision) => (await (await store.OpenAsync(revision)).FindAsync(["a:eve"], default))[0] >= 0;
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task A_revision_that_is_not_there_is_refused(int revision)
    {
        await using var store = await FilledAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await store.OpenAsync(revision));
    }

    [Fact]
    public async Task A_claim_is_visible_from_the_revision_that_asserts_it_to_the_one_that_retracts_it()
    {
        await using var store = await FilledAsync();
        var corrected = Claims[0] with { Values = ["Anne", "en"] };

        await store.ApplyAsync("corrected", [], [corrected], corrected.Id);
        await store.ApplyAsync("retracted", [], [], corrected.Id);

        Assert.Equal("", await NamesAt(0));
        Assert.Equal("Ann in 1", await NamesAt(1));
        Assert.Equal("Anne in 2", await NamesAt(2));
        Assert.Equal("", await NamesAt(3));

        async Task<string> NamesAt(int revision) =>
            string.Join(' ', (await ReadAsync(store, revision, corrected.Id)).Select(claim => $"{claim["text"]} in {claim.RecordedIn}"));
    }

    [Fact]
    public async Task A_claim_that_was_retracted_may_be_asserted_again()
    {
        await using var store = await FilledAsync();

        await store.ApplyAsync("out", [], [], Claims[0].Id);
        await store.ApplyAsync("in", [], [Claims[0]]);

        Assert.Equal((1, 0, 3), (await RecordedIn(1), await RecordedIn(2), await RecordedIn(3)));

        async Task<int> RecordedIn(int revision) => (await ReadAsync(store, revision, Claims[0].Id)).SingleOrDefault()?.RecordedIn ?? 0;
    }

    [Fact]
    public async Task What_is_answered_at_a_revision_is_the_same_after_any_later_change_set()
    {
        await using var store = await FilledAsync();
        var open = await store.OpenAsync();
        var before = await AnswersAsync(store, 1);

        await store.ApplyAsync(
            "second",
            Tiny.Nodes(Tiny.Company, "a:aaa", "a:eve"),
            [
                Tiny.Owns.Say("a:eve-owns-bob", "a:eve", "equity").Of("a:bob").During("2014").Citing("a:paper"),
                Tiny.Name.Say("a:ann/name-2", "a:ann", "Anna", "en").During("2010").Ranked(Rank.Preferred),
                Tiny.Completion.Say("a:deal/done-2", "a:deal").During("2016-01-01").Ranked(Rank.Preferred),
                Tiny.Attributes.Say("a/created", "a", "created", "2014-01-01"),
                Claims[2] with { Amount = Quantity.Of(70) },
            ],
            Claims[2].Id,
            Claims[3].Id);

        Assert.Equal(before, await AnswersAsync(store, 1));
        Assert.Equal(1, open.Revision);
        Assert.NotEqual(before, await AnswersAsync(store, 2));
    }

    [Fact]
    public async Task An_answer_for_another_revision_than_the_snapshots_is_refused()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync(1);

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await graph.GetClaimsAsync(new ClaimQuery { Ids = [Claims[0].Id] }, new(null, null, 0), default));
    }

    [Fact]
    public async Task A_store_that_is_opened_again_is_as_it_was_left()
    {
        string before;
        List<ChangeEntry> journal;
        await using (var store = await FilledAsync())
        {
            await store.ApplyAsync("second", [], [Claims[0] with { Note = "again" }], Claims[0].Id);
            (before, journal) = (await AnswersAsync(store, 1) + await AnswersAsync(store, 2), await JournalAsync(store));
        }

        await using var again = await OpenAsync();

        Assert.Equal(journal, await JournalAsync(again));
        Assert.Equal(before, await AnswersAsync(again, 1) + await AnswersAsync(again, 2));
        Assert.Equal(new ChangeReceipt(2, false), await again.ApplyAsync("second", [], []));
    }

    [Fact]
    public async Task Another_handle_on_the_same_store_sees_new_change_sets_and_builds_on_them()
    {
        await using var one = await FilledAsync();
        await using var other = await OpenAsync();

        await one.ApplyAsync("second", Tiny.Nodes(Tiny.Company, "a:eve"), []);
        Assert.Equal(2, (await other.OpenAsync()).Revision);

        var third = await other.ApplyAsync("third", [], [Tiny.Name.Say("a:eve/name", "a:eve", "Eve", "en")]);
        var fourth = await one.ApplyAsync("fourth", [], [], "a:eve/name");

        Assert.Equal((3, 4), (third.Revision, fourth.Revision));
        Assert.Equal(await JournalAsync(one), await JournalAsync(other));
        Assert.Equal(await AnswersAsync(one, 3), await AnswersAsync(other, 3));
    }

    [Fact]
    public async Task Change_sets_that_come_at_once_are_applied_one_after_the_other()
    {
        await using var store = await FilledAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            store.ApplyAsync($"at once {i}", Tiny.Nodes(Tiny.Company, $"a:new-{i}"), [Tiny.Name.Say($"a:new-{i}/name", $"a:new-{i}", "New", "en")]))));

        Assert.Equal(Enumerable.Range(2, 8), receipts.Select(receipt => receipt.Revision).Order());
        Assert.Equal(9, (await JournalAsync(store)).Count);
        Assert.Equal(8, (await ReadAsync(store, 9, [.. Enumerable.Range(0, 8).Select(i => $"a:new-{i}/name")])).Count);
    }
}
