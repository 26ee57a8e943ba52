using TemporalGraph.Claims;
using TemporalGraph.Tests.Time;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Claims;

/// <summary>What every store must do. Inherited once for each store, without exceptions for any.</summary>
public abstract partial class GraphStoreTests
{
    private protected static readonly Node[] Nodes =
    [
        .. Tiny.Nodes(Tiny.Dataset, "a"),
        .. Tiny.Nodes(Tiny.Company, "a:ann", "a:bob", "a:cy", "a:dee"),
        .. Tiny.Nodes(Tiny.Event, "a:deal"),
        .. Tiny.Nodes(Tiny.Scheme, "a:quota"),
        .. Tiny.Nodes(Tiny.Source, "a:paper", "a:gazette"),
    ];

    private protected static readonly ClaimVersion[] Claims =
    [
        Tiny.Name.Say("a:ann/name", "a:ann", "Ann", "en").During("2010").Citing("a:paper"),
        Tiny.Name.Say("a:bob/name", "a:bob", "Bob", "en").During("2010").Citing("a:paper", "a:gazette"),
        Tiny.Owns.Say("a:ann-owns-bob", "a:ann", "equity").Of("a:bob").During("2014-03-01", "2016-12-31").Amounting(60.5m).Citing("a:gazette"),
        Tiny.Owns.Say("a:cy-owns-bob", "a:cy", "equity").Of("a:bob").During("2014-03-01").Amounting(39.5m).Known("2014-05-01"),
        Tiny.Allotted.Say("a:joint", "a:quota", "mining").Of("a:cy", "a:dee").During("2015", "2015-12-31"),
        Tiny.Completion.Say("a:deal/done", "a:deal").During("2015-06-01"),
        Tiny.WentInto.Say("a:bob-in-deal", "a:bob", "original").Of("a:deal"),
        Tiny.Attributes.Say("a:paper/title", "a:paper", "title", "The Paper"),
    ];

    private protected Clock Clock { get; } = new();

    /// <summary>A handle on this test's store; called again, another one on the same.</summary>
    private protected abstract ValueTask<IGraphStore> OpenAsync();

    private protected async Task<IGraphStore> FilledAsync()
    {
        var store = await OpenAsync();
        await store.ApplyAsync("first", Nodes, Claims);
        return store;
    }

    private protected static async Task<IReadOnlyList<Claim>> ReadAsync(IGraphStore store, int? revision, params string[] ids)
    {
        var graph = await store.OpenAsync(revision);
        return await graph.GetClaimsAsync(new ClaimQuery { Ids = ids }, new Viewpoint(null, null, graph.Revision), default);
    }

    private protected static async Task<List<ChangeEntry>> JournalAsync(IGraphStore store, int after = 0)
    {
        var entries = new List<ChangeEntry>();
        await foreach (var entry in store.ReadChangesAsync(after))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private protected static Task<string> AnswersAsync(IGraphStore store, int revision) =>
        AnswerText.OfAsync(
        store,
        Tiny.Model,
        revision,
        new(null, null, 0, Resolve: Resolution.All),
        new(Days.Date("2015-06-01"), null, 0),
        new(Days.Date("2014-03-15"), Days.Date("2014-04-01"), 0, Certainty.Certain));
}
