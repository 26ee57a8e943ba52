using System.Text.Json;
using GraphQL;

namespace ConsolidationGraph.Tests.Http;

public sealed class IntrospectionTests(TinyService service) : IClassFixture<TinyService>
{
    [Theory]
    [InlineData("Date", "https://scalars.graphql.org/andimarek/local-date")]
    [InlineData("Edtf", "https://www.loc.gov/standards/datetime/")]
    [InlineData("Int", null)]
    [InlineData("Thing", null)]
    public async Task A_scalar_says_where_it_is_defined(string name, string? address)
    {
        var answer = await service.QueryAsync("query($name: String!) { __type(name: $name) { specifiedByURL } }", new { name });

        Assert.Equal(address, answer.GetProperty("data").GetProperty("__type").GetProperty("specifiedByURL").GetString());
    }

    [Fact]
    public async Task Every_custom_scalar_says_where_it_is_defined()
    {
        var answer = await service.QueryAsync("{ __schema { types { kind name specifiedByURL } } }");
        var scalars = answer.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Where(type => type.GetProperty("kind").GetString() == "SCALAR" && type.GetProperty("specifiedByURL").ValueKind == JsonValueKind.String)
            .Select(type => type.GetProperty("name").GetString()).Order(StringComparer.Ordinal);

        Assert.Equal(["Date", "DateTime", "Decimal", "Edtf", "URL"], scalars);
    }

    [Fact]
    public void The_schema_prints_where_a_scalar_is_defined() =>
        Assert.Contains("""scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date")""", service.Schema.Print(), StringComparison.Ordinal);

    [Fact]
    public async Task An_enum_has_the_names_of_its_members_unchanged()
    {
        var answer = await service.QueryAsync("""{ __type(name: "Color") { enumValues { name } } }""");
        var names = answer.GetProperty("data").GetProperty("__type").GetProperty("enumValues").EnumerateArray().Select(value => value.GetProperty("name").GetString());

        Assert.Equal(["IN_FORCE", "CR1", "STATED_BY_ISSUER"], names);
    }
}
