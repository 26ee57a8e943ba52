using TemporalGraph.Claims;
using TemporalGraph.Neo4j;
using TemporalGraph.Tests.Claims;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>A writer may die at any moment: readers never see a part of what it wrote, and the next writer takes it away.</summary>
[Collection("Neo4j"), Trait("Needs", "Neo4j")]
public sealed class Neo4jInterruptionTests(Neo4jFixture neo4j)
{
    private const int Points = 50;

    /// <summary>Two rows a transaction, and no long wait for the dead.</summary>
    private static readonly WriteLimits _small = new(2, 1, TimeSpan.FromMilliseconds(100));

    private static readonly Node[] _companies = Tiny.Nodes(Tiny.Company, [.. Enumerable.Range(0, 40).Select(i => $"a:c{i:00}")]);

    private static readonly ClaimVersion[] _names = [.. _companies.Select(company => Tiny.Name.Say(company.Id + "/name", company.Id, company.Id, "en"))];

    private static readonly ClaimVersion[] _chain =
        [.. _companies.Skip(1).Zip(_companies, (owned, owner) => Tiny.Owns.Say(owned.Id + "/owner", owner.Id, "equity").Of(owned.Id).During("2010"))];

    [Fact]
    public async Task A_change_set_interrupted_at_any_of_fifty_points_leaves_nothing_visible_behind()
    {
        var options = await neo4j.OptionsAsync();
        await EmptyGraph.MakeAsync(options);
        await using var reader = new Neo4jGraphStore(options, Tiny.Model, new Clock());
        await reader.ApplyAsync("first", [.. Tiny.Nodes(Tiny.Dataset, "a"), .. _companies[..20]], [.. _names[..20], .. _chain[..19]]);
        var before = await AnswersAsync(reader);

        for (var point = 0; point < Points; point++)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => ApplyAsync(options, point, isWritten: point % 2 == 0));

            await using var other = new Neo4jGraphStore(options, Tiny.Model, new Clock());
            Assert.Equal(1, (await other.OpenAsync()).Revision);
            Assert.Equal(before, await AnswersAsync(other));
        }

        Assert.Equal(before, await AnswersAsync(reader));
        Assert.Equal(new ChangeReceipt(2, true), await ApplyAsync(options, int.MaxValue, isWritten: false));
        Assert.Equal(await AnswersAsync(await NaiveAsync()), await AnswersAsync(reader));
    }

    [Fact]
    public async Task A_commit_that_the_writer_never_heard_of_counts_once()
    {
        var options = await neo4j.OptionsAsync();
        await EmptyGraph.MakeAsync(options);
        await using var reader = new Neo4jGraphStore(options, Tiny.Model, new Clock());
        await reader.ApplyAsync("first", [.. Tiny.Nodes(Tiny.Dataset, "a"), .. _companies[..20]], [.. _names[..20], .. _chain[..19]]);
        await using var client = new QueryApiClient(options);
        var counting = new DyingClient(client, int.MaxValue, false);
        await using (var trial = new Neo4jGraphStore(counting, Tiny.Model, new Clock()) { Limits = _small })
        {
            await trial.ApplyAsync("trial", [], []);
        }

        // Begin, and then the one transaction that writes and commits.
        Assert.Equal(2, counting.Writes);
        await using (var doomed = new Neo4jGraphStore(new DyingClient(new QueryApiClient(options), 1, isWritten: true), Tiny.Model, new Clock()))
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => doomed.ApplyAsync("second", [], [], _names[0].Id));
        }

        Assert.Equal(new ChangeReceipt(3, false), await reader.ApplyAsync("second", [], [], _names[0].Id));
    }

    [Fact]
    public async Task Two_writers_at_once_take_turns()
    {
        var options = await neo4j.OptionsAsync();
        await EmptyGraph.MakeAsync(options);
        await using var one = new Neo4jGraphStore(options, Tiny.Model, new Clock());
        await using var two = new Neo4jGraphStore(options, Tiny.Model, new Clock());
        await one.ApplyAsync("dataset", Tiny.Nodes(Tiny.Dataset, "a"), []);

        var receipts = await Task.WhenAll(_companies[..10].Select((company, i) => (i % 2 == 0 ? one : two).ApplyAsync(company.Id, [company], [_names[i]])));

        Assert.Equal(Enumerable.Range(2, 10), receipts.Select(receipt => receipt.Revision).Order());
        Assert.Equal(await AnswersAsync(one), await AnswersAsync(two));
    }

    private static async Task<ChangeReceipt> ApplyAsync(Neo4jOptions options, int point, bool isWritten)
    {
        await using var store = new Neo4jGraphStore(new DyingClient(new QueryApiClient(options), point, isWritten), Tiny.Model, new Clock()) { Limits = _small };
        return await store.ApplyAsync("second", _companies[20..], [.. _names[20..], .. _chain[19..]], [.. _names[..10].Concat(_chain[..10]).Select(claim => claim.Id)]);
    }

    private static async Task<IGraphStore> NaiveAsync()
    {
        var store = new NaiveGraphStore(new(), Tiny.Model, new Clock());
        await store.ApplyAsync("first", [.. Tiny.Nodes(Tiny.Dataset, "a"), .. _companies[..20]], [.. _names[..20], .. _chain[..19]]);
        await store.ApplyAsync("second", _companies[20..], [.. _names[20..], .. _chain[19..]], [.. _names[..10].Concat(_chain[..10]).Select(claim => claim.Id)]);
        return store;
    }

    private static async Task<string> AnswersAsync(IGraphStore store)
    {
        var revision = (await store.OpenAsync()).Revision;
        return await AnswerText.OfAsync(store, Tiny.Model, revision, new TemporalGraph.Time.Viewpoint(null, null, 0));
    }
}
