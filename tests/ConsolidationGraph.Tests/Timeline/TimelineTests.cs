using System.Text.Json;
using ConsolidationGraph.Tests.Packages;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Timeline;

public sealed class TimelineTests(TimelineTests.History history) : IClassFixture<TimelineTests.History>
{
    [Fact]
    public async Task Every_dated_step_and_every_announced_batch_is_on_it_by_its_days() => Assert.Equal(
        ["2015 t:e COMPLETED", "2015-03-01 t:e DUE", "2016-02-01 t:p EFFECTIVE", "2016-05-01 t:q-2016", "2030 t:p REGISTERED"],
        await EntriesAsync("""timeline(dataset: "t")"""));

    [Theory]
    [InlineData("2015-12-31", "POSSIBLE", "2015 t:e COMPLETED", "2015-03-01 t:e DUE")]
    [InlineData("2015-12-30", "CERTAIN", "2015-03-01 t:e DUE")]
    [InlineData("2015-02-28", "POSSIBLE", "2015 t:e COMPLETED")]
    public async Task On_a_day_what_has_happened_by_then_is_on_it(string day, string certainty, params string[] expected) =>
        Assert.Equal(expected, await EntriesAsync($$"""timeline(dataset: "t", at: { asOf: "{{day}}", certainty: {{certainty}} })"""));

    [Theory]
    [InlineData("""kinds: [POLICY, QUOTA_BATCH]""", "2016-02-01 t:p EFFECTIVE", "2016-05-01 t:q-2016", "2030 t:p REGISTERED")]
    [InlineData("""from: "2015-12-31", to: "2016-02-01" """, "2015 t:e COMPLETED", "2016-02-01 t:p EFFECTIVE")]
    [InlineData("""from: "2015-12-31", to: "2016-02-01", at: { certainty: CERTAIN }""", "2016-02-01 t:p EFFECTIVE")]
    [InlineData("""about: "t:e" """, "2015 t:e COMPLETED", "2015-03-01 t:e DUE")]
    [InlineData("""about: "t:a" """, "2015 t:e COMPLETED", "2015-03-01 t:e DUE", "2016-05-01 t:q-2016")]
    [InlineData("""about: "t:m" """, "2016-02-01 t:p EFFECTIVE", "2030 t:p REGISTERED")]
    [InlineData("""about: "t:c" """, "2016-02-01 t:p EFFECTIVE", "2030 t:p REGISTERED")]
    [InlineData("""about: "t:q" """, "2016-05-01 t:q-2016")]
    public async Task It_is_narrowed_by_kind_span_and_whom_it_is_about(string arguments, params string[] expected) =>
        Assert.Equal(expected, await EntriesAsync($"timeline({arguments})"));

    [Theory]
    [InlineData("""about: "t:nobody" """)]
    [InlineData("""about: "t:s2010" """)]
    [InlineData("""dataset: "nowhere" """)]
    public async Task What_is_not_there_is_an_error(string arguments) =>
        Assert.Equal("BAD_USER_INPUT", await history.Service.CodeAsync($"{{ timeline({arguments}) {{ nodes {{ date }} }} }}"));

    private async Task<string[]> EntriesAsync(string field)
    {
        var data = await history.Service.DataAsync($"{{ timeline: {field} {{ totalCount nodes {{ date step {{ code }} node {{ id }} }} }} }}");
        var nodes = data.At("timeline", "nodes");
        Assert.Equal(nodes.GetArrayLength(), data.At("timeline", "totalCount").GetInt32());
        return [.. nodes.EnumerateArray().Select(entry => $"{entry.At("date")} {entry.At("node", "id")}{(entry.At("step").ValueKind == JsonValueKind.Null ? "" : $" {entry.At("step", "code")}")}")];
    }

    /// <summary>A succession of an uncertain day in 2015, a policy and a quota of 2016.</summary>
    public sealed class History : IAsyncLifetime
    {
        public GraphService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var package = PackageFolder.Small()
                .Table("events", "id,type", "e,SUCCESSION")
                .Table("event-steps", "event,step,date", "e,DUE,2015-03-01", "e,COMPLETED,2015")
                .Table("participations", "event,organization,role", "e,a,ORIGINAL", "e,b,RESULTING")
                .Table("policies", "id,title_en,issuers", "p,Rules,m")
                .Table("policy-steps", "policy,step,date,expected", "p,EFFECTIVE,2016-02-01,", "p,REGISTERED,2030,true")
                .Table("policy-effects", "policy,target,effect,grade,from", "p,c,licence,REPORTED,2016")
                .Table("quota-schemes", "id,unit", "q,t")
                .Table("quota-batches", "id,scheme,year,number,scope,announced", "q-2016,q,2016,1,BATCH,2016-05-01")
                .Table("allocations", "batch,holders,stage,level,amount", "q-2016,a,mining,holder,5");
            Service = await GraphService.OfAsync(await package.ReadValidAsync());
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}

public sealed class ShippedTimelineTests(ShippedHistory history) : IClassFixture<ShippedHistory>
{
    [Fact]
    public async Task A_long_timeline_goes_forward_in_time_page_by_page()
    {
        var days = new List<(int, int)>();
        var after = "";
        for (var page = 0; page < 3; page++)
        {
            var timeline = (await history.Service.DataAsync("query($after: String) { timeline(dataset: \"cn-ree\", first: 100, after: $after) { nodes { date } pageInfo { endCursor } } }", new { after })).At("timeline");
            days.AddRange(timeline.At("nodes").Texts("date").Select(EdtfDate.Parse).Select(day => (day.Earliest, day.Latest)));
            after = timeline.At("pageInfo", "endCursor").GetString()!;
        }

        Assert.Equal(300, days.Count);
        Assert.Equal(days.Order(), days);
    }
}
