using ConsolidationGraph.Concentration;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Quotas;
using ConsolidationGraph.Tests.Packages;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Concentration;

/// <summary>
/// Four holders: b's quota went to c after 2019 and c is controlled by d from 2021; a's went to b on some day of 2022; e's ended with
/// an event of some day of 2018, and went to a. The ministry m controls d.
/// </summary>
public sealed class RollUpsTests : IAsyncLifetime
{
    private readonly PackageFolder package = PackageFolder.Small()
        .Rows("organizations", "d,producer,s2010", "e,producer,s2010", "f,producer,s2010")
        .Table("ownerships", "owner,owned,interest,share,from,sources", "d,c,CONTROL,,2021-01-01,s2010", "m,d,CONTROL,,2010-01-01,s2010", "d,f,EQUITY,51,2021-01-01,s2010")
        .Table("events", "id,type,sources", "merger,ABSORPTION,s2010")
        .Table("event-steps", "event,step,date,sources", "merger,COMPLETED,[2018-01-01..2018-12-31],s2010")
        .Table("quota-schemes", "id,unit,stages,sources", "q,t,mining,s2010")
        .Table(
            "quota-batches",
            "id,scheme,year,number,scope,announced,sources",
            "q-2019-1,q,2019,1,BATCH,2019-02-01,s2010",
            "q-2020-1,q,2020,1,BATCH,2020-02-01,s2010",
            "q-2021-1,q,2021,1,BATCH,2021-02-01,s2010",
            "q-2021-2,q,2021,2,BATCH,2021-08-01,s2010")
        .Table(
            "quota-totals",
            "batch,stage,amount,status,sources",
            "q-2019-1,mining,100,KNOWN,s2010",
            "q-2020-1,mining,100,KNOWN,s2010",
            "q-2021-1,mining,100,KNOWN,s2010",
            "q-2021-2,mining,,WITHHELD,s2010")
        .Table(
            "allocations",
            "batch,holders,stage,level,amount,status,sources",
            "q-2019-1,a,mining,holder,50,KNOWN,s2010",
            "q-2019-1,b,mining,holder,30,KNOWN,s2010",
            "q-2019-1,f,mining,holder,20,KNOWN,s2010",
            "q-2020-1,a,mining,holder,50,KNOWN,s2010",
            "q-2020-1,b;f,mining,holder,50,KNOWN,s2010",
            "q-2021-1,a,mining,holder,60,KNOWN,s2010",
            "q-2021-1,b,mining,holder,30,KNOWN,s2010",
            "q-2021-1,f,mining,holder,10,KNOWN,s2010",
            "q-2021-2,a,mining,holder,,WITHHELD,s2010")
        .Table(
            "eligibilities",
            "scheme,holder,stages,status,taken_over_by,from,to,end_event,sources",
            "q,a,mining,CONFIRMED,b,2010,[2022-01-01..2022-12-30],,s2010",
            "q,b,mining,CONFIRMED,c,2010,2019-12-31,,s2010",
            "q,e,mining,CONFIRMED,a,2010,,merger,s2010");

    private GraphIndex index = null!;
    private Subgraph graph = null!;
    private Vocabulary words = null!;

    public async ValueTask InitializeAsync()
    {
        var reading = await package.ReadValidAsync();
        index = new GraphIndex(Model.Claims, [.. reading.Nodes.Select(node => new RecordedNode(node, 1))], [.. reading.Claims.Select(claim => new RecordedClaim(claim, 1))], _ => "t");
        graph = new(index, new(null, null, 1));
        words = Vocabulary.Of(graph, "t");
    }

    public ValueTask DisposeAsync()
    {
        package.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("b", "2019-12-31", "b")]
    [InlineData("b", "2020-01-01", "c")]
    [InlineData("b", "2021-01-01", "d")]
    [InlineData("f", "2020-12-31", "f")]
    [InlineData("f", "2021-01-01", "d")]
    [InlineData("d", "2021-01-01", "d")]
    public void A_quota_goes_to_who_took_it_over_and_then_to_the_head_of_that_ones_group(string holder, string day, string owner) =>
        Assert.Equal(owner, OwnerOf(holder, day));

    [Theory]
    [InlineData("2022-06-01", Certainty.Possible, "a")]
    [InlineData("2022-06-01", Certainty.Certain, "a")]
    [InlineData("2022-12-31", Certainty.Possible, "d")]
    [InlineData("2022-12-31", Certainty.Certain, "d")]
    public void A_day_that_is_not_known_is_waited_for(string day, Certainty certainty, string owner) => Assert.Equal(owner, OwnerOf("a", day, certainty));

    [Theory]
    [InlineData("2017-12-31", Certainty.Possible, "e")]
    [InlineData("2018-01-01", Certainty.Possible, "a")]
    [InlineData("2018-01-01", Certainty.Certain, "e")]
    [InlineData("2018-12-31", Certainty.Certain, "a")]
    public void An_event_that_may_have_happened_has_happened_unless_certainty_is_asked_for(string day, Certainty certainty, string owner) =>
        Assert.Equal(owner, OwnerOf("e", day, certainty));

    [Fact]
    public void A_taking_over_that_was_not_public_did_not_happen() => Assert.Equal("b", OwnerOf("b", "2021-06-01", known: "2019-06-01"));

    [Fact]
    public void By_holder_nothing_is_rolled_up() => Assert.Equal("b", Name(new RollUps(graph, words, graph.Find("t:q"), RollUp.Holder).Of(graph.Find("t:b"), new(2021, 6, 1))));

    [Fact]
    public void Each_figure_is_rolled_up_on_its_own_day()
    {
        var figures = Figures();

        Assert.Equal(["2019 a=50 b=30 f=20", "2020 a=50 c=0 to 50 f=0 to 50", "2021 a=60 d=40", "2021 a=withheld"], figures.All.Select(figure => Text(figures, figure)));
    }

    [Fact]
    public void With_one_structure_all_are_like_for_like()
    {
        var figures = Figures(structureOf: new(2021, 2, 1));

        Assert.Equal(["2019 a=50 d=50", "2020 a=50 d=50", "2021 a=60 d=40", "2021 a=withheld"], figures.All.Select(figure => Text(figures, figure)));
    }

    [Fact]
    public void A_year_is_withheld_where_a_batch_is()
    {
        var figures = Figures(QuotaStep.Year);

        Assert.Equal(["2019 a=50 b=30 f=20", "2020 a=50 c=0 to 50 f=0 to 50", "2021 a=withheld d=40"], figures.All.Select(figure => Text(figures, figure)));
        Assert.Equal([1, 1, null], figures.All.Select(figure => figures.Measure(ConcentrationMetric.HHI, figure).Coverage));
    }

    [Fact]
    public void A_change_is_what_the_structure_did_and_what_the_amounts_did()
    {
        var figures = Figures();

        // 50² + 30² + 20² = 3800; by the structure of 2021 50² + 50² = 5000; then 60² + 40² = 5200.
        Assert.Equal(new(1400, 1200, 200), figures.Change(ConcentrationMetric.HHI, figures.All[0], figures.All[2]));
        Assert.Equal(new(1400, 1200, 200), figures.Change(ConcentrationMetric.HHI, figures.Before(figures.All[2], "2019")!, figures.All[2]));
    }

    [Fact]
    public void Like_for_like_the_structure_changes_nothing()
    {
        var figures = Figures(structureOf: new(2021, 2, 1));

        Assert.Equal(new(200, 0, 200), figures.Change(ConcentrationMetric.HHI, figures.All[0], figures.All[2]));
    }

    [Fact]
    public void A_change_from_or_to_a_range_is_not_known()
    {
        var figures = Figures();

        Assert.Null(figures.Change(ConcentrationMetric.HHI, figures.All[0], figures.All[1]));
        Assert.Null(figures.Change(ConcentrationMetric.HHI, figures.All[1], figures.All[2]));
    }

    [Fact]
    public void A_group_is_found_by_a_holder_in_it()
    {
        var figures = Figures();

        Assert.Equal(["d"], figures.OwnersOf(figures.All[2], figures.Require(["t:b"])).Select(Name));
        Assert.Equal(["d"], figures.OwnersOf(figures.All[2], figures.Require(["t:d"])).Select(Name));
        Assert.Empty(figures.OwnersOf(figures.All[2], figures.Require(["t:e"])));
    }

    [Fact]
    public void A_figure_is_compared_with_the_same_number_a_year_before_or_with_any_that_is_named()
    {
        var figures = Figures();
        var last = figures.All[2];

        Assert.Same(figures.All[1], figures.Before(last, null));
        Assert.Null(figures.Before(figures.All[3], null));
        Assert.Equal(2019, figures.Before(last, "t:q-2019-1")?.Year);
        Assert.Equal((2020, null), (figures.Before(last, "2020")!.Year, figures.Before(last, "2020")!.Number));
    }

    private RolledFigures Figures(QuotaStep step = QuotaStep.Batch, DateOnly? structureOf = null)
    {
        var scheme = graph.Find("t:q");
        return new(graph, new(graph, words, scheme), new(graph, words, scheme, RollUp.Controller), step, "mining", null, structureOf);
    }

    private string OwnerOf(string holder, string day, Certainty certainty = Certainty.Possible, string? known = null)
    {
        var seen = new Subgraph(index, new(null, known is null ? null : DateOnly.Parse(known), 1, certainty));
        return Name(new RollUps(seen, words, seen.Find("t:q"), RollUp.Controller).Of(seen.Find("t:" + holder), DateOnly.Parse(day)));
    }

    private string Name(int node) => graph.Node(node).Id[2..];

    private string Text(RolledFigures figures, QuotaFigure figure) =>
        $"{figure.Year} {string.Join(' ', figures.OwnersOf(figure).Select(owner => $"{Name(owner)}={figures.AmountOf(figure, owner)}"))}";
}
