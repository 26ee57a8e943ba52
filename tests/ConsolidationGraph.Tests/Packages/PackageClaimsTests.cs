using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Packages;

public sealed class PackageClaimsTests
{
    [Fact]
    public async Task The_dataset_is_a_node_that_its_descriptor_describes()
    {
        using var package = PackageFolder.Small();

        var reading = await package.ReadValidAsync();

        Assert.Contains(new Node("t", Labels.Dataset), reading.Nodes);
        Assert.Equal(
            ["title=Test", "version=1", "created=2026-01-01", "licence=CC0-1.0", "languages=en"],
            reading.Of(Model.DatasetAttribute).Where(claim => claim.Subject == "t").Select(claim => $"{claim["name"]}={claim["value"]}"));
    }

    [Fact]
    public async Task A_word_is_a_node_with_its_labels_and_what_the_engine_must_know_of_it()
    {
        using var package = PackageFolder.Small();

        var reading = await package.ReadValidAsync();

        Assert.Contains(new Node("t:SERIES/output", Labels.Term), reading.Nodes);
        Assert.Equal(
            ["label_en=output", "unit=t"],
            reading.Of(Model.TermAttribute).Where(claim => claim.Subject == "t:SERIES/output").Select(claim => $"{claim["name"]}={claim["value"]}"));
    }

    [Fact]
    public async Task A_small_industry_of_one_s_own_needs_no_vocabulary_and_few_columns()
    {
        using var package = new PackageFolder()
            .Table("sources", "id,publisher,title", "s,Press,Title")
            .Table("organizations", "id,kinds", "a,company", "b,company")
            .Table("names", "organization,text,lang,kind", "a,A,en,official", "b,B,en,official", "b,Bee,en,alias")
            .Table("events", "id,type,sources", "e,SUCCESSION,s")
            .Table("event-steps", "event,step,date", "e,COMPLETED,2001")
            .Table("participations", "event,organization,role", "e,a,ORIGINAL", "e,b,RESULTING")
            .Table("existence", "organization,bound,event", "b,START,e");

        var reading = await package.ReadValidAsync();

        Assert.Equal([], reading.Problems);
        Assert.Equal(("t:e", 2, 1), (reading.TheOne(Model.EventCompletion).Subject, reading.Of(Model.Name).Count, reading.Of(Model.Alias).Count));
        Assert.Contains(reading.Of(Model.TermAttribute), claim => (claim.Subject, claim["name"], claim["value"]) == ("t:ORGANIZATION_KIND/company", "marks", "actor"));
    }

    [Fact]
    public async Task A_filled_cell_of_an_entity_is_one_claim_with_the_header_of_its_row()
    {
        using var package = PackageFolder.Small().Table(
            "policies",
            "id,title_en,title_zh-Hans,document,stages,issuers,rank,confidence,sources,note",
            "p,A law,,No. 1,mining;smelting,m;a,PREFERRED,LOW,s2010#page 3;s2020,seen twice");

        var reading = await package.ReadValidAsync();

        Assert.Contains(new Node("t:p", Labels.Policy), reading.Nodes);
        var attributes = reading.Of(Model.PolicyAttribute);
        Assert.Equal(["title_en=A law", "document=No. 1", "stages=mining;smelting"], attributes.Select(claim => $"{claim["name"]}={claim["value"]}"));
        var issuers = reading.TheOne(Model.PolicyIssuer);
        Assert.Equal(["t:m", "t:a"], issuers.Objects);
        Assert.All(attributes.Append(issuers), claim =>
        {
            Assert.Equal("t:p", claim.Subject);
            Assert.Equal((Rank.Preferred, Confidence.Low, "seen twice"), (claim.Rank, claim.Confidence, claim.Note));
            Assert.Equal([new Citation("t:s2010", "page 3"), new Citation("t:s2020")], claim.Citations);
        });
    }

    [Fact]
    public async Task Two_rows_of_one_entity_fill_different_cells_each_with_its_own_sources()
    {
        using var package = PackageFolder.Small().Table("policies", "id,title_en,document,sources", "p,A law,,s2010", "p,,No. 1,s2020");

        var reading = await package.ReadValidAsync();

        Assert.Equal(["t:s2010", "t:s2020"], reading.Of(Model.PolicyAttribute).Select(claim => claim.Citations.Single().Source));
    }

    [Fact]
    public async Task A_kind_of_an_organization_always_holds_and_shows_no_date()
    {
        using var package = PackageFolder.Small().Rows("organizations", "d,producer;private,s2020");

        var reading = await package.ReadValidAsync();

        var kinds = reading.Of(Model.Kind).Where(claim => claim.Subject == "t:d").ToList();
        Assert.Equal(["producer producer", "private owner"], kinds.Select(claim => $"{claim["kind"]} {claim["family"]}"));
        Assert.All(kinds, claim =>
        {
            Assert.Null(claim.Period.From);
            Assert.Equal(Certainty.Certain, claim.Period.Bounds(Timing.Lasting).Holds(new DateOnly(1, 1, 1).DayNumber));
        });
    }

    [Theory]
    [InlineData("official", "name")]
    [InlineData("former", "alias")]
    public async Task A_name_of_a_kind_that_means_alias_is_one_of_many(string kind, string type)
    {
        using var package = PackageFolder.Small().Table("names", "organization,text,lang,kind,from,to", $"a,\"A, Inc.\",en,{kind},2001,2009-12-31");

        var claim = (await package.ReadValidAsync()).Claims.Single(claim => claim.Type == Model.Name || claim.Type == Model.Alias);

        Assert.Equal((type, "t:a"), (claim.Type.Name, claim.Subject));
        Assert.Equal(["A, Inc.", "en", kind], claim.Values);
        Assert.Equal(("2001", "2009-12-31", PeriodEnd.Stated), (claim.Period.From?.Text, claim.Period.To?.Text, claim.Period.End));
    }

    [Theory]
    [InlineData("", PeriodEnd.Open)]
    [InlineData("open", PeriodEnd.Open)]
    [InlineData("unknown", PeriodEnd.Unknown)]
    [InlineData("2012", PeriodEnd.Stated)]
    public async Task An_end_is_a_day_open_or_unknown_and_open_where_nothing_is_said(string to, PeriodEnd end)
    {
        using var package = PackageFolder.Small().Table("identifiers", "organization,scheme,value,from,to,attested", $"a,lei,X1,2001,{to},2003;2005");

        var period = (await package.ReadValidAsync()).TheOne(Model.Identifier).Period;

        Assert.Equal((end, end == PeriodEnd.Stated ? "2012" : null), (period.End, period.To?.Text));
        Assert.Equal(("2003", "2005"), (period.FirstAttested?.Text, period.LastAttested?.Text));
    }

    [Fact]
    public async Task Control_is_a_claim_of_its_own_kind_and_every_other_interest_an_ownership()
    {
        using var package = PackageFolder.Small().Table("ownerships", "owner,owned,interest,share,min,max,approximate,from", "a,c,CONTROL,,,,,2001", "a,c,EQUITY,33.60,,,true,2001", "b,c,EQUITY,,10,20,,2001");

        var reading = await package.ReadValidAsync();

        var control = reading.TheOne(Model.Controls);
        Assert.Equal(("t:a", "t:c", "CONTROL", null), (control.Subject, control.Objects.Single(), control["interest"], control.Amount));
        Assert.Equal([new Quantity(33.60m, Approximate: true), new Quantity(null, 10, 20)], reading.Of(Model.Owns).Select(claim => claim.Amount));
    }

    [Theory]
    [InlineData("COMPLETED", "", "event-completion")]
    [InlineData("COMPLETED", "true", "event-step")]
    [InlineData("REGISTERED", "", "event-step")]
    [InlineData("DUE", "true", "event-step")]
    public async Task Only_a_step_that_means_completed_and_is_not_expected_completes_an_event(string step, string expected, string type)
    {
        using var package = PackageFolder.Small()
            .Table("events", "id,type", "e,MERGER")
            .Table("event-steps", "event,step,date,scope,expected", $"e,{step},2014-08~,part,{expected}");

        var claim = (await package.ReadValidAsync()).Claims.Single(claim => claim.Type == Model.EventCompletion || claim.Type == Model.EventStep);

        Assert.Equal((type, "t:e", "2014-08~"), (claim.Type.Name, claim.Subject, claim.Period.From?.Text));
        Assert.Equal([step, "part", "2014-08~", expected.Length > 0 ? expected : null], claim.Values);
    }

    [Theory]
    [InlineData("MERGER", "ORIGINAL", "went-into")]
    [InlineData("MERGER", "RESULTING", "resulted-in")]
    [InlineData("MERGER", "AUTHORITY", "took-part")]
    [InlineData("SPIN_OFF", "CONTINUING", "went-into")]
    [InlineData("ABSORPTION", "CONTINUING", "resulted-in")]
    [InlineData("ACQUISITION", "TARGET", "went-into")]
    [InlineData("ACQUISITION", "ACQUIRER", "resulted-in")]
    [InlineData("STAKE_TRANSFER", "SELLER", "took-part")]
    public async Task A_participation_points_along_time(string eventType, string role, string type)
    {
        using var package = PackageFolder.Small()
            .Table("events", "id,type", $"e,{eventType}")
            .Table("participations", "event,organization,role,to,share_min,share_max,stake,ends", $"e,a,{role},b,10,30,20.33,true");

        var claim = (await package.ReadValidAsync()).Claims.Single(claim => claim.Type == Model.WentInto || claim.Type == Model.ResultedIn || claim.Type == Model.TookPart);

        Assert.Equal(type, claim.Type.Name);
        Assert.Equal(type == "resulted-in" ? ("t:e", "t:a") : ("t:a", "t:e"), (claim.Subject, claim.Objects.Single()));
        Assert.Equal([role, "t:b", "20.33", "true", eventType], claim.Values);
        Assert.Equal(new Quantity(null, 10, 30), claim.Amount);
    }

    [Fact]
    public async Task The_preferred_type_of_an_event_decides_which_way_its_participants_go()
    {
        using var package = PackageFolder.Small()
            .Table("events", "id,type,rank", "e,LISTING,", "e,MERGER,PREFERRED")
            .Table("participations", "event,organization,role", "e,a,ORIGINAL");

        Assert.Equal("MERGER", (await package.ReadValidAsync()).TheOne(Model.WentInto)["type"]);
    }

    [Fact]
    public async Task An_organization_begins_or_ends_on_a_day_or_by_an_event()
    {
        using var package = PackageFolder.Small()
            .Table("events", "id,type", "e,DISSOLUTION")
            .Table("event-steps", "event,step,date", "e,COMPLETED,2015-01-01")
            .Table("existence", "organization,bound,date,event", "a,START,1999,", "a,END,,e");

        var claims = (await package.ReadValidAsync()).Of(Model.Existence);

        Assert.Equal(["START", "1999"], claims[0].Values);
        Assert.Equal("1999", claims[0].Period.From?.Text);
        Assert.Equal(["END", null], claims[1].Values);
        Assert.Equal("t:e", claims[1].Period.StartEvent);
    }

    [Theory]
    [InlineData("2020-02-19", "", "2020-02-19")]
    [InlineData("2020-02-19", "2020-07~", "2020-07~")]
    [InlineData("", "", null)]
    public async Task A_total_holds_from_its_own_announcement_else_the_batch_s_to_the_end_of_the_year(string batch, string own, string? from)
    {
        using var package = PackageFolder.Small()
            .Table("quota-schemes", "id,unit,stages", "q,t,mining")
            .Table("quota-batches", "id,scheme,year,number,scope,announced", $"q-2020-1,q,2020,1,BATCH,{batch}")
            .Table("quota-totals", "batch,stage,announced,amount,status,gap", $"q-2020-1,mining,{own},63500,KNOWN,");

        var total = (await package.ReadValidAsync()).TheOne(Model.Total);

        Assert.Equal((from, "2020-12-31", PeriodEnd.Stated), (total.Period.From?.Text, total.Period.To?.Text, total.Period.End));
        Assert.Equal(from, total["announced"]);
        Assert.Equal(from is null ? "2020-12-31" : null, total.Period.FirstAttested?.Text);
        Assert.Equal(Quantity.Of(63500), total.Amount);
        Assert.Equal(total.KnownFrom, total.EndKnownFrom);
    }

    [Fact]
    public async Task A_joint_allocation_is_one_claim_with_several_holders_and_its_parts_name_it()
    {
        using var package = PackageFolder.Small()
            .Table("quota-schemes", "id,unit", "q,t")
            .Table("quota-batches", "id,scheme,year,scope,announced", "q-2020,q,2020,YEAR,2020-02-19")
            .Table("allocations", "id,batch,holders,stage,level,product,part_of,amount,status", "g,q-2020,a;b,mining,holder,,,3070,KNOWN", ",q-2020,a;b,mining,holder,ore,g,70,KNOWN");

        var reading = await package.ReadValidAsync();

        Assert.Equal(("t:q-2020", "t:q"), (reading.TheOne(Model.BatchOf).Subject, reading.TheOne(Model.BatchOf).Objects.Single()));
        var (whole, part) = (reading.Of(Model.Allocation)[0], reading.Of(Model.Allocation)[1]);
        Assert.Equal(("t:g", "t:q-2020"), (whole.Id, whole.Subject));
        Assert.Equal(["t:a", "t:b"], whole.Objects);
        Assert.Equal(["mining", null, "holder", null], whole.Values);
        Assert.Equal(["mining", "ore", "holder", "t:g"], part.Values);
    }

    [Theory]
    [InlineData("", "t", "", "t")]
    [InlineData("a", "t:a", "kg", "kg")]
    public async Task An_observation_without_a_subject_is_of_the_dataset_and_takes_the_unit_of_its_series(string subject, string node, string own, string unit)
    {
        using var package = PackageFolder.Small().Table("observations", "series,subject,from,to,value,unit,text", $"output,{subject},2014,2014,,{own},hundreds");

        var claim = (await package.ReadValidAsync()).TheOne(Model.Observation);

        Assert.Equal(node, claim.Subject);
        Assert.Equal(["output", unit, "2014", "2014"], claim.Values);
        Assert.Equal("hundreds", claim.Amount?.ToString());
        Assert.Equal(Certainty.Certain, claim.Period.Bounds(Timing.Span).Holds(new DateOnly(2014, 12, 31).DayNumber));
        Assert.Null(claim.Period.Bounds(Timing.Span).Holds(new DateOnly(2015, 1, 1).DayNumber));
    }

    [Fact]
    public async Task Policies_have_steps_items_relations_and_effects()
    {
        using var package = PackageFolder.Small()
            .Table("policies", "id,title_en", "old,Old", "new,New")
            .Table("policy-steps", "policy,step,date,expected", "new,EFFECTIVE,2020-06-01,true")
            .Table("policy-items", "policy,item", "new,cerium")
            .Table("policy-relations", "from_policy,relation,to_policy,from", "new,amends,old,2020-06-01")
            .Table("policy-effects", "policy,target,effect,mechanism,grade,from", "new,a,licence,a general one,REPORTED,2020-06-01");

        var reading = await package.ReadValidAsync();

        Assert.Equal(["EFFECTIVE", null, "2020-06-01", "true"], reading.TheOne(Model.PolicyStep).Values);
        Assert.Equal("cerium", reading.TheOne(Model.PolicyItem)["item"]);
        Assert.Equal(("t:new", "t:old"), (reading.TheOne(Model.PolicyRelation).Subject, reading.TheOne(Model.PolicyRelation).Objects.Single()));
        Assert.Equal(["licence", "a general one", "REPORTED"], reading.TheOne(Model.PolicyEffect).Values);
    }

    [Fact]
    public async Task Eligibility_names_who_took_the_quota_over()
    {
        using var package = PackageFolder.Small()
            .Table("quota-schemes", "id,unit,policy", "q,t,")
            .Table("eligibilities", "scheme,holder,stages,status,taken_over_by,from", "q,a,mining;smelting,CONFIRMED,b,2014");

        var claim = (await package.ReadValidAsync()).TheOne(Model.Eligible);

        Assert.Equal(("t:a", "t:q"), (claim.Subject, claim.Objects.Single()));
        Assert.Equal(["mining;smelting", "CONFIRMED", null, "t:b"], claim.Values);
    }

    [Fact]
    public async Task Citations_come_the_earliest_first_and_those_of_the_end_are_among_them()
    {
        using var package = PackageFolder.Small().Table("identifiers", "organization,scheme,value,from,to,end_sources,sources", "a,lei,X,2001,2010,undated,s2020;s2010");

        Assert.Equal(["t:s2010", "t:s2020", "t:undated"], (await package.ReadValidAsync()).TheOne(Model.Identifier).Citations.Select(citation => citation.Source));
    }
}
