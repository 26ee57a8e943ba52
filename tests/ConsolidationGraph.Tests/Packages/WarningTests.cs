namespace ConsolidationGraph.Tests.Packages;

/// <summary>What may be right: it is said and loaded.</summary>
public sealed class WarningTests
{
    [Fact]
    public async Task A_small_package_has_none()
    {
        using var package = PackageFolder.Small();

        Assert.Equal([], await package.WarningsAsync());
    }

    [Fact]
    public async Task A_completion_that_is_only_expected_completes_nothing()
    {
        using var package = Events().Rows("event-steps", "f,COMPLETED,2030,true");

        Assert.Equal(["event-steps.csv(3), step: is only expected and completes nothing, expected a step whose word means DUE (warning)"], await package.WarningsAsync());
    }

    [Theory]
    [InlineData(",", 1)]
    [InlineData("PREFERRED,", 0)]
    [InlineData(",DEPRECATED", 0)]
    [InlineData("PREFERRED,PREFERRED", 1)]
    public async Task Rivals_of_one_rank_are_said(string ranks, int warnings)
    {
        var rank = ranks.Split(',');
        using var package = PackageFolder.Small().Table("ownerships", "id,owner,owned,interest,share,from,rank", $"x,a,b,EQUITY,10,2010,{rank[0]}", $"y,a,b,EQUITY,12,2010,{rank[1]}");

        var said = await package.WarningsAsync();

        Assert.Equal(warnings, said.Count);
        Assert.All(said, warning => Assert.Equal("ownerships.csv(3), rank: says otherwise than ownerships.csv(2) and neither is ranked above the other, expected one PREFERRED, or one DEPRECATED (warning)", warning));
    }

    [Fact]
    public async Task Claims_that_follow_each_other_or_say_the_same_are_no_rivals()
    {
        using var package = PackageFolder.Small().Table(
            "ownerships",
            "id,owner,owned,interest,share,from,to",
            "x,a,b,EQUITY,10,2010,2011-12-31",
            "y,a,b,EQUITY,12,2012-01-01,",
            "z,a,c,EQUITY,10,2010,",
            "w,a,c,EQUITY,10,2011,");

        Assert.Equal([], await package.WarningsAsync());
    }

    [Fact]
    public async Task A_step_that_came_is_no_rival_of_the_one_that_was_expected()
    {
        using var package = PackageFolder.Small()
            .Table("policies", "id,title_en", "p,P")
            .Table("policy-steps", "id,policy,step,date,expected", "x,p,EFFECTIVE,2015-01-01,true", "y,p,EFFECTIVE,2015-01-01,");

        Assert.Equal([], await package.WarningsAsync());
    }

    [Theory]
    [InlineData("MERGER", "2015-06", "", 1)]
    [InlineData("MERGER", "2016", "", 0)]
    [InlineData("LISTING", "2015-06", "", 0)]
    [InlineData("MERGER", "2015-06", "e", 0)]
    public async Task Two_events_of_one_type_with_the_same_participants_and_overlapping_days_may_be_one(string type, string date, string partOf, int warnings)
    {
        using var package = PackageFolder.Small()
            .Table("events", "id,type,part_of", "e,MERGER,", $"f,{type},{partOf}")
            .Table("event-steps", "event,step,date", "e,COMPLETED,2015", $"f,COMPLETED,{date}")
            .Table("participations", "event,organization,role", "e,a,ORIGINAL", "e,b,RESULTING", "f,b,RESULTING", "f,a,ORIGINAL");

        var said = await package.WarningsAsync();

        Assert.Equal(warnings, said.Count);
        Assert.All(said, warning => Assert.Equal("events.csv(3), id: has the type, the participants and the days of 'e', expected one event with two dated steps (warning)", warning));
    }

    [Fact]
    public async Task A_claim_that_holds_on_no_day_is_said()
    {
        using var package = Events().Table("ownerships", "owner,owned,interest,start_event,end_event", "a,b,EQUITY,e,e");

        Assert.Equal(["ownerships.csv(2), end_event: ends it on 2015-01-01, the day on which it began at the earliest: it holds on no day, expected a later end (warning)"], await package.WarningsAsync());
    }

    [Fact]
    public async Task A_quota_that_was_announced_after_its_year_is_said()
    {
        using var package = PackageFolder.Small()
            .Table("quota-schemes", "id,unit", "q,t")
            .Table("quota-batches", "id,scheme,year,scope,announced", "q-2008,q,2008,YEAR,2009-05-19")
            .Table("quota-totals", "batch,stage,amount", "q-2008,mining,5");

        Assert.Equal(["quota-totals.csv(2): was announced on 2009-05-19 at the earliest, after its year: it holds on no day, expected an earlier day (warning)"], await package.WarningsAsync());
    }

    [Theory]
    [InlineData("2010", "", "2012", 1)]
    [InlineData("2010", "2011-12-31", "2012", 0)]
    public async Task An_identifier_that_several_organizations_hold_at_a_time_is_said(string from, string to, string from2, int warnings)
    {
        using var package = PackageFolder.Small().Table("identifiers", "organization,scheme,value,from,to", $"a,ticker,1,{from},{to}", $"b,ticker,1,{from2},", "c,other,1,2010,");

        var said = await package.WarningsAsync();

        Assert.Equal(warnings, said.Count);
        Assert.All(said, warning => Assert.Equal("identifiers.csv(3), value: '1' is held by 'a' too (line 2), expected one organization at a time (warning)", warning));
    }

    [Theory]
    [InlineData("START,2000,", "1998", "2005", "acts by 1998-12-31, before it began on 2000-01-01")]
    [InlineData("START,2000,", "2000", "2005", null)]
    [InlineData("START,2000,", "[1995..2001]", "2005", null)]
    [InlineData("END,2010-05-31,", "2001", "", "acts until now, after it ended on 2010-05-31")]
    [InlineData("END,2010-05-31,", "2001", "2011-03-31", "acts until 2011-04-01, after it ended on 2010-05-31")]
    [InlineData("END,2010-05-31,", "2001", "2010-05-31", null)]
    [InlineData("END,,e", "2001", "2014-12-31", null)]
    [InlineData("END,,e", "2001", "2015-01-01", "acts until 2015-01-02, after it ended on 2014-12-31")]
    public async Task An_organization_that_acts_before_it_began_or_after_it_ended_is_said(string existence, string from, string to, string? problem)
    {
        using var package = Events()
            .Table("existence", "organization,bound,date,event", $"a,{existence}")
            .Table("ownerships", "owner,owned,interest,from,to", $"a,b,EQUITY,{from},{to}");

        var said = await package.WarningsAsync();

        Assert.Equal(problem is null ? 0 : 1, said.Count);
        Assert.All(said, warning => Assert.StartsWith($"ownerships.csv(2), owner: 't:a' {problem} (existence.csv)", warning));
    }

    [Theory]
    [InlineData("e", "", 0)]
    [InlineData("f", "", 1)]
    [InlineData("f", "true", 0)]
    public async Task The_event_that_ends_an_organization_is_its_last_act(string happened, string ends, int warnings)
    {
        using var package = Events()
            .Rows("event-steps", "f,COMPLETED,2016,")
            .Table("existence", "organization,bound,date,event", "a,END,,e")
            .Table("participations", "event,organization,role,ends", $"{happened},a,ORIGINAL,{ends}");

        Assert.Equal(warnings, (await package.WarningsAsync()).Count);
    }

    private static PackageFolder Events() => PackageFolder.Small()
        .Table("events", "id,type", "e,OTHER", "f,OTHER")
        .Table("event-steps", "event,step,date,expected", "e,COMPLETED,2015-01-01,");
}
