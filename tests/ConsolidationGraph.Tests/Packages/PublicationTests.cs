namespace ConsolidationGraph.Tests.Packages;

/// <summary>From when anyone could know a claim and its end. The package is of 2026-01-01.</summary>
public sealed class PublicationTests
{
    private static readonly string[] Sources =
    [
        "day,P,T,,2014-08-05,,",
        "month,P,T,,2025-08,,",
        "year,P,T,,2014,,",
        "about,P,T,,2014-08~,,",
        "open,P,T,,[2014..],,",
        "seen-first,P,T,,2014,,2014-06-01",
        "future,P,T,,2026-03,,2025-12-01",
        "later,P,T,,2027,,",
        "unseen,P,T,,,,",
    ];

    [Theory]
    [InlineData("day", "2014-08-05")]
    [InlineData("month", "2025-08-31")]
    [InlineData("year", "2014-12-31")]
    [InlineData("about", "2014-08-31")]
    [InlineData("seen-first", "2014-06-01")]
    [InlineData("future", "2025-12-01")]
    [InlineData("later", "2026-01-01")]
    [InlineData("undated", "2025-06-01")]
    [InlineData("unseen", "2026-01-01")]
    [InlineData("open", "2026-01-01")]
    [InlineData("month;day;year", "2014-08-05")]
    [InlineData("undated;month", "2025-06-01")]
    [InlineData("", "2026-01-01")]
    public async Task A_claim_is_known_from_the_earliest_last_day_that_its_sources_allow(string sources, string known) =>
        Assert.Equal(known, (await NameAsync("2001,open,,,,,", sources)).Known);

    [Fact]
    public async Task A_stated_day_goes_before_every_source_and_event() =>
        Assert.Equal("2013-02-03", (await NameAsync(",open,e,,,,2013-02-03", "day")).Known);

    [Fact]
    public async Task What_an_event_began_is_known_when_its_completion_is() =>
        Assert.Equal("2014-08-05", (await NameAsync(",open,e,,,,", "month")).Known);

    [Theory]
    [InlineData("2014-09-01", "2014-09-01")]
    [InlineData("2014-08-05", "2014-08-05")]
    [InlineData("[2014-12-11..2015-03-02]", "2014-12-11")]
    [InlineData("[..2030]", "2014-08-05")]
    public async Task What_is_said_to_have_happened_is_known_no_earlier_than_it_may_have_happened(string from, string known) =>
        Assert.Equal(known, (await NameAsync($"{from},open,,,,,", "day")).Known);

    [Theory]
    [InlineData("", "2015-01-01")]
    [InlineData("true", "2014-08-05")]
    public async Task Only_an_expected_step_is_known_before_its_day(string expected, string known)
    {
        using var package = Package().Table("policies", "id,title_en", "p,P").Table("policy-steps", "policy,step,date,expected,sources", $"p,EFFECTIVE,2015-01-01,{expected},day");

        Assert.Equal(known, Readings.Text((await package.ReadValidAsync()).TheOne(Model.PolicyStep).KnownFrom));
    }

    [Theory]
    [InlineData("2001,open,,,,,", "never")]
    [InlineData("2001,,,,,,", "never")]
    [InlineData("2001,unknown,,,,,", "2014-12-31")]
    [InlineData("2001,2010,,,,,", "2014-12-31")]
    [InlineData("2001,2019-05,,,,,", "2019-05-01")]
    [InlineData("2001,,,f,,,", "2020-05-31")]
    [InlineData("2001,2010,,,2015-01-01,,", "2015-01-01")]
    [InlineData("2001,2010,,,,month,", "2025-08-31")]
    [InlineData("2001,2010,,,,day,", "2014-08-05")]
    [InlineData("2001,2019-05,,,,day,", "2019-05-01")]
    public async Task An_end_is_known_when_its_event_is_or_its_own_sources_say_so_and_no_earlier_than_it_may_have_come(string period, string endKnown) =>
        Assert.Equal(endKnown, (await NameAsync(period, "year")).EndKnown);

    [Fact]
    public async Task A_participation_is_known_from_its_own_sources_though_the_event_completes_later()
    {
        using var package = Package().Table("participations", "event,organization,role,sources", "f,a,AUTHORITY,day");

        var claim = (await package.ReadValidAsync()).TheOne(Model.TookPart);

        Assert.Equal(("2014-08-05", "never"), (Readings.Text(claim.KnownFrom), Readings.Text(claim.EndKnownFrom)));
    }

    [Fact]
    public async Task An_event_is_known_as_completed_from_the_earliest_of_its_completing_steps_that_is_not_deprecated()
    {
        using var package = PackageFolder.Small()
            .Table("events", "id,type", "e,MERGER")
            .Table(
                "event-steps",
                "id,event,step,date,known_from,rank,expected",
                "x,e,COMPLETED,2010-01-01,2010-01-02,DEPRECATED,",
                "y,e,COMPLETED,2010-02-01,2010-05-01,,",
                "z,e,COMPLETED,2010-03-01,2010-04-01,,",
                "w,e,COMPLETED,2010-06-01,2010-01-01,,true")
            .Table("existence", "organization,bound,event", "a,START,e");

        Assert.Equal("2010-04-01", Readings.Text((await package.ReadValidAsync()).TheOne(Model.Existence).KnownFrom));
    }

    [Theory]
    [InlineData("year", "2014-12-31")]
    [InlineData("seen-first", "2014-12-31")]
    [InlineData("undated", "2025-06-01")]
    [InlineData("unseen", "2026-01-01")]
    public async Task What_is_said_of_a_source_is_known_as_the_source_is(string source, string known)
    {
        using var package = Package();

        Assert.All(
            (await package.ReadValidAsync()).Of(Model.SourceAttribute).Where(claim => claim.Subject == "t:" + source),
            claim => Assert.Equal(known, Readings.Text(claim.KnownFrom)));
    }

    [Fact]
    public async Task Words_and_the_dataset_itself_are_always_known()
    {
        using var package = Package();

        Assert.All(
            (await package.ReadValidAsync()).Claims.Where(claim => claim.Type == Model.TermAttribute || claim.Type == Model.DatasetAttribute),
            claim => Assert.Equal("always", Readings.Text(claim.KnownFrom)));
    }

    [Fact]
    public async Task A_quota_is_known_no_earlier_than_it_was_announced_and_its_end_with_it()
    {
        using var package = Package()
            .Table("quota-schemes", "id,unit", "q,t")
            .Table("quota-batches", "id,scheme,year,scope,announced,sources", "q-2014,q,2014,YEAR,2014-09-01,day")
            .Table("allocations", "batch,holders,stage,level,amount,sources", "q-2014,a,mining,holder,1,day");

        var reading = await package.ReadValidAsync();

        var allocation = reading.TheOne(Model.Allocation);
        Assert.Equal(("2014-09-01", "2014-09-01"), (Readings.Text(allocation.KnownFrom), Readings.Text(allocation.EndKnownFrom)));
        Assert.Equal("2014-09-01", Readings.Text(reading.Of(Model.BatchAttribute).Single(claim => claim["name"] == "announced").KnownFrom));
    }

    [Fact]
    public async Task A_projection_is_known_before_the_span_that_it_is_about()
    {
        using var package = Package().Table("observations", "series,from,to,value,sources", "output,2020,2020,5,day");

        Assert.Equal("2014-08-05", Readings.Text((await package.ReadValidAsync()).TheOne(Model.Observation).KnownFrom));
    }

    [Fact]
    public async Task A_claim_is_withdrawn_from_the_day_that_its_row_gives()
    {
        using var package = Package().Table("identifiers", "organization,scheme,value,from,withdrawn_from,sources", "a,lei,X,2001,2020-01-01,day", "b,lei,Y,2001,,day");

        Assert.Equal(["2020-01-01", "never"], (await package.ReadValidAsync()).Of(Model.Identifier).Select(claim => Readings.Text(claim.WithdrawnFrom)));
    }

    private static PackageFolder Package() => PackageFolder.Small()
        .Rows("sources", Sources)
        .Table("events", "id,type", "e,OTHER", "f,OTHER")
        .Table("event-steps", "event,step,date,known_from", "e,COMPLETED,2010,2014-08-05", "f,COMPLETED,2015,2020-05-31");

    private static async Task<(string Known, string EndKnown)> NameAsync(string period, string sources)
    {
        using var package = Package().Table("names", "organization,text,lang,kind,from,to,start_event,end_event,end_known_from,end_sources,known_from,sources", $"a,A,en,official,{period},{sources}");
        var claim = (await package.ReadValidAsync()).TheOne(Model.Name);
        return (Readings.Text(claim.KnownFrom), Readings.Text(claim.EndKnownFrom));
    }
}
