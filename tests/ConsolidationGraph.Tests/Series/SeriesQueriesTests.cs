using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Series;

/// <summary>Numbers over time on the real history.</summary>
/// <param name="service">The service.</param>
public sealed class SeriesQueriesTests(Service service)
{
    private const string Eligible = "dataset: \"cn-ree\", of: ELIGIBLE_HOLDERS, about: \"cn-ree:quota\"";

    [Fact]
    public async Task The_groups_that_could_receive_quota_went_from_six_to_four_to_two() => Assert.Equal(
        [
            """{"from":"2018-01-01","to":"2021-12-23","value":6,"certain":6}""",
            """{"from":"2021-12-23","to":"2022-01-28","value":4,"certain":3}""",
            """{"from":"2022-01-28","to":"2023-09-26","value":4,"certain":4}""",
            """{"from":"2023-09-26","to":"2023-12-14","value":4,"certain":2}""",
            """{"from":"2023-12-14","to":"2025-01-01","value":2,"certain":2}""",
        ],
        (await SeriesAsync($"{Eligible}, from: \"2018-01-01\", to: \"2025-01-01\"", "from to value certain")).Select(point => point.ToJsonString()));

    [Fact]
    public async Task The_founding_of_China_Rare_Earth_Group_is_the_event_of_2021()
    {
        var points = await SeriesAsync($"{Eligible}, from: \"2021-01-01\", to: \"2022-01-01\"", "from events { id }");

        Assert.Equal("""{"from":"2021-12-23","events":[{"id":"cn-ree:e58"}]}""", points[1].ToJsonString());
    }

    [Fact]
    public async Task The_day_of_the_viewpoint_does_not_matter()
    {
        var plain = await SeriesAsync(Eligible, "from to value certain");
        var dated = await SeriesAsync($"{Eligible}, at: {{ asOf: \"2015-01-01\", certainty: CERTAIN, resolve: ALL }}", "from to value certain");

        Assert.Equal(plain.Select(point => point.ToJsonString()), dated.Select(point => point.ToJsonString()));
    }

    [Fact]
    public async Task What_was_not_public_is_not_in_it()
    {
        var points = await SeriesAsync($"{Eligible}, from: \"2021-01-01\", at: {{ knownAt: \"2021-06-30\" }}", "from value certain");

        // Nothing is certain after the last day that is known.
        Assert.Equal(["""{"from":"2021-01-01","value":6,"certain":6}""", """{"from":"2021-07-01","value":6,"certain":0}"""], points.Select(point => point.ToJsonString()));
    }

    [Fact]
    public async Task A_share_that_is_held_is_the_largest_one()
    {
        var points = await SeriesAsync("dataset: \"cn-ree\", of: SHARE_HELD, about: \"cn-ree:creg\", to: \"2025-01-01\"", "from to value certain events { id }");

        Assert.Equal(["""{"from":"2021-12-23","to":"2025-01-01","value":31.21,"certain":31.21,"events":[{"id":"cn-ree:e58"}]}"""], points.Select(point => point.ToJsonString()));
    }

    [Fact]
    public async Task Groups_and_organizations_are_counted_as_structure_counts_them()
    {
        var (groups, organizations) = (await SeriesAsync("dataset: \"cn-ree\", of: GROUPS", "from value certain"), await SeriesAsync("dataset: \"cn-ree\", of: ORGANIZATIONS", "from value certain"));
        foreach (var day in new[] { "1995-06-30", "2008-08-27", "2011-06-01", "2014-12-10", "2018-01-01", "2021-12-23", "2022-01-10", "2024-01-05", "2025-11-24", "2027-01-01" })
        {
            foreach (var (certainty, value) in new[] { ("POSSIBLE", "value"), ("CERTAIN", "certain") })
            {
                var data = await service.DataAsync($"{{ structure(dataset: \"cn-ree\", at: {{ asOf: \"{day}\", certainty: {certainty} }}) {{ groups {{ group {{ id }} }} organizationCount }} }}");
                var structure = data["structure"]!;

                Assert.Equal((day, certainty, structure["groups"]!.AsArray().Count, (int)structure["organizationCount"]!), (day, certainty, At(groups, day, value), At(organizations, day, value)));
            }
        }
    }

    [Fact]
    public async Task No_day_between_two_change_points_has_another_number()
    {
        var points = await SeriesAsync("dataset: \"cn-ree\", of: GROUPS, from: \"2021-10-01\", to: \"2022-04-01\"", "from value certain");
        for (var day = new DateOnly(2021, 10, 1); day < new DateOnly(2022, 4, 1); day = day.AddDays(3))
        {
            var data = await service.DataAsync($"{{ structure(dataset: \"cn-ree\", at: {{ asOf: \"{day:yyyy-MM-dd}\" }}) {{ groups {{ group {{ id }} }} }} }}");

            Assert.Equal((day, data["structure"]!["groups"]!.AsArray().Count), (day, At(points, $"{day:yyyy-MM-dd}", "value")));
        }
    }

    [Theory]
    [InlineData("GROUPS")]
    [InlineData("ORGANIZATIONS")]
    public async Task Forty_years_are_counted_quickly(string of)
    {
        // The best of three: a machine that is busy with something else is not slow.
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            Assert.InRange((await SeriesAsync($"dataset: \"cn-ree\", of: {of}, from: \"1985-01-01\", to: \"2025-01-01\"", "from value")).Count, 10, 1000);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("of: ELIGIBLE_HOLDERS", "ELIGIBLE_HOLDERS is about a quota scheme; there are cn-ree:directive-plan, cn-ree:export-quota, cn-ree:quota.")]
    [InlineData("of: ELIGIBLE_HOLDERS, about: \"cn-ree:creg\"", "ELIGIBLE_HOLDERS is about a quota scheme, and 'cn-ree:creg' is none; there are cn-ree:directive-plan, cn-ree:export-quota, cn-ree:quota.")]
    [InlineData("of: SHARE_HELD, about: \"cn-ree:quota\"", "SHARE_HELD is about an organization of 'cn-ree', and 'cn-ree:quota' is none.")]
    [InlineData("of: SHARE_HELD", "SHARE_HELD is about an organization of 'cn-ree'.")]
    [InlineData("of: GROUPS, about: \"cn-ree:creg\"", "GROUPS is about the whole dataset: leave it out.")]
    [InlineData("of: GROUPS, from: \"2020-01-01\", to: \"2020-01-01\"", "'from' must be before 'to', which is exclusive: 2020-01-01 is not before 2020-01-01.")]
    public async Task A_question_that_cannot_be_meant_is_an_error(string arguments, string message) =>
        Assert.Equal(("BAD_USER_INPUT", message), await ErrorAsync($"{{ series(dataset: \"cn-ree\", {arguments}) {{ from }} }}"));

    [Fact]
    public async Task An_unknown_dataset_is_an_error_that_names_those_that_exist() =>
        Assert.Equal(("BAD_USER_INPUT", "There is no dataset 'x'; there are cn-ree."), await ErrorAsync("{ series(dataset: \"x\", of: GROUPS) { from } }"));

    private async Task<List<JsonNode>> SeriesAsync(string arguments, string fields) =>
        [.. (await service.DataAsync($"{{ series({arguments}) {{ {fields} }} }}"))["series"]!.AsArray().OfType<JsonNode>()];

    private async Task<(string? Code, string? Message)> ErrorAsync(string query)
    {
        var error = Assert.Single((await service.QueryAsync(query))["errors"]!.AsArray())!;
        return ((string?)error["extensions"]!["code"], (string?)error["message"]);
    }

    private static int At(List<JsonNode> points, string day, string value) =>
        (int)points.Last(point => string.CompareOrdinal((string?)point["from"], day) <= 0)[value]!;
}
