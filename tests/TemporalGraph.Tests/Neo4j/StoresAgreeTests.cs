using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Neo4j;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Tests.Embedded;
using TemporalGraph.Tests.Time;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>The same history in every store gives the same answers, whatever the history.</summary>
[Collection("Neo4j"), Trait("Needs", "Neo4j")]
public sealed class StoresAgreeTests(Neo4jFixture neo4j)
{
    private const int ChangeSets = 5;

    private static readonly Viewpoint[] _viewpoints =
    [
        new(null, null, 0),
        new(null, null, 0, Resolve: Resolution.All),
        new(null, Days.Date("2015-06-30"), 0),
        new(Days.Date("2014-06-01"), null, 0),
        new(Days.Date("2015-06-01"), Days.Date("2016-01-01"), 0, Certainty.Certain),
        new(Days.Date("2016-12-31"), null, 0, Certainty.Possible, Resolution.All),
        new(Days.Date("2018-06-01"), Days.Date("2017-06-01"), 0),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_random_history_is_answered_alike_at_every_revision(int seed)
    {
        var options = await neo4j.OptionsAsync();
        await EmptyGraph.MakeAsync(options);
        using var folder = new TemporaryFolder();
        var clock = new Clock();
        await using var embedded = Embedded(folder, clock);
        await using var writer = new Neo4jGraphStore(options, Tiny.Model, clock) { Limits = new(3, 2, TimeSpan.FromSeconds(30)) };
        await using var naive = new NaiveGraphStore(new(), Tiny.Model, clock);
        foreach (var change in new RandomHistory(seed).ChangeSets(ChangeSets))
        {
            clock.Now = clock.Now.AddHours(1);
            await embedded.ApplyAsync(change);
            await naive.ApplyAsync(change);
            await writer.ApplyAsync(change);
        }

        // One that has written it and one that reads it from the server.
        await using var reader = new Neo4jGraphStore(options, Tiny.Model, clock);
        for (var revision = 0; revision <= ChangeSets; revision++)
        {
            var expected = await AnswerText.OfAsync(naive, Tiny.Model, revision, _viewpoints);
            Assert.Equal(expected, await AnswerText.OfAsync(embedded, Tiny.Model, revision, _viewpoints));
            Assert.Equal(expected, await AnswerText.OfAsync(writer, Tiny.Model, revision, _viewpoints));
            Assert.Equal(expected, await AnswerText.OfAsync(reader, Tiny.Model, revision, _viewpoints));
        }

        Assert.Equal(await JournalAsync(embedded), await JournalAsync(reader));
    }

    private static EmbeddedGraphStore Embedded(TemporaryFolder folder, Clock clock) => EmbeddedGraphStore.Open(folder.File("graph.db"), Tiny.Model, clock);

    private static async Task<List<ChangeEntry>> JournalAsync(IGraphStore store) => await store.ReadChangesAsync(0).ToListAsync();
}
