namespace ConsolidationGraph.Tests.Packages;

/// <summary>What is wrong in rows, and between them: the place, what is wrong, what was expected.</summary>
public sealed class ValidationTests
{
    [Theory]
    [InlineData("names", "organization,text,lang,kind,from", "a,A,en,official,2014-13", "from: '2014-13' has no such month: expected is 01 to 12, or 21 to 24 for a season")]
    [InlineData("names", "organization,text,lang,kind,from", "a,A,en,official,2014/2015", "from: '2014/2015' is an interval, but one day is meant: write [A..B] for some day from A to B")]
    [InlineData("names", "organization,text,lang,kind,to", "a,A,en,official,never", "to: 'never' is no date: expected is YYYY, YYYY-MM or YYYY-MM-DD, such as 2014, 2014-08 or 2014-08-31 (or open, or unknown)")]
    [InlineData("names", "organization,text,lang,kind,known_from", "a,A,en,official,2014", "known_from: '2014' is no day, expected YYYY-MM-DD")]
    [InlineData("names", "organization,text,lang,kind", "a,A,english!,official", "lang: 'english!' is no language, expected a BCP 47 tag such as en, zh-Hans or zh-Latn-pinyin")]
    [InlineData("names", "organization,text,lang,kind", "a,,en,official", "text: is empty, expected a value")]
    [InlineData("names", "organization,text,lang,kind", "a,A,en,nickname", "kind: 'nickname' is no word of the vocabulary, expected a code of NAME_KIND")]
    [InlineData("names", "organization,text,lang,kind", "x,A,en,official", "organization: 'x' is not there, expected an id of organizations")]
    [InlineData("names", "organization,text,lang,kind", "s2010,A,en,official", "organization: 's2010' is not there, expected an id of organizations")]
    [InlineData("names", "organization,text,lang,kind,sources", "a,A,en,official,s2010;s2011#p. 4", "sources: 's2011' is not there, expected an id of sources")]
    [InlineData("names", "organization,text,lang,kind,sources", "a,A,en,official,s2010; s2020", "sources: 's2010; s2020' is no list, expected items separated by ';' alone")]
    [InlineData("names", "organization,text,lang,kind,sources", "a,A,en,official,s2010;s2010", "sources: 's2010;s2010' has an item twice, expected each once")]
    [InlineData("names", "organization,text,lang,kind,rank", "a,A,en,official,BEST", "rank: 'BEST' is not known, expected one of PREFERRED, NORMAL, DEPRECATED")]
    [InlineData("names", "organization,text,lang,kind,attested", "a,A,en,official,2001;2002;2003", "attested: '2001;2002;2003' has 3 items, expected at most 2")]
    [InlineData("names", "organization,text,lang,kind,attested", "a,A,en,official,2003;2001", "attested: '2003' is after '2001', expected the first and then the last day")]
    [InlineData("names", "organization,text,lang,kind,start_event", "a,A,en,official,e9", "start_event: 'e9' is not there, expected an id of events")]
    [InlineData("names", "organization,text,lang,kind,from,to", "a,A,en,official,2015,2014-06", "to: '2014-06' is before from '2015', expected the last day on which it held")]
    [InlineData("names", "organization,text,lang,kind,from,start_event", "a,A,en,official,2014,done", "from: '2014' stands beside start_event, expected nothing: the event gives the day")]
    [InlineData("names", "organization,text,lang,kind,to,end_event", "a,A,en,official,open,done", "to: 'open' stands beside end_event, expected nothing: the event gives the day")]
    [InlineData("names", "organization,text,lang,kind,end_sources", "a,A,en,official,s2010", "end_sources: is filled, but the claim has no end, expected an end in to or end_event")]
    [InlineData("names", "organization,text,lang,kind,from,known_from", "a,A,en,official,2014,2013-12-31", "known_from: 2013-12-31 is before what it says may have happened, expected 2014-01-01 or later")]
    [InlineData("names", "organization,text,lang,kind,start_event,known_from", "a,A,en,official,done,2014-12-31", "known_from: 2014-12-31 is before what it says may have happened, expected 2015-01-01 or later")]
    [InlineData("names", "organization,text,lang,kind,to,end_known_from", "a,A,en,official,2014,2013-12-31", "end_known_from: 2013-12-31 is before the end may have come, expected 2014-01-01 or later")]
    [InlineData("names", "organization,text,lang,kind,known_from,withdrawn_from", "a,A,en,official,2014-01-01,2014-01-01", "withdrawn_from: 2014-01-01 is no later than the day from which it is known, 2014-01-01, expected a later day")]
    [InlineData("names", "organization,text,lang,kind,start_event", "a,A,en,official,planned", "start_event: 'planned' was not completed, expected an event with a step in event-steps.csv whose word means COMPLETED and that is neither expected nor DEPRECATED")]
    [InlineData("names", "organization,text,lang,kind,end_event", "a,A,en,official,slip", "end_event: 'slip' was not completed, expected an event with a step in event-steps.csv whose word means COMPLETED and that is neither expected nor DEPRECATED")]
    [InlineData("names", "organization,text,lang,kind,from,end_event", "a,A,en,official,2016,done", "end_event: ends it by 2014-12-31, before it began on 2016-01-01 at the earliest, expected a later end")]
    [InlineData("existence", "organization,bound,date,event", "a,START,,", "date: is empty, as event is, expected one of them")]
    [InlineData("existence", "organization,bound,date,event", "a,START,2014,done", "date: stands beside event, expected one of them")]
    [InlineData("existence", "organization,bound,date,event", "a,END,,planned", "event: 'planned' was not completed, expected an event with a step in event-steps.csv whose word means COMPLETED and that is neither expected nor DEPRECATED")]
    [InlineData("existence", "organization,bound,date,event", "young,END,2013-12-31,", "date: '2013-12-31' ends it by 2013-12-31, before it began on 2014-01-01 at the earliest, expected a later end")]
    [InlineData("existence", "organization,bound,date,event", "late,END,,done", "event: 'done' ends it by 2014-12-31, before it began on 2015-01-01 at the earliest, expected a later end")]
    [InlineData("event-steps", "event,step,date", "done,COMPLETED,", "date: is empty, expected a value")]
    [InlineData("policy-steps", "policy,step,date,known_from", "p,EFFECTIVE,2014-05-01,2014-04-01", "known_from: 2014-04-01 is before what it says may have happened, expected 2014-05-01 or later")]
    [InlineData("ownerships", "owner,owned,interest,share", "a,b,EQUITY,120", "share: '120' is out of range, expected 0 to 100")]
    [InlineData("ownerships", "owner,owned,interest,share", "a,b,EQUITY,\"31,2\"", "share: '31,2' is no number, expected digits with a point and no separators")]
    [InlineData("ownerships", "owner,owned,interest,share", "a,b,SHARES,12", "interest: 'SHARES' is not known, expected one of EQUITY, CONTROL, MEMBERSHIP, MANAGEMENT")]
    [InlineData("ownerships", "owner,owned,interest,min,max", "a,b,EQUITY,30,20", "min: '30' is more than max '20', expected at most that")]
    [InlineData("ownerships", "owner,owned,interest,approximate", "a,b,EQUITY,yes", "approximate: 'yes' is neither, expected true, false or nothing")]
    [InlineData("participations", "event,organization,role", "done,a,BUYER", "role: 'BUYER' is not known, expected one of ORIGINAL, RESULTING, CONTINUING, ACQUIRER, TARGET, SELLER, CONTRIBUTOR, AUTHORITY, SUBJECT")]
    [InlineData("observations", "series,from,to,value", "output,2014,2013,1", "to: '2013' is before from '2014', expected the last day on which it held")]
    [InlineData("observations", "series,from,to,value", "output,2014/2015,2015,1", "from: '2014/2015' is an interval, but one day is meant: write [A..B] for some day from A to B")]
    [InlineData("observations", "series,from,to,value", "output,2014,2014,", "value: is empty, expected a figure, or a status that says why there is none")]
    [InlineData("observations", "series,from,to,value,status", "output,2014,2014,3,WITHHELD", "status: 'WITHHELD' stands beside the figure 3, expected KNOWN or no figure")]
    [InlineData("observations", "series,subject,from,to,value", "output,s2010,2014,2014,3", "subject: 's2010' is not there, expected an id of organizations, policies, events, quota-schemes, quota-batches")]
    [InlineData("quota-batches", "id,scheme,year,scope", "q-x,q,20l4,YEAR", "year: '20l4' is no such number, expected a whole number from 1 to 9999")]
    [InlineData("quota-batches", "id,scheme,year,scope", "q-x,,2014,YEAR", "scheme: is empty in every row of 'q-x', expected a value")]
    [InlineData("allocations", "batch,holders,stage,level,amount,part_of", "q-1,a,mining,holder,5,g9", "part_of: 'g9' is not there, expected an id of allocations")]
    [InlineData("allocations", "batch,holders,stage,level,amount", "q-1,a;x,mining,holder,5", "holders: 'x' is not there, expected an id of organizations")]
    [InlineData("organizations", "id,kinds", "a b,producer", "id: 'a b' is no id, expected letters, digits, '.', '_' and '-'")]
    [InlineData("organizations", "id,kinds", "other:d,producer", "id: 'other:d' is an id of another dataset, expected one of t")]
    [InlineData("sources", "id,publisher,title,url", "w,P,T,www.example.org", "url: 'www.example.org' is no address, expected https://... or http://...")]
    [InlineData("vocabulary", "of,code,label_en,means", "STEP,DONE,done,FINISHED", "means: 'FINISHED' is not known, expected one of ANNOUNCED, AGREED, APPROVED, DUE, COMPLETED, SUSPENDED, RESUMED, ABANDONED, ADOPTED, PUBLISHED, EFFECTIVE, ENDED, or nothing")]
    [InlineData("vocabulary", "of,code,label_en", "COLOUR,red,red", "of: 'COLOUR' is not known, expected one of ORGANIZATION_KIND, NAME_KIND, STAGE, PRODUCT, ITEM, MECHANISM, STEP, SERIES, INSTRUMENT, POLICY_RELATION, POLICY_EFFECT, LEVEL")]
    public async Task A_wrong_row_is_named_with_its_place_and_what_was_expected(string table, string header, string row, string problem)
    {
        using var package = Full();
        var line = package.Add(table, header, row);

        Assert.Equal([$"{table}.csv({line}), {problem}"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task Entities_and_claims_share_one_namespace()
    {
        using var package = Full()
            .Table("identifiers", "id,organization,scheme,value", "a,a,lei,X", "i,b,lei,Y", "i,c,lei,Z")
            .Rows("events", "p,OTHER");

        Assert.Equal(
            [
                "identifiers.csv(2), id: 'a' is given already in organizations.csv(2), expected an id of its own",
                "identifiers.csv(4), id: 'i' is given already in identifiers.csv(3), expected an id of its own",
                "policies.csv(2), id: 'p' is given already in events.csv(6), expected an id of its own",
            ],
            await package.ErrorsAsync());
    }

    [Theory]
    [InlineData("a,c,EQUITY,60,2010,,|b,c,EQUITY,41,2012,,", 3, "2012-01-01", "101")]
    [InlineData("a,c,EQUITY,60,2010,2012-05-31,|b,c,EQUITY,41,2012-05-31,,", 3, "2012-05-31", "101")]
    [InlineData("a,c,EQUITY,33.35,2010,,|b,c,EQUITY,33.35,2010,,|m,c,EQUITY,33.33,2010,,", 4, "2010-12-31", "100.03")]
    public async Task Preferred_equity_shares_are_at_most_a_hundred_on_every_day(string rows, int line, string day, string sum)
    {
        using var package = Full().Table("ownerships", ["owner,owned,interest,share,from,to,rank", .. rows.Split('|')]);

        Assert.StartsWith($"ownerships.csv({line}), share: the preferred equity shares in 'c' add up to {sum} on {day[..5]}", Assert.Single((await package.ErrorsAsync()).Of("ownerships")));
    }

    [Theory]
    [InlineData("a,c,EQUITY,60,2010,2012-05-31,|b,c,EQUITY,41,2012-06-01,,")]
    [InlineData("a,c,EQUITY,60,2010,,|b,c,EQUITY,40,2010,,")]
    [InlineData("a,c,EQUITY,33.34,2010,,|b,c,EQUITY,33.33,2010,,|m,c,EQUITY,33.34,2010,,")]
    [InlineData("a,c,MEMBERSHIP,60,2010,,|b,c,MEMBERSHIP,60,2010,,")]
    public async Task Shares_that_follow_each_other_or_are_rounded_are_no_error(string rows)
    {
        using var package = Full().Table("ownerships", ["owner,owned,interest,share,from,to,rank", .. rows.Split('|')]);

        Assert.Equal([], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_rival_share_that_is_not_preferred_does_not_count()
    {
        using var package = Full().Table("ownerships", "id,owner,owned,interest,share,from,rank", "x,a,c,EQUITY,60,2010,PREFERRED", "y,a,c,EQUITY,70,2010,", ",b,c,EQUITY,40,2010,");

        Assert.Equal([], await package.ErrorsAsync());
    }

    [Theory]
    [InlineData("CONTROL", "a,2010,,,|b,2012,,,", "2012-01-01")]
    [InlineData("CONTROL", "a,2010,2012,,|b,2012-06-01,,,", "2012-06-01")]
    [InlineData("CONTROL", "a,2010,,,done|b,2014-12-31,,,", "2014-12-31")]
    [InlineData("EQUITY", "a,2010,2012,,|b,2012,,,", "2012-01-01")]
    public async Task Two_possible_controllers_on_a_day_are_linked_by_one_event(string interest, string rows, string day)
    {
        using var package = Full().Table("ownerships", ["owner,owned,interest,share,from,to,start_event,end_event", .. rows.Split('|').Select(row => row.Insert(1, $",c,{interest},{(interest == "EQUITY" ? "60" : "")}"))]);

        Assert.Equal(
            [$"ownerships.csv(3), owner: 'c' may be controlled by 'b' and by 'a' (line 2) on {day}, expected periods apart, or one event that ends the one and begins the other"],
            (await package.ErrorsAsync()).Where(error => !error.Contains("add up", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a,2010,2012-05-31,,|b,2012-06-01,,,")]
    [InlineData("a,2010,,,vague|b,,,vague,")]
    [InlineData("a,2010,,,done|b,2015-01-01,,,")]
    [InlineData("a,2010,,,|a,2012,,,")]
    public async Task Controllers_that_follow_each_other_or_are_linked_are_no_error(string rows)
    {
        using var package = Full().Table("ownerships", ["owner,owned,interest,from,to,start_event,end_event", .. rows.Split('|').Select(row => row.Insert(1, ",c,CONTROL"))]);

        Assert.Equal([], await package.ErrorsAsync());
    }

    [Theory]
    [InlineData("", "60|40", null)]
    [InlineData("", "60|30", null)]
    [InlineData("", "60|41", "amount: the allocations of 'q-1' for mining add up to 101, more than the total of 100, expected at most that, or a gap of -1")]
    [InlineData("-1", "60|41", null)]
    [InlineData("10", "60|30", null)]
    [InlineData("-2", "60|41", "gap: the allocations of 'q-1' for mining add up to 101, expected 102, or a gap of -1")]
    [InlineData("5", "60|30", "gap: the allocations of 'q-1' for mining add up to 90, expected 95, or a gap of 10")]
    public async Task Allocations_to_holders_are_at_most_the_total_unless_its_gap_says_how_far_it_is_off(string gap, string amounts, string? problem)
    {
        var amount = amounts.Split('|');
        using var package = Full()
            .Table("quota-totals", "batch,stage,product,amount,gap", $"q-1,mining,,100,{gap}", "q-1,smelting,,1,")
            .Table(
                "allocations",
                "id,batch,holders,stage,level,product,part_of,amount,status",
                $"g,q-1,a;b,mining,holder,,,{amount[0]},KNOWN",
                $",q-1,c,mining,holder,,,{amount[1]},KNOWN",
                ",q-1,m,mining,holder,,,,WITHHELD",
                ",q-1,a,mining,holder,ore,,500,KNOWN",
                ",q-1,b,mining,holder,,g,500,KNOWN",
                ",q-1,m,mining,province,,,500,KNOWN");

        Assert.Equal(problem is null ? [] : [$"quota-totals.csv(2), {problem}"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_step_that_is_wrong_is_said_once_and_not_again_by_what_names_its_event()
    {
        using var package = Full()
            .Rows("event-steps", "planned,COMPLETED,2014-13,")
            .Table("existence", "organization,bound,event", "a,START,planned");

        Assert.Equal(["event-steps.csv(6), date: '2014-13' has no such month: expected is 01 to 12, or 21 to 24 for a season"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_said_once_and_not_again_by_what_names_its_rows()
    {
        using var package = Full().Raw("organizations", [0xFF, 0xFE, 0x61, 0x00]).Table("names", "organization,text,lang,kind", "a,A,en,official");

        Assert.Equal(["organizations.csv(1): is UTF-16, expected UTF-8"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_word_that_is_wrong_is_said_once_and_not_again_by_the_steps_that_use_it()
    {
        using var package = Full().Rows("vocabulary", "STEP,DONE,done,COMPLETE,,,").Table("event-steps", "event,step,date", "done,DONE,2015").Table("existence", "organization,bound,event", "a,START,done");

        Assert.StartsWith("vocabulary.csv(21), means: 'COMPLETE' is not known, expected one of ANNOUNCED", Assert.Single(await package.ErrorsAsync()));
    }

    [Fact]
    public async Task A_source_s_date_that_is_wrong_is_said_once_and_not_again_by_what_cites_it()
    {
        using var package = Full().Rows("sources", "s,P,T,,2014-13,,").Table("identifiers", "organization,scheme,value,withdrawn_from,sources", "a,lei,X,2020-01-01,s");

        Assert.Equal(["sources.csv(5), published: '2014-13' has no such month: expected is 01 to 12, or 21 to 24 for a season"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task Days_after_the_edition_are_judged_like_any_other()
    {
        using var package = Full().Table("ownerships", "owner,owned,interest,share,from", "a,c,EQUITY,60,2027", "b,c,EQUITY,41,2027");

        Assert.EndsWith("add up to 101 on 2027-12-31, expected at most 100", (await package.ErrorsAsync())[0]);
    }

    private static PackageFolder Full() => PackageFolder.Small()
        .Table("events", "id,type", "done,OTHER", "planned,OTHER", "slip,OTHER", "vague,OTHER")
        .Table("event-steps", "event,step,date,rank", "done,COMPLETED,2015-01-01,", "slip,COMPLETED,2015-01-01,DEPRECATED", "planned,DUE,2030,", "vague,COMPLETED,[2014-01-05..2015-11-24],")
        .Rows("organizations", "young,,", "late,,")
        .Table("existence", "organization,bound,date,event", "young,START,2014,", "late,START,,done")
        .Table("policies", "id,title_en", "p,P")
        .Table("quota-schemes", "id,unit", "q,t")
        .Table("quota-batches", "id,scheme,year,scope,announced", "q-1,q,2014,YEAR,2014-02-01");
}
