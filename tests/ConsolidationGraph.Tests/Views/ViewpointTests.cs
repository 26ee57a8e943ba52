using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Views;

/// <summary>What a viewpoint does to an answer, asked of the shipped history.</summary>
public sealed class ViewpointTests(Service service)
{
    private static readonly string[] Viewpoints =
    [
        """asOf: "2018-09-01" """, """asOf: "2022-01-10" """, """asOf: "2022-01-10", certainty: CERTAIN""", """asOf: "2025-07-08" """,
        """asOf: "2025-07-08", certainty: CERTAIN""", """asOf: "2025-07-08", knownAt: "2023-01-01" """, """asOf: "2021-12-23", resolve: ALL""", """knownAt: "2012-01-01" """,
    ];

    private static string Fields(string at) => $$"""
        organization(id: "cn-ree:northern", at: { {{at}} }) { id viewpoint name names { text } owners { owner { id name } share { text } holds disputed rivals { id } } events { nodes { id status } } lineage(direction: ANCESTORS) { nodes { organization { id name } holds } } }
        """;

    [Fact]
    public async Task Eight_viewpoints_in_one_request_answer_each_as_if_alone()
    {
        var together = await service.DataAsync($"{{ {string.Join(' ', Viewpoints.Select((at, number) => $"v{number}: {Fields(at)}"))} }}");
        for (var number = 0; number < Viewpoints.Length; number++)
        {
            var alone = await service.DataAsync($"{{ {Fields(Viewpoints[number])} }}");

            Assert.Equal(alone["organization"]!.ToJsonString(), together[$"v{number}"]!.ToJsonString());
        }

        Assert.Distinct(together.Select(answer => answer.Value!["viewpoint"]!.ToString()));
    }

    [Theory]
    [InlineData("""organization(id: "cn-ree:creg") { ownershipCheck { sum } }""")]
    [InlineData("""organization(id: "cn-ree:creg") { controller { id } }""")]
    [InlineData("""policy(id: "cn-ree:regulations-2024") { status }""")]
    [InlineData("""policy(id: "cn-ree:regulations-2024") { possibleStatuses }""")]
    [InlineData("""structure(dataset: "cn-ree", at: {}) { organizationCount }""")]
    [InlineData("""structuralDiff(dataset: "cn-ree", from: { asOf: "2021-01-01" }, to: {}) { changes { kind } }""")]
    [InlineData("""organizations(where: { eligibleFor: "cn-ree:quota" }) { nodes { id } }""")]
    public async Task What_needs_a_day_says_so(string field)
    {
        var answer = await service.QueryAsync($"{{ {field} }}");

        Assert.Equal("AS_OF_REQUIRED", answer["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("Organization", """organization(id: "cn-ree:creg") { id __typename }""")]
    [InlineData("ChangeEvent", """events(first: 1) { nodes { id __typename } }""")]
    [InlineData("Policy", """policies(first: 1) { nodes { id __typename } }""")]
    [InlineData("QuotaScheme", """quotaSchemes { id __typename }""")]
    [InlineData("QuotaBatch", """quotaSchemes { batches(first: 1) { nodes { id __typename } } }""")]
    [InlineData("Source", """sources(first: 1) { nodes { id __typename } }""")]
    [InlineData("Dataset", """datasets { id __typename }""")]
    [InlineData("OrganizationName", """organization(id: "cn-ree:creg") { names { id __typename } }""")]
    [InlineData("Identifier", """organization(id: "cn-ree:northern") { identifiers { id __typename } }""")]
    [InlineData("Ownership", """organization(id: "cn-ree:creg") { owners { id __typename } }""")]
    [InlineData("Participation", """events(first: 20) { nodes { participants { id __typename } } }""")]
    [InlineData("DatedStep", """policy(id: "cn-ree:regulations-2024") { dates { id __typename } }""")]
    [InlineData("PolicyRelation", """policies(first: 30) { nodes { relations { id __typename } } }""")]
    [InlineData("PolicyEffect", """policies(first: 30) { nodes { effects { id __typename } } }""")]
    [InlineData("QuotaAmount", """node(id: "cn-ree:quota-2023-3") { ... on QuotaBatch { totals { id __typename } } }""")]
    [InlineData("Allocation", """node(id: "cn-ree:quota-2023-3") { ... on QuotaBatch { allocations { id __typename } } }""")]
    [InlineData("Eligibility", """quotaScheme(id: "cn-ree:quota") { eligibility { id __typename } }""")]
    [InlineData("Observation", """observations(first: 1) { nodes { id __typename } }""")]
    public async Task Everything_with_an_id_is_found_again_by_it(string type, string field)
    {
        var ids = All(await service.DataAsync($"{{ {field} }}")).Where(node => node["__typename"]?.ToString() == type).Select(node => node["id"]!.ToString()).Distinct().Take(20).ToList();
        Assert.NotEmpty(ids);

        var again = (await service.DataAsync($"{{ nodes(ids: [{string.Join(',', ids.Select(id => JsonValue.Create(id).ToJsonString()))}]) {{ id __typename }} one: node(id: {JsonValue.Create(ids[0]).ToJsonString()}) {{ id __typename }} }}"))!;

        Assert.Equal(ids.Select(id => (id, type)), again["nodes"]!.AsArray().Select(node => (node!["id"]!.ToString(), node["__typename"]!.ToString())));
        Assert.Equal(ids[0], again["one"]!["id"]!.ToString());
    }

    [Fact]
    public async Task What_is_unknown_or_not_yet_public_is_null_in_its_place()
    {
        var nodes = (await service.DataAsync("""{ nodes(ids: ["cn-ree:creg", "cn-ree:nobody", "cn-ree:northern"], at: { knownAt: "2015-01-01" }) { id } }"""))["nodes"]!.AsArray();

        Assert.Equal([null, null, "cn-ree:northern"], nodes.Select(node => node?["id"]!.ToString()));
    }

    [Fact]
    public async Task Rivals_name_each_other_and_hold_on_the_day_as_their_period_says()
    {
        var owners = (await service.DataAsync("""{ organization(id: "cn-ree:creg", at: { asOf: "2021-12-23", resolve: ALL }) { owners { id owner { id } holds disputed rivals { id } } } }"""))["organization"]!["owners"]!.AsArray();
        var rivals = owners.Where(owner => owner!["owner"]!["id"]!.ToString() == "cn-ree:sasac").ToList();

        Assert.Equal(2, rivals.Count);
        Assert.All(rivals, rival => Assert.Equal("CERTAIN", rival!["holds"]!.ToString()));
        Assert.Equal(rivals[1]!["id"]!.ToString(), Assert.Single(rivals[0]!["rivals"]!.AsArray())!["id"]!.ToString());
        Assert.Equal(rivals[0]!["id"]!.ToString(), Assert.Single(rivals[1]!["rivals"]!.AsArray())!["id"]!.ToString());
    }

    [Theory]
    [InlineData("2010-01-01")]
    [InlineData("2016-06-30")]
    [InlineData("2022-01-10")]
    [InlineData("2025-07-08")]
    public async Task Each_organization_of_a_structure_stands_in_it_once(string day)
    {
        foreach (var certainty in new[] { "POSSIBLE", "CERTAIN" })
        {
            var structure = (await service.DataAsync($$"""{ structure(dataset: "cn-ree", at: { asOf: "{{day}}", certainty: {{certainty}} }) { groups { group { id } members { id } } independent { id } undetermined { id } organizationCount } }"""))["structure"]!;
            var ids = All(structure).Select(node => node["id"]?.ToString()).OfType<string>().ToList();

            Assert.Distinct(ids);
            Assert.Equal(ids.Count, (int)structure["organizationCount"]!);
        }
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => All(member.Value)).Prepend(found),
        JsonArray items => items.SelectMany(All),
        _ => [],
    };
}
