using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Tests.Time;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Claims;

/// <summary>Reads: whole datasets, claims, pages, subgraphs.</summary>
public abstract partial class GraphStoreTests
{
    private static readonly ClaimVersion EverythingSaid = new(
        "a:everything",
        Tiny.Allotted,
        "a:quota",
        ["a:dee", "a:cy"],
        new(EdtfDate.Parse("[..2014-06~]"), EdtfDate.Parse("201X?"), PeriodEnd.Stated, null, null, EdtfDate.Parse("2014-21"), EdtfDate.Parse("2014-XX")),
        ["稀土 \"é\"\n|,;"],
        new Quantity(null, 0.10m, 79228162514264337593543950335m, ValueStatus.Withheld, true, "about as much"),
        Day.Min,
        5,
        Day.Max,
        Rank.Deprecated,
        Confidence.Low,
        [new Citation("a:gazette", "p. 7"), new Citation("a:paper")],
        "a note");

    [Fact]
    public async Task A_dataset_comes_back_as_it_went_in_at_every_revision()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync("second", Tiny.Nodes(Tiny.Company, "a:eve"), [EverythingSaid], Claims[0].Id);
        await store.ApplyAsync(Changes.Of("other", Tiny.Nodes(Tiny.Company, "b:zoe"), [Tiny.Name.Say("b:zoe/name", "b:zoe", "Zoe", null)]) with { Dataset = "b" });

        await AssertDatasetAsync(store, 1, "a", Nodes, Claims);
        await AssertDatasetAsync(store, 3, "a", [.. Nodes, new Node("a:eve", Tiny.Company)], [.. Claims[1..], EverythingSaid]);
        await AssertDatasetAsync(store, 3, "b", Tiny.Nodes(Tiny.Company, "b:zoe"), [Tiny.Name.Say("b:zoe/name", "b:zoe", "Zoe", null)]);
        await AssertDatasetAsync(store, 2, "b", [], []);
    }

    [Fact]
    public async Task Ids_are_found_in_their_order_with_label_and_missing_ones_as_minus_one()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();

        var found = await graph.FindAsync(["a:deal", "a:nobody", "a:ann", "A:ANN", "a:deal"], default);

        Assert.Equal([-1, -1], [found[1], found[3]]);
        Assert.Equal((new Node("a:deal", Tiny.Event), new Node("a:ann", Tiny.Company), found[0]), (graph[found[0]], graph[found[2]], found[4]));
    }

    [Fact]
    public async Task Claims_are_found_by_either_end_by_id_and_by_number()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();
        var at = new Viewpoint(null, null, graph.Revision);
        var nodes = await graph.FindAsync(["a:ann", "a:bob", "a:cy"], default);

        Assert.Equal(["a:ann-owns-bob", "a:cy-owns-bob"], await Ids(new() { About = [(Tiny.Owns, Side.Subject)], Nodes = nodes }));
        Assert.Equal(["a:ann-owns-bob", "a:cy-owns-bob"], await Ids(new() { About = [(Tiny.Owns, Side.Object)], Nodes = [nodes[1]] }));
        Assert.Equal(["a:joint"], await Ids(new() { About = [(Tiny.Allotted, Side.Object)], Nodes = [nodes[2]] }));
        Assert.Equal(
            ["a:ann-owns-bob", "a:bob-in-deal", "a:bob/name", "a:cy-owns-bob"],
            await Ids(new() { About = [(Tiny.Owns, Side.Object), (Tiny.Name, Side.Subject), (Tiny.WentInto, Side.Subject)], Nodes = [nodes[1]] }));
        Assert.Equal([], await Ids(new() { About = [(Tiny.Owns, Side.Subject)], Nodes = [] }));
        Assert.Equal(["a:bob/name", "a:joint"], await Ids(new() { Ids = ["a:joint", "a:nothing", "a:bob/name", "a:joint"] }));

        var joint = Assert.Single(await graph.GetClaimsAsync(new() { Ids = ["a:joint"] }, at, default));
        Assert.Equal(["a:joint"], await Ids(new() { Numbers = [joint.Number] }));
        Assert.Equal(["a:quota", "a:cy", "a:dee"], joint.Objects.Prepend(joint.Subject).Select(node => graph[node].Id));

        async Task<IEnumerable<string>> Ids(ClaimQuery query) => (await graph.GetClaimsAsync(query, at, default)).Select(claim => claim.Id);
    }

    [Fact]
    public async Task A_day_narrows_what_is_listed_about_nodes_and_any_day_says_only_whether_it_holds()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();
        var bob = await graph.FindAsync(["a:bob"], default);
        var query = new ClaimQuery { About = [(Tiny.Owns, Side.Object)], Nodes = bob };

        Assert.Equal([("a:cy-owns-bob", Certainty.Certain)], await Holding(query, "2017-01-01"));
        Assert.Equal([("a:ann-owns-bob", null), ("a:cy-owns-bob", Certainty.Certain)], await Holding(query with { AnyDay = true }, "2017-01-01"));
        Assert.Equal([("a:ann-owns-bob", null)], await Holding(new() { Ids = ["a:ann-owns-bob"] }, "2017-01-01"));
        Assert.Equal([], await Holding(query, "2014-02-28"));

        async Task<IEnumerable<(string, Certainty?)>> Holding(ClaimQuery asked, string day) =>
            (await graph.GetClaimsAsync(asked, new(Days.Date(day), null, 1), default)).Select(claim => (claim.Id, claim.Holds));
    }

    [Fact]
    public async Task Publication_hides_a_claim_even_from_its_id()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();

        Assert.Equal((0, 1), (await Count("2014-04-30"), await Count("2014-05-01")));

        async Task<int> Count(string knownAt) =>
            (await graph.GetClaimsAsync(new() { Ids = ["a:cy-owns-bob"] }, new(null, Days.Date(knownAt), 1), default)).Count;
    }

    [Fact]
    public async Task Pages_of_nodes_go_on_after_an_id_in_ordinal_order()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();
        var at = new Viewpoint(null, null, 1);
        var cy = await graph.FindAsync(["a:cy", "a:ann", "a:deal"], default);

        Assert.Equal(("a:ann a:bob", true, 4), await Page(new(Tiny.Company, null, 2, Count: true)));
        Assert.Equal(("a:cy a:dee", false, 4), await Page(new(Tiny.Company, "a", 2, "a:bob", Count: true)));
        Assert.Equal(("", false, null), await Page(new(Tiny.Company, "a", 2, "a:dee")));
        Assert.Equal(("a:bob a:cy a:dee", false, null), await Page(new(Tiny.Company, "a", 10, "a:ann~")));
        Assert.Equal(("", true, null), await Page(new(Tiny.Company, "a", 0)));
        Assert.Equal(("a:ann a:cy", false, 2), await Page(new(Tiny.Company, "a", 10, Among: [.. cy, .. cy], Count: true)));
        Assert.Equal(("", false, 0), await Page(new(Tiny.Company, "b", 10, Count: true)));

        async Task<(string, bool, int?)> Page(PageQuery query)
        {
            var page = await graph.GetPageAsync(query, at, default);
            return (string.Join(' ', page.Nodes.Select(node => graph[node].Id)), page.HasMore, page.Total);
        }
    }

    [Fact]
    public async Task A_node_is_on_a_page_when_something_visible_says_of_it_or_brings_it_to_light()
    {
        await using var store = await OpenAsync();
        await store.ApplyAsync(
            "first",
            [.. Nodes, .. Tiny.Nodes(Tiny.Company, "a:mentioned", "a:owned", "a:unsaid")],
            [
                Tiny.Name.Say("a:ann/name", "a:ann", "Ann", "en").Known("2015-01-01").During("2020"),
                Tiny.Owns.Say("a:ann-owns", "a:ann", "equity").Of("a:owned").Known("2016-01-01"),
                Tiny.Mentions.Say("a:deal-mentions", "a:deal").Of("a:mentioned"),
            ]);
        var graph = await store.OpenAsync();

        Assert.Equal(("", "a:ann", "a:ann a:owned"), (await Seen("2014-12-31"), await Seen("2015-01-01"), await Seen("2016-01-01")));

        async Task<string> Seen(string knownAt)
        {
            var page = await graph.GetPageAsync(new(Tiny.Company, "a", 10), new(Days.Date("2014-01-01"), Days.Date(knownAt), 1), default);
            return string.Join(' ', page.Nodes.Select(node => graph[node].Id));
        }
    }

    [Fact]
    public async Task Pages_of_claims_go_on_after_an_id_and_narrow_by_type_subject_and_source()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();
        var nodes = await graph.FindAsync(["a:gazette", "a:bob"], default);

        Assert.Equal(("a:ann-owns-bob a:ann/name", true, 8), await Page(new([], null, 2, Count: true)));
        Assert.Equal(("a:joint a:paper/title", false, 8), await Page(new([], "a", 2, "a:deal/done", Count: true)));
        Assert.Equal(("a:ann-owns-bob a:ann/name a:bob/name", true, 4), await Page(new([Tiny.Name, Tiny.Owns], "a", 3, Count: true)));
        Assert.Equal(("a:ann-owns-bob a:bob/name", false, null), await Page(new([], "a", 9, CitedSource: nodes[0])));
        Assert.Equal(("a:bob/name", false, null), await Page(new([Tiny.Name], "a", 9, CitedSource: nodes[0])));
        Assert.Equal(("a:bob-in-deal a:bob/name", false, 2), await Page(new([], "a", 9, Subject: nodes[1], Count: true)));
        Assert.Equal(("", false, 0), await Page(new([], "b", 9, Count: true)));

        async Task<(string, bool, int?)> Page(ClaimPageQuery query)
        {
            var page = await graph.GetClaimPageAsync(query, new(null, null, 1), default);
            return (string.Join(' ', page.Claims.Select(claim => claim.Id)), page.HasMore, page.Total);
        }
    }

    [Fact]
    public async Task A_reach_holds_the_edges_on_the_way_and_judges_them_as_the_whole_graph_does()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(
            "ring",
            [],
            [
                Tiny.Owns.Say("a:bob-owns-dee", "a:bob", "equity").Of("a:dee").During("2014").Until("a:deal").Amounting(30),
                Tiny.Owns.Say("a:bob-owns-dee-2", "a:bob", "equity").Of("a:dee").During("2014").Until("a:deal").Amounting(31).Ranked(Rank.Preferred),
                Tiny.Owns.Say("a:dee-owns-ann", "a:dee", "equity").Of("a:ann").During("2014").Amounting(100),
            ]);
        var graph = await store.OpenAsync();
        var at = new Viewpoint(Days.Date("2015-01-01"), null, graph.Revision);
        var ann = (await graph.FindAsync(["a:ann"], default))[0];

        var reach = await graph.GetSubgraphAsync(new([ann], [new Hop([Tiny.Owns], Direction.Forward, 3)]), at, default);

        Assert.Equal("ann-owns-bob bob-owns-dee-2 dee-owns-ann", Walk(reach));
        Assert.Equal("ann-owns-bob", Walk(reach.On(Days.Date("2015-06-01"))));
        Assert.Equal(Walk(await graph.GetSubgraphAsync(new([], []), at, default)), Walk(reach));

        string Walk(Subgraph from)
        {
            var (walked, owner) = (new List<string>(), ann);
            var owns = from[Tiny.Owns];
            while (owns.From(owner).ToList() is [var edge] && walked.Count < 3)
            {
                walked.Add(owns.Version(edge).Id[2..]);
                Assert.Contains(edge, owns.Into(owns.Target(edge)).ToList());
                owner = owns.Target(edge);
            }

            return string.Join(' ', walked);
        }
    }

    [Fact]
    public async Task A_claim_about_several_objects_is_an_edge_to_each()
    {
        await using var store = await FilledAsync();
        var graph = await store.OpenAsync();
        var nodes = await graph.FindAsync(["a:quota", "a:cy", "a:dee"], default);
        var allotted = (await graph.GetSubgraphAsync(new([], []), new(null, null, 1), default))[Tiny.Allotted];

        Assert.Equal(["a:cy", "a:dee"], allotted.From(nodes[0]).ToList().Select(edge => graph[allotted.Target(edge)].Id));
        Assert.Equal(["a:joint", "a:joint"], allotted.Into(nodes[1]).ToList().Concat(allotted.Into(nodes[2]).ToList()).Select(edge => allotted.Version(edge).Id));
    }

    private static async Task AssertDatasetAsync(IGraphStore store, int revision, string dataset, Node[] nodes, ClaimVersion[] claims)
    {
        var blocks = await (await store.OpenAsync(revision)).ReadAsync(dataset).ToListAsync();

        Assert.Equal(nodes.OrderBy(node => node.Id, StringComparer.Ordinal), blocks.SelectMany(block => block.Nodes).OrderBy(node => node.Id, StringComparer.Ordinal));
        Assert.Equal(
            claims.Select(Written).Order(StringComparer.Ordinal),
            blocks.SelectMany(block => block.Claims).Select(Written).Order(StringComparer.Ordinal));
    }

    // A record's own text, with its lists spelled out.
    private static string Written(ClaimVersion claim) =>
        $"{claim with { Objects = [], Values = [], Citations = [] }} {string.Join(',', claim.Objects)} {string.Join(',', claim.Values)} {string.Join(',', claim.Citations)}";
}
