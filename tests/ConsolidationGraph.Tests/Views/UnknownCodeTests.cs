namespace ConsolidationGraph.Tests.Views;

public sealed class UnknownCodeTests(ShippedHistory history) : IClassFixture<ShippedHistory>
{
    [Theory]
    [InlineData("""organizations(where: { kinds: "x" }) { nodes { id } }""", "state-group")]
    [InlineData("""policies(where: { stages: "x" }) { nodes { id } }""", "mining")]
    [InlineData("""policies(where: { items: "x" }) { nodes { id } }""", "")]
    [InlineData("""policies(where: { instruments: "x" }) { nodes { id } }""", "")]
    [InlineData("""events(where: { mechanisms: "x" }) { nodes { id } }""", "new-company")]
    [InlineData("""observations(where: { series: "x" }) { nodes { id } }""", "")]
    [InlineData("""organization(id: "cn-ree:creg") { lineage(direction: ANCESTORS, mechanisms: "x") { truncated } }""", "new-company")]
    [InlineData("""organization(id: "cn-ree:creg") { allocations(stage: "x") { id } }""", "mining")]
    [InlineData("""quotaScheme(id: "cn-ree:quota") { totals(stage: "x") { year } }""", "mining")]
    [InlineData("""quotaScheme(id: "cn-ree:quota") { totals(stage: "mining", product: "x") { year } }""", "")]
    [InlineData("""quotaScheme(id: "cn-ree:quota") { eligibility(stage: "x") { id } }""", "mining")]
    [InlineData("""quotaScheme(id: "cn-ree:quota") { batches(first: 1) { nodes { allocations(level: "x") { id } } } }""", "holder")]
    public async Task An_unknown_code_is_an_error_that_names_those_that_exist(string field, string known)
    {
        var error = await history.Service.ErrorAsync($"{{ {field} }}");

        Assert.Equal("BAD_USER_INPUT", error.At("extensions", "code").GetString());
        Assert.Contains($"'x'; there are ", error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(known, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""events(where: { participant: "cn-ree:x" }) { nodes { id } }""")]
    [InlineData("""policies(where: { issuer: "cn-ree:x" }) { nodes { id } }""")]
    [InlineData("""observations(where: { subject: "cn-ree:x" }) { nodes { id } }""")]
    [InlineData("""organizations(where: { eligibleFor: "cn-ree:creg" }, at: { asOf: "2022-01-01" }) { nodes { id } }""")]
    [InlineData("""organization(id: "cn-ree:creg") { eligibility(scheme: "cn-ree:x") { id } }""")]
    [InlineData("""quotaScheme(id: "cn-ree:quota") { eligibility(holder: "cn-ree:x") { id } }""")]
    public async Task An_unknown_id_in_a_filter_is_an_error(string field) => Assert.Equal("BAD_USER_INPUT", await history.Service.CodeAsync($"{{ {field} }}"));
}
