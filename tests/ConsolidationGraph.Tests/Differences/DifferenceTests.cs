using ConsolidationGraph.Tests.Packages;

namespace ConsolidationGraph.Tests.Differences;

public sealed class DifferenceTests(DifferenceTests.Editions editions) : IClassFixture<DifferenceTests.Editions>
{
    [Theory]
    [InlineData("""{ asOf: "2008-01-01" }""", """{ asOf: "2011-01-01" }""", "HAPPENED")]
    [InlineData("""{ asOf: "2011-01-01", knownAt: "2019-01-01" }""", """{ asOf: "2011-01-01", knownAt: "2021-01-01" }""", "BECAME_PUBLIC")]
    [InlineData("""{ asOf: "2011-01-01", revision: 1 }""", """{ asOf: "2011-01-01", revision: 2 }""", "RECORD_CHANGED")]
    [InlineData("""{ asOf: "2011-01-01", revision: 1, knownAt: "2019-01-01" }""", """{ asOf: "2011-01-01", revision: 2 }""", "BECAME_PUBLIC")]
    [InlineData("""{ asOf: "2008-01-01", revision: 1, knownAt: "2019-01-01" }""", """{ asOf: "2011-01-01", revision: 2 }""", "HAPPENED")]
    public async Task The_cause_of_a_change_is_the_axis_on_which_it_lies(string from, string to, string cause)
    {
        var change = Assert.Single(await ChangesAsync(from, to), change => change.StartsWith("CHANGED_CONTROLLER", StringComparison.Ordinal));

        Assert.Equal($"CHANGED_CONTROLLER {cause}: Beta came under the control of Alpha.", change);
    }

    [Fact]
    public async Task Every_kind_of_change_has_its_sentence() => Assert.Equal(
        [
            "SUCCEEDED HAPPENED: Business of Gamma passed to Delta, through “Gamma becomes Delta”, 2012-04-01.",
            "RENAMED HAPPENED: Beta is now called Better (en), through “New name”, 2012-05-01.",
            "GAINED_ELIGIBILITY HAPPENED: Alpha may hold a quota of “Quota” now.",
            "LOST_ELIGIBILITY HAPPENED: Beta may no longer hold a quota of “Quota”.",
            "POLICY_STARTED HAPPENED: “Rules” is in force now.",
        ],
        await ChangesAsync("""{ asOf: "2011-06-01" }""", """{ asOf: "2013-06-01" }"""));

    [Fact]
    public async Task Nothing_changed_between_equal_viewpoints() => Assert.Empty(await ChangesAsync("""{ asOf: "2011-06-01" }""", """{ asOf: "2011-06-01" }"""));

    private async Task<string[]> ChangesAsync(string from, string to)
    {
        var data = await editions.Service.DataAsync($$"""{ structuralDiff(dataset: "t", from: {{from}}, to: {{to}}) { changes { kind cause detail } } }""");
        return [.. data.At("structuralDiff", "changes").EnumerateArray().Select(change => $"{change.At("kind")} {change.At("cause")}: {change.At("detail")}")];
    }

    /// <summary>Two editions: the second adds who controls Beta since 2009, as a source of 2020 says.</summary>
    public sealed class Editions : IAsyncLifetime
    {
        public GraphService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var package = PackageFolder.Small()
                .Rows("organizations", "d,producer,s2010")
                .Table("existence", "organization,bound,date,sources", "a,START,2000,s2010", "b,START,2000,s2010", "c,START,2000,s2010", "d,START,2000,s2010")
                .Table("names", "organization,text,lang,kind,from,to,start_event,end_event,sources", "a,Alpha,en,official,2000,open,,,s2010", "b,Beta,en,official,2000,,,rename,s2010", "b,Better,en,official,,open,rename,,s2010", "c,Gamma,en,official,2000,open,,,s2010", "d,Delta,en,official,2000,open,,,s2010")
                .Table("events", "id,type,title_en,sources", "e,SUCCESSION,Gamma becomes Delta,s2010", "rename,RENAME,New name,s2010")
                .Table("event-steps", "event,step,date,sources", "e,COMPLETED,2012-04-01,s2010", "rename,COMPLETED,2012-05-01,s2010")
                .Table("participations", "event,organization,role,sources", "e,c,ORIGINAL,s2010", "e,d,RESULTING,s2010", "rename,b,SUBJECT,s2010")
                .Table("policies", "id,title_en,sources", "p,Rules,s2010")
                .Table("policy-steps", "policy,step,date,sources", "p,EFFECTIVE,2012-01-01,s2010")
                .Table("quota-schemes", "id,name_en,unit,sources", "q,Quota,t,s2010")
                .Table("eligibilities", "scheme,holder,stages,status,from,to,sources", "q,a,mining,CONFIRMED,2012,open,s2010", "q,b,mining,CONFIRMED,2000,2011,s2010");
            var first = await package.ReadValidAsync();
            package.Describe("version", "2").Table("ownerships", "owner,owned,interest,from,to,sources", "a,b,CONTROL,2009,open,s2020");
            Service = await GraphService.OfAsync(first, await package.ReadValidAsync());
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
