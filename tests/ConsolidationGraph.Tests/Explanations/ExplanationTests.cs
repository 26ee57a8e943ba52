using ConsolidationGraph.Tests.Packages;

namespace ConsolidationGraph.Tests.Explanations;

public sealed class ExplanationTests(ExplanationTests.History history) : IClassFixture<ExplanationTests.History>
{
    [Theory]
    [InlineData("t:a", "t:b", "CONNECTED", "40 % of the business of Alpha passed to Beta through “Alpha becomes Beta”, from 2015-05-01.")]
    [InlineData("t:o", "t:p", "CONNECTED", "Owner owned 60 % of Plant, 2010 to 2012.")]
    [InlineData("t:p", "t:o", "CONNECTED", "Owner owned 60 % of Plant, 2010 to 2012.")]
    [InlineData("t:o", "t:r", "DISJOINT_IN_TIME", "Owner and Rest are connected only if time is left out. Owner owned 60 % of Plant, 2010 to 2012. Plant controls Rest, from 2015.")]
    [InlineData("t:a", "t:m", "NO_PATH", "No connection of at most 6 steps between Alpha and t:m was found through LINEAGE, OWNERSHIP.")]
    [InlineData("t:a", "t:a", "CONNECTED", "Both are Alpha.")]
    public async Task A_connection_is_told_in_sentences(string from, string to, string status, string text) =>
        Assert.Equal((status, text), await ExplainAsync($"from: \"{from}\", to: \"{to}\""));

    [Theory]
    [InlineData("t:a", "t:c", "business of Beta came to Gamma before that of Alpha came to Beta")]
    [InlineData("t:o", "t:r", "the shares were sold before the control began")]
    public async Task Facts_that_no_day_joins_are_disjoint_in_time(string from, string to, string because)
    {
        var (status, _) = await ExplainAsync($"from: \"{from}\", to: \"{to}\"");

        Assert.True(status == "DISJOINT_IN_TIME", because);
    }

    [Theory]
    [InlineData("2011-06-01", "CONNECTED")]
    [InlineData("2013-06-01", "DISJOINT_IN_TIME")]
    public async Task On_a_day_every_fact_must_hold_that_day(string day, string expected)
    {
        var (status, _) = await ExplainAsync($$"""from: "t:o", to: "t:p", at: { asOf: "{{day}}" }""");

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Of_two_facts_between_the_same_two_the_one_that_can_go_on_is_taken()
    {
        var (status, text) = await ExplainAsync("""from: "t:o", to: "t:z" """);

        Assert.Equal(("CONNECTED", "Owner owned 5 % of Yard, 2010 to 2011. Yard owned 7 % of Zone, 2010 to 2011."), (status, text));
    }

    [Fact]
    public async Task Business_is_followed_through_an_event_as_one_step_with_its_sources()
    {
        var path = (await history.Service.DataAsync("""{ explain(from: "t:a", to: "t:b", maxLength: 1) { path { from { id } to { id } period { from end } citations { source { id } } } } }""")).At("explain", "path");

        var step = Assert.Single(path.EnumerateArray());
        Assert.Equal(("t:a", "t:b", "2015-05-01"), (step.At("from", "id").GetString(), step.At("to", "id").GetString(), step.At("period", "from").GetString()));
        Assert.Equal(["t:s2010", "t:s2020"], step.At("citations").Texts("source", "id").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("t:a", "t:e", "", "Alpha took part in “Alpha becomes Beta” as ORIGINAL, from 2015-05-01.")]
    [InlineData("t:a", "t:q", ", through: ELIGIBILITY", "Alpha is eligible for a quota of “Quota” (CONFIRMED: mining), from 2012.")]
    [InlineData("t:rules", "t:a", ", through: POLICY_EFFECT", "“Rules” affected Alpha: licence needed (REPORTED), from 2014.")]
    public async Task Only_the_relations_asked_for_are_followed(string from, string to, string through, string text)
    {
        Assert.Equal(("CONNECTED", text), await ExplainAsync($"from: \"{from}\", to: \"{to}\"{through}"));
        Assert.Equal("NO_PATH", (await ExplainAsync($"from: \"{from}\", to: \"{to}\", through: OWNERSHIP")).Status);
    }

    [Theory]
    [InlineData("""from: "t:nobody", to: "t:a" """)]
    [InlineData("""from: "t:a", to: "t:nobody" """)]
    [InlineData("""from: "t:a", to: "t:b", maxLength: 0""")]
    [InlineData("""from: "t:a", to: "t:b", maxLength: 13""")]
    public async Task What_is_not_there_and_a_length_out_of_bounds_are_errors(string arguments) =>
        Assert.Equal("BAD_USER_INPUT", await history.Service.CodeAsync($"{{ explain({arguments}) {{ status }} }}"));

    private async Task<(string Status, string Text)> ExplainAsync(string arguments)
    {
        var explanation = (await history.Service.DataAsync($"{{ explain({arguments}) {{ status text }} }}")).At("explain");
        return (explanation.At("status").GetString()!, explanation.At("text").GetString()!);
    }

    /// <summary>Successions that follow each other the wrong way round, and shares that overlap in time or do not.</summary>
    public sealed class History : IAsyncLifetime
    {
        public GraphService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var package = PackageFolder.Small()
                .Rows("organizations", "o,producer,s2010", "p,producer,s2010", "r,producer,s2010", "y,producer,s2010", "z,producer,s2010")
                .Table("names", "organization,text,lang,kind,from", "a,Alpha,en,official,2000", "b,Beta,en,official,2000", "c,Gamma,en,official,2000", "o,Owner,en,official,2000", "p,Plant,en,official,2000", "r,Rest,en,official,2000", "y,Yard,en,official,2000", "z,Zone,en,official,2000")
                .Table("events", "id,type,title_en", "e,SUCCESSION,Alpha becomes Beta", "f,SUCCESSION,Beta becomes Gamma")
                .Table("event-steps", "event,step,date,sources", "e,COMPLETED,2015-05-01,s2020", "f,COMPLETED,2010-05-01,s2010")
                .Table("participations", "event,organization,role,share,sources", "e,a,ORIGINAL,40,s2010", "e,b,RESULTING,,s2010", "f,b,ORIGINAL,,s2010", "f,c,RESULTING,,s2010")
                .Table("ownerships", "owner,owned,interest,share,from,to", "o,p,EQUITY,60,2010,2012", "p,r,CONTROL,,2015,open", "o,y,EQUITY,4,2000,2001", "o,y,EQUITY,5,2010,2011", "y,z,EQUITY,7,2010,2011")
                .Table("policies", "id,title_en", "rules,Rules")
                .Table("policy-effects", "policy,target,effect,grade,from", "rules,a,licence,REPORTED,2014")
                .Table("quota-schemes", "id,name_en,unit", "q,Quota,t")
                .Table("eligibilities", "scheme,holder,stages,status,from,to", "q,a,mining,CONFIRMED,2012,open");
            Service = await GraphService.OfAsync(await package.ReadValidAsync());
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
