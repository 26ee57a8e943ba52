using TemporalGraph.Claims;

namespace TemporalGraph.Tests.Claims;

/// <summary>Change sets: whole or not at all, and once.</summary>
public abstract partial class GraphStoreTests
{
    public static TheoryData<string> Misfits => [.. MisfitsByName.Keys];

    private static Dictionary<string, ChangeSet> MisfitsByName => new()
    {
        ["a node that is there already"] = Changes.Of("bad", Tiny.Nodes(Tiny.Company, "a:eve", "a:ann"), []),
        ["a node twice"] = Changes.Of("bad", Tiny.Nodes(Tiny.Company, "a:eve", "a:eve"), []),
        ["a subject that is not there"] = Bad(Tiny.Name.Say("a:x", "a:nobody", "X", "en")),
        ["a subject of another label"] = Bad(Tiny.Name.Say("a:x", "a:deal", "X", "en")),
        ["an object that is not there"] = Bad(Tiny.Owns.Say("a:x", "a:ann", "equity").Of("a:nobody")),
        ["an object of another label"] = Bad(Tiny.Owns.Say("a:x", "a:ann", "equity").Of("a:deal")),
        ["an object where none may be"] = Bad(Tiny.Name.Say("a:x", "a:ann", "X", "en").Of("a:bob")),
        ["no object where its event is needed"] = Bad(Tiny.WentInto.Say("a:x", "a:ann", "original")),
        ["a source that is not there"] = Bad(Tiny.Name.Say("a:x", "a:ann", "X", "en").Citing("a:nobody")),
        ["an event at its start that is not there"] = Bad(Tiny.Name.Say("a:x", "a:ann", "X", "en").Since("a:nothing")),
        ["an event at its end that is not there"] = Bad(Tiny.Name.Say("a:x", "a:ann", "X", "en").Until("a:nothing")),
        ["too few values"] = Bad(Tiny.Name.Say("a:x", "a:ann", "X")),
        ["a type that the model does not know"] = Bad(new ClaimType("rumour", "*", null, [], []).Say("a:x", "a:ann")),
        ["a claim that stands already"] = Bad(Claims[0]),
        ["a claim twice"] = Bad(Tiny.Name.Say("a:x", "a:ann", "X", "en"), Tiny.Name.Say("a:x", "a:ann", "Y", "fr")),
        ["a retraction of nothing"] = Changes.Of("bad", [], [], "a:nothing"),
        ["a retraction twice"] = Changes.Of("bad", [], [], Claims[0].Id, Claims[0].Id),
    };

    [Theory, MemberData(nameof(Misfits))]
    public async Task A_change_set_that_does_not_fit_is_refused_whole(string misfit)
    {
        await using var store = await FilledAsync();
        var (journal, answers) = (await JournalAsync(store), await AnswersAsync(store, 1));

        await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync(MisfitsByName[misfit]));

        Assert.Equal(1, (await store.OpenAsync()).Revision);
        Assert.Equal(journal, await JournalAsync(store));
        Assert.Equal(answers, await AnswersAsync(store, 1));
        Assert.Equal(new ChangeReceipt(2, true), await store.ApplyAsync("bad", Tiny.Nodes(Tiny.Company, "a:eve"), []));
    }

    [Fact]
    public async Task An_exception_from_the_stream_undoes_what_came_before_it()
    {
        await using var store = await FilledAsync();
        var blocks = ClaimBlock.Of(Tiny.Nodes(Tiny.Company, "a:eve"), [Tiny.Name.Say("a:eve/name", "a:eve", "Eve", "en")]).ThenFail(new IOException("unplugged"));

        await Assert.ThrowsAsync<IOException>(() => store.ApplyAsync(new("broken", "a", "tester", "why", blocks, [Claims[0].Id])));

        Assert.Single(await JournalAsync(store));
        Assert.True((await (await store.OpenAsync()).FindAsync(["a:eve"], default))[0] < 0);
        Assert.Single(await ReadAsync(store, null, Claims[0].Id, "a:eve/name"));
        Assert.True((await store.ApplyAsync("broken", Tiny.Nodes(Tiny.Company, "a:eve"), [])).Applied);
    }

    [Fact]
    public async Task A_change_set_that_is_called_off_while_it_streams_changes_nothing()
    {
        await using var store = await FilledAsync();
        using var called = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ApplyAsync(new("called off", "a", "tester", "why", Blocks(), []), called.Token));

        Assert.Single(await JournalAsync(store));

        async IAsyncEnumerable<ClaimBlock> Blocks()
        {
            yield return new ClaimBlock(Tiny.Nodes(Tiny.Company, "a:eve"));
            await called.CancelAsync();
        }
    }

    [Fact]
    public async Task A_request_that_was_applied_before_changes_nothing_whatever_it_says_now()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync("second", [], [], Claims[1].Id);

        var receipt = await store.ApplyAsync(Changes.Of("first", Tiny.Nodes(Tiny.Company, "a:eve"), [], "a:nothing") with { IfRevision = 0 });

        Assert.Equal(new ChangeReceipt(1, false), receipt);
        Assert.Equal(2, (await store.OpenAsync()).Revision);
    }

    [Fact]
    public async Task A_change_set_for_another_revision_than_the_newest_is_a_conflict()
    {
        await using var store = await FilledAsync();
        var change = Changes.Of("second", Tiny.Nodes(Tiny.Company, "a:eve"), []);

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() => store.ApplyAsync(change with { IfRevision = 0 }));
        var receipt = await store.ApplyAsync(change with { IfRevision = 1 });

        Assert.Contains("for revision 0, but the store is at revision 1", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(new ChangeReceipt(2, true), receipt);
    }

    [Fact]
    public async Task A_change_set_may_be_empty_and_still_is_a_revision()
    {
        await using var store = await FilledAsync();

        Assert.Equal(new ChangeReceipt(2, true), await store.ApplyAsync("nothing", [], []));
        Assert.Equal(2, (await JournalAsync(store)).Count);
    }

    [Fact]
    public void A_block_holds_claims_of_one_type_and_no_more_than_its_capacity()
    {
        Assert.Throws<ArgumentException>(() => new ClaimBlock(Tiny.Owns, [Claims[0]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimBlock(new Node[ClaimBlock.Capacity + 1]));
        Assert.Equal(
            [ClaimBlock.Capacity, 1],
            ClaimBlock.Of(Enumerable.Range(0, ClaimBlock.Capacity + 1).Select(i => new Node($"a:{i}", Tiny.Company)), []).Select(block => block.Nodes.Count));
    }

    private static ChangeSet Bad(params ClaimVersion[] claims) => Changes.Of("bad", Tiny.Nodes(Tiny.Company, "a:eve"), claims);
}
