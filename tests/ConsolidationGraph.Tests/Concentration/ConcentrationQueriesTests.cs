using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Concentration;

/// <summary>Concentration and shares of the real quotas.</summary>
/// <param name="service">The service.</param>
public sealed class ConcentrationQueriesTests(Service service)
{
    [Fact]
    public async Task One_figure_for_two_makes_the_index_of_the_first_batch_of_2020_a_range()
    {
        var points = await SchemeAsync("""concentration(metric: HHI, by: BATCH, stage: "mining", from: 2020, to: 2020) { batch { id } value min max coverage }""");

        Assert.Equal("""{"batch":{"id":"cn-ree:quota-2020-1"},"value":null,"min":3803.0518,"max":3813.8701,"coverage":1}""", points[0].ToJsonString());
    }

    [Fact]
    public async Task The_first_batch_of_2024_is_compared_with_the_first_of_2023()
    {
        var totals = await SchemeAsync("""totals(by: BATCH, stage: "mining", from: 2024, to: 2024) { batch { id } growth growthOver }""");

        Assert.Equal("""{"batch":{"id":"cn-ree:quota-2024-1"},"growth":12.5,"growthOver":"cn-ree:quota-2023-1"}""", totals[0].ToJsonString());
    }

    [Fact]
    public async Task Mining_grew_more_concentrated_in_2024_by_structure_and_less_by_allocation()
    {
        var points = await SchemeAsync("""concentration(metric: HHI, stage: "mining", from: 2024, to: 2024) { value change { total structural allocation } }""");

        Assert.Equal("""{"value":5789.6632,"change":{"total":120.3990,"structural":135.4486,"allocation":-15.0496}}""", points[0].ToJsonString());
    }

    [Theory]
    [InlineData("HOLDERS")]
    [InlineData("CR1")]
    [InlineData("CR2")]
    [InlineData("CR4")]
    [InlineData("HHI")]
    public async Task Every_change_is_its_two_parts(string metric)
    {
        var points = await SchemeAsync($$"""concentration(metric: {{metric}}, by: BATCH, stage: "mining") { value change { total structural allocation } since: change(since: "cn-ree:quota-2022-2") { total structural allocation } }""");
        var changes = points.SelectMany(point => new[] { point["change"], point["since"] }).OfType<JsonObject>().ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Equal(Number(change, "total"), Number(change, "structural") + Number(change, "allocation")));
    }

    [Fact]
    public async Task Shares_add_up_to_a_hundred_where_every_holder_is_known()
    {
        var rows = await SchemeAsync("""shares(stage: "smelting-separation", from: 2023, to: 2024) { year share }""");

        Assert.All(rows.GroupBy(row => Number(row, "year")), year => Assert.Equal(100, year.Sum(row => Number(row, "share")), 2));
    }

    [Fact]
    public async Task The_groups_of_2022_were_one_holder_more_like_for_like()
    {
        // By the structure of 2024 the quotas of Xiamen Tungsten and Guangdong are those of China Rare Earth Group.
        var own = await SchemeAsync("""shares(stage: "mining", from: 2023, to: 2023, holders: ["cn-ree:creg"]) { amount { value } growth }""");
        var same = await SchemeAsync("""shares(stage: "mining", from: 2023, to: 2023, holders: ["cn-ree:creg"], structureOf: "2024-02-06") { amount { value } growth since: growth(since: "cn-ree:quota-2022") }""");

        Assert.Equal("""{"amount":{"value":70210},"growth":12.8597}""", own[0].ToJsonString());
        Assert.Equal("""{"amount":{"value":76350},"growth":11.7045,"since":11.7045}""", same[0].ToJsonString());
    }

    [Fact]
    public async Task A_group_is_named_by_its_head_and_found_by_its_holder()
    {
        var rows = await SchemeAsync("""shares(stage: "mining", from: 2024, to: 2024, holders: ["cn-ree:northern"]) { holder { id } share }""");
        var held = await SchemeAsync("""shares(stage: "mining", from: 2024, to: 2024, holders: ["cn-ree:northern"], rollUp: HOLDER) { holder { id } share }""");

        Assert.Equal(["""{"holder":{"id":"cn-ree:baogang"},"share":69.8704}"""], rows.Select(row => row.ToJsonString()));
        Assert.Equal(["""{"holder":{"id":"cn-ree:northern"},"share":69.8704}"""], held.Select(row => row.ToJsonString()));
    }

    [Fact]
    public async Task What_was_not_announced_on_the_day_is_not_counted_and_an_open_year_has_no_growth()
    {
        var rows = await SchemeAsync("""shares(stage: "mining", from: 2024, holders: ["cn-ree:creg"]) { amount { value } growth }""", """(id: "cn-ree:quota", at: { asOf: "2024-03-01" })""");

        Assert.Equal(["""{"amount":{"value":40420},"growth":null}"""], rows.Select(row => row.ToJsonString()));
    }

    [Theory]
    [InlineData("concentration(metric: HHI, stage: \"mine\") { year }", "stage", "There is no STAGE 'mine'; there are circulation, export,")]
    [InlineData("shares(stage: \"mining\", product: \"gold\") { year }", "product", "There is no PRODUCT 'gold'; there are")]
    [InlineData("shares(stage: \"mining\", holders: [\"cn-ree:quota\"]) { year }", "holders", "There is no organization 'cn-ree:quota'; quota is held by cn-ree:baogang, cn-ree:creg,")]
    [InlineData("concentration(metric: HHI, stage: \"mining\", from: 2024, to: 2024) { change(since: \"1999\") { total } }", "since", "There is no batch or year '1999'; there are cn-ree:quota-2008,")]
    [InlineData("shares(stage: \"mining\", from: 2024, holders: [\"cn-ree:creg\"]) { growth(since: \"cn-ree:quota-2024-9\") }", "since", "There is no batch or year 'cn-ree:quota-2024-9'; there are")]
    public async Task An_unknown_code_is_an_error_that_names_those_that_exist(string field, string argument, string message)
    {
        var answer = await service.QueryAsync($"{{ quotaScheme(id: \"cn-ree:quota\") {{ {field} }} }}");
        var error = answer["errors"]![0]!;

        Assert.Equal(("BAD_USER_INPUT", argument), ((string?)error["extensions"]!["code"], (string?)error["extensions"]!["argument"]));
        Assert.StartsWith(message, (string?)error["message"], StringComparison.Ordinal);
    }

    private async Task<List<JsonNode>> SchemeAsync(string field, string arguments = """(id: "cn-ree:quota")""") =>
        [.. (await service.DataAsync($"{{ quotaScheme{arguments} {{ {field} }} }}"))["quotaScheme"]!.AsObject().Single().Value!.AsArray().OfType<JsonNode>()];

    private static decimal Number(JsonNode of, string name) => (decimal)of[name]!;
}
