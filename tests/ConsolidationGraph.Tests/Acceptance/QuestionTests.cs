using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Acceptance;

/// <summary>The research questions that the service was built for, on the shipped history.</summary>
public class QuestionTests(Service service)
{
    private static readonly string[] Six = ["cn-ree:crmre", "cn-ree:guangdong-re", "cn-ree:minmetals-re", "cn-ree:northern", "cn-ree:southern", "cn-ree:xiamen-tungsten"];

    [Theory]
    [InlineData("2018-09-01", "cn-ree:crmre cn-ree:guangdong-re cn-ree:minmetals-re cn-ree:northern cn-ree:southern cn-ree:xiamen-tungsten")]
    [InlineData("2022-03-01", "cn-ree:creg cn-ree:guangdong-re cn-ree:northern cn-ree:xiamen-tungsten")]
    [InlineData("2024-03-01", "cn-ree:creg cn-ree:northern")]
    public async Task Who_could_receive_a_production_quota(string day, string holders)
    {
        var data = await service.DataAsync($$"""{ quotaScheme(id: "cn-ree:quota", at: { asOf: "{{day}}" }) { eligibility(status: CONFIRMED) { holder { id } citations { source { id } } } } }""");

        var eligible = data["quotaScheme"]!["eligibility"]!.AsArray();
        Assert.Equal(holders.Split(' '), eligible.Select(claim => Text(claim!["holder"]!["id"])).Order(StringComparer.Ordinal));
        Assert.All(eligible, claim => Assert.NotEmpty(claim!["citations"]!.AsArray()));
    }

    [Fact]
    public async Task Six_groups_were_known_in_2019_though_some_are_gone_since()
    {
        var data = await service.DataAsync("""{ quotaScheme(id: "cn-ree:quota", at: { asOf: "2018-09-01", knownAt: "2019-01-01" }) { eligibility { holder { id } } } }""");

        Assert.Equal(Six, data["quotaScheme"]!["eligibility"]!.AsArray().Select(claim => Text(claim!["holder"]!["id"])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_yearly_mining_quota_grew_and_is_withheld_from_2025_on()
    {
        var data = await service.DataAsync("""{ quotaScheme(id: "cn-ree:quota") { totals(by: YEAR, stage: "mining", from: 2022, to: 2025) { year total { value status } growth } } }""");

        var totals = data["quotaScheme"]!["totals"]!.AsArray();
        Assert.Equal([210000m, 255000m, 270000m, null], totals.Select(total => total!["total"]!["value"]?.GetValue<decimal>()));
        Assert.Equal([25.0m, 21.4m, 5.9m, null], totals.Select(total => total!["growth"] is { } growth ? decimal.Round(growth.GetValue<decimal>(), 1) : (decimal?)null));
        Assert.Equal("WITHHELD", Text(totals[3]!["total"]!["status"]));
    }

    [Fact]
    public async Task A_batch_grows_over_the_batch_of_the_same_number_a_year_before()
    {
        var data = await service.DataAsync("""{ quotaScheme(id: "cn-ree:quota") { totals(by: BATCH, stage: "mining", from: 2024, to: 2024) { batch { id } growth growthOver } } }""");

        var first = data["quotaScheme"]!["totals"]![0]!;
        Assert.Equal(("cn-ree:quota-2024-1", 12.5m, "cn-ree:quota-2023-1"), (Text(first["batch"]!["id"]), first["growth"]!.GetValue<decimal>(), Text(first["growthOver"])));
    }

    [Fact]
    public async Task The_third_batch_of_2023_went_to_two_groups()
    {
        var batch = (await service.DataAsync("""{ node(id: "cn-ree:quota-2023-3") { ... on QuotaBatch { year announced total(stage: "mining") { value } allocations(stage: "mining") { holder { id } amount { value } } } } }"""))["node"]!;

        Assert.Equal((2023, "2023-12-14", 15000m), (batch["year"]!.GetValue<int>(), Text(batch["announced"]), batch["total"]!["value"]!.GetValue<decimal>()));
        Assert.Equal(
            [("cn-ree:creg", 3000m), ("cn-ree:northern", 12000m)],
            batch["allocations"]!.AsArray().Select(one => (Text(one!["holder"]!["id"]), one["amount"]!["value"]!.GetValue<decimal>())).Order());
    }

    [Fact]
    public async Task Owners_on_the_founding_day_add_up_and_the_rival_figure_stays_visible()
    {
        var data = await service.DataAsync("""
            {
              preferred: organization(id: "cn-ree:creg", at: { asOf: "2021-12-23" }) { owners { owner { id } share { value } } ownershipCheck { sum status } }
              rivals: organization(id: "cn-ree:creg", at: { asOf: "2021-12-23", resolve: ALL }) { owners { owner { id } share { value } disputed } }
            }
            """);

        Assert.Equal(6, data["preferred"]!["owners"]!.AsArray().Count);
        Assert.Equal((100m, "COMPLETE"), (data["preferred"]!["ownershipCheck"]!["sum"]!.GetValue<decimal>(), Text(data["preferred"]!["ownershipCheck"]!["status"])));
        Assert.Equal(
            [31.21m, 32.21m],
            data["rivals"]!["owners"]!.AsArray().Where(one => Text(one!["owner"]!["id"]) == "cn-ree:sasac" && one["disputed"]!.GetValue<bool>()).Select(one => one!["share"]!["value"]!.GetValue<decimal>()).Order());
    }

    [Fact]
    public async Task Business_flowed_into_the_new_group_by_dated_events()
    {
        var lineage = (await service.DataAsync("""{ organization(id: "cn-ree:creg") { lineage(direction: ANCESTORS) { truncated nodes { organization { id } depth via { date } } } } }"""))["organization"]!["lineage"]!;

        var nodes = lineage["nodes"]!.AsArray().ToDictionary(node => Text(node!["organization"]!["id"]), node => (Depth: node!["depth"]!.GetValue<int>(), Date: Text(node["via"]!["date"])));
        Assert.False(lineage["truncated"]!.GetValue<bool>());
        Assert.All(["cn-ree:minmetals-re", "cn-ree:crmre", "cn-ree:southern"], id => Assert.Equal((1, "2021-12-23"), nodes[id]));
        Assert.Contains("cn-ree:guangdong-re", nodes.Keys);
        Assert.Contains("cn-ree:ganzhou-re", nodes.Keys);
    }

    [Fact]
    public async Task The_Guangdong_group_is_possibly_in_one_group_and_certainly_in_none()
    {
        var data = await service.DataAsync("""
            {
              possible: structure(dataset: "cn-ree", at: { asOf: "2025-07-08" }) { organizationCount groups { group { id } members { id } memberships { organization { id } holds otherwise { id } } } independent { id } undetermined { id } }
              certain: structure(dataset: "cn-ree", at: { asOf: "2025-07-08", certainty: CERTAIN }) { undetermined { id } }
            }
            """);

        var possible = data["possible"]!;
        var membership = possible["groups"]!.AsArray().Single(group => Text(group!["group"]!["id"]) == "cn-ree:creg")!["memberships"]!.AsArray().Single(member => Text(member!["organization"]!["id"]) == "cn-ree:guangdong-re")!;
        Assert.Equal("POSSIBLE", Text(membership["holds"]));
        Assert.Contains("cn-ree:rising", Ids(membership["otherwise"]!));
        Assert.Contains("cn-ree:guangdong-re", Ids(data["certain"]!["undetermined"]!));
        Assert.Superset(new HashSet<string>(["cn-ree:jl-mag", "cn-ree:yunsheng"]), Ids(possible["independent"]!).ToHashSet());

        var all = possible["groups"]!.AsArray().SelectMany(group => Ids(group!["members"]!).Append(Text(group["group"]!["id"]))).Concat(Ids(possible["independent"]!)).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(possible["organizationCount"]!.GetValue<int>(), all.Count);
    }

    [Fact]
    public async Task Every_date_of_the_regulations_and_their_status_before_and_after()
    {
        var data = await service.DataAsync("""
            {
              policy(id: "cn-ree:regulations-2024") { dates { step { code } date } }
              before: policy(id: "cn-ree:regulations-2024", at: { asOf: "2024-09-30" }) { status }
              after: policy(id: "cn-ree:regulations-2024", at: { asOf: "2024-10-01" }) { status }
            }
            """);

        Assert.Superset(
            new HashSet<string>(["ADOPTED 2024-04-26", "SIGNED 2024-06-22", "PUBLISHED 2024-06-29", "EFFECTIVE 2024-10-01"]),
            data["policy"]!["dates"]!.AsArray().Select(step => $"{step!["step"]!["code"]} {step["date"]}").ToHashSet());
        Assert.Equal(("ANNOUNCED", "IN_FORCE"), (Text(data["before"]!["status"]), Text(data["after"]!["status"])));
    }

    [Fact]
    public async Task A_rule_in_force_before_it_was_public_was_unknown_and_the_one_it_repealed_still_believed()
    {
        var data = await service.DataAsync("""
            {
              now: policy(id: "cn-ree:total-control-2025", at: { asOf: "2025-08-01" }) { status }
              then: policy(id: "cn-ree:total-control-2025", at: { asOf: "2025-08-01", knownAt: "2025-08-10" }) { status }
              oldNow: policy(id: "cn-ree:directive-plan-2012", at: { asOf: "2025-08-01" }) { status }
              oldThen: policy(id: "cn-ree:directive-plan-2012", at: { asOf: "2025-08-01", knownAt: "2025-08-10" }) { status }
            }
            """);

        Assert.Equal("IN_FORCE", Text(data["now"]!["status"]));
        Assert.Null(data["then"]);
        Assert.Equal(("ENDED", "IN_FORCE"), (Text(data["oldNow"]!["status"]), Text(data["oldThen"]!["status"])));
    }

    [Fact]
    public async Task Three_groups_and_three_more_merged_into_one()
    {
        var data = await service.DataAsync("""{ structuralDiff(dataset: "cn-ree", from: { asOf: "2021-12-01" }, to: { asOf: "2022-03-01" }) { changes { kind cause inputs { id } outputs { id } event { id date } } } }""");

        var merged = data["structuralDiff"]!["changes"]!.AsArray().Single(change => Text(change!["kind"]) == "MERGED")!;
        Assert.Superset(new HashSet<string>(["cn-ree:minmetals-re", "cn-ree:crmre", "cn-ree:southern"]), Ids(merged["inputs"]!).ToHashSet());
        Assert.Equal(["cn-ree:creg"], Ids(merged["outputs"]!));
        Assert.Equal(("HAPPENED", "2021-12-23"), (Text(merged["cause"]), Text(merged["event"]!["date"])));
    }

    [Fact]
    public async Task The_estimate_of_what_was_smuggled_in_2014_names_its_source()
    {
        var data = await service.DataAsync("""{ observations(where: { text: "smuggled", year: 2014 }) { nodes { value { value unit } citations { source { publisher } } } } }""");

        Assert.Contains(data["observations"]!["nodes"]!.AsArray(), node => node!["value"]!["value"]?.GetValue<decimal>() == 40000 && node["citations"]!.AsArray().Any(citation => Text(citation!["source"]!["publisher"]).Contains("Reuters", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_request_with_eight_viewpoints_answers_each_as_if_alone()
    {
        string[] days = ["2012-06-30", "2014-12-31", "2015-01-15", "2016-06-30", "2018-09-01", "2022-01-10", "2023-11-01", "2025-07-08"];
        static string Field(string day) => $$"""quotaScheme(id: "cn-ree:quota", at: { asOf: "{{day}}" }) { eligibility { holder { id name } holds } }""";

        var together = await service.DataAsync($"{{ {string.Join(' ', days.Select((day, i) => $"a{i}: {Field(day)}"))} }}");

        for (var i = 0; i < days.Length; i++)
        {
            Assert.True(JsonNode.DeepEquals((await service.DataAsync($"{{ {Field(days[i])} }}"))["quotaScheme"], together[$"a{i}"]), days[i]);
        }
    }

    [Theory]
    [InlineData("""{ organization(id: "cn-ree:creg") { controller { id } } }""", "AS_OF_REQUIRED")]
    [InlineData("""{ organization(id: "cn-ree:creg") { ownershipCheck { sum } } }""", "AS_OF_REQUIRED")]
    [InlineData("""{ policy(id: "cn-ree:regulations-2024") { status } }""", "AS_OF_REQUIRED")]
    [InlineData("""{ organization { id } }""", "BAD_USER_INPUT")]
    [InlineData("""{ organizations(dataset: "nowhere") { nodes { id } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ organizations(where: { kinds: ["star"] }) { nodes { id } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ organization(id: "cn-ree:creg", at: { revision: 99 }) { id } }""", "BAD_USER_INPUT")]
    [InlineData("""{ quotaScheme(id: "cn-ree:quota") { totals(stage: "melting") { year } } }""", "BAD_USER_INPUT")]
    [InlineData("""{ organizations(after: "x") { nodes { id } } }""", "BAD_CURSOR")]
    public async Task What_cannot_be_answered_says_why(string query, string code)
    {
        var answer = await service.QueryAsync(query);

        Assert.Equal(code, Text(answer["errors"]![0]!["extensions"]!["code"]));
    }

    [Theory]
    [InlineData("organizations")]
    [InlineData("events")]
    [InlineData("policies")]
    [InlineData("sources")]
    [InlineData("observations")]
    public async Task Pages_go_through_everything_once_and_every_node_fetches_itself_again(string connection)
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await service.DataAsync($$"""{ {{connection}}(first: 100, after: {{(after is null ? "null" : $"\"{after}\"")}}) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }"""))[connection]!;
            seen.AddRange(Ids(page["nodes"]!));
            after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>() ? Text(page["pageInfo"]!["endCursor"]) : null;
            if (after is null)
            {
                Assert.Equal(page["totalCount"]!.GetValue<int>(), seen.Count);
            }
        }
        while (after is not null);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        var again = await service.DataAsync($$"""{ nodes(ids: [{{string.Join(", ", seen.Take(100).Select(id => $"\"{id}\""))}}]) { id } }""");
        Assert.Equal(seen.Take(100), again["nodes"]!.AsArray().Select(node => Text(node?["id"])));
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static IEnumerable<string> Ids(JsonNode list) => list.AsArray().Select(item => Text(item!["id"]));
}
