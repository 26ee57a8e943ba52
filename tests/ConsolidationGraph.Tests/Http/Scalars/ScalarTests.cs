namespace ConsolidationGraph.Tests.Http.Scalars;

/// <summary>Each scalar, given as a literal and as a variable, and given back.</summary>
public sealed class ScalarTests(TinyService service) : IClassFixture<TinyService>
{
    [Theory]
    [InlineData("date", "Date", "\"2021-12-23\"", "\"2021-12-23\"")]
    [InlineData("date", "Date", "\"0001-01-01\"", "\"0001-01-01\"")]
    [InlineData("date", "Date", "null", "null")]
    [InlineData("dateTime", "DateTime", "\"2021-12-23T09:30:00Z\"", "\"2021-12-23T09:30:00Z\"")]
    [InlineData("dateTime", "DateTime", "\"2021-12-23T09:30:00.1234567Z\"", "\"2021-12-23T09:30:00.1234567Z\"")]
    [InlineData("dateTime", "DateTime", "\"2021-12-23T09:30:00.500Z\"", "\"2021-12-23T09:30:00.5Z\"")]
    [InlineData("decimal", "Decimal", "1.10", "1.10")]
    [InlineData("decimal", "Decimal", "-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    [InlineData("decimal", "Decimal", "1234567890123456789.123456789", "1234567890123456789.123456789")]
    [InlineData("decimal", "Decimal", "3000", "3000")]
    [InlineData("decimal", "Decimal", "12345678901234567890", "12345678901234567890")]
    [InlineData("decimal", "Decimal", "1e3", "1000")]
    [InlineData("float", "Float", "0.1", "0.1")]
    [InlineData("edtf", "Edtf", "\"201X\"", "\"201X\"")]
    [InlineData("url", "URL", "\"http://example.org/稀土?a=b#c\"", "\"http://example.org/稀土?a=b#c\"")]
    public async Task A_value_comes_back_as_it_went_in(string field, string type, string value, string expected)
    {
        var literal = await service.PostAsync(Literal(field, value));
        var variable = await service.PostAsync(Variable(field, type, value));

        Assert.Equal($$$"""{"data":{"{{{field}}}":{{{expected}}}},"extensions":{"revision":7}}""", literal.Text);
        Assert.Equal(literal.Text, variable.Text);
    }

    [Theory]
    [InlineData("date", "Date", "\"2021-1-2\"")]
    [InlineData("date", "Date", "\"2021-02-29\"")]
    [InlineData("date", "Date", "\"2021-12-23T00:00:00Z\"")]
    [InlineData("date", "Date", "\" 2021-12-23\"")]
    [InlineData("date", "Date", "20211223")]
    [InlineData("dateTime", "DateTime", "\"2021-12-23\"")]
    [InlineData("dateTime", "DateTime", "\"2021-12-23T09:30:00\"")]
    [InlineData("dateTime", "DateTime", "\"2021-12-23T09:30:00+08:00\"")]
    [InlineData("decimal", "Decimal", "\"1.1\"")]
    [InlineData("decimal", "Decimal", "12345678901234567890123456789")]
    [InlineData("decimal", "Decimal", "1e-40")]
    [InlineData("decimal", "Decimal", "1e40")]
    [InlineData("edtf", "Edtf", "\"20145\"")]
    [InlineData("edtf", "Edtf", "2014")]
    [InlineData("url", "URL", "\"javascript:alert(1)\"")]
    [InlineData("url", "URL", "\"/path\"")]
    public async Task A_value_of_another_form_is_refused(string field, string type, string value)
    {
        var literal = await service.PostAsync(Literal(field, value));
        var variable = await service.PostAsync(Variable(field, type, value));

        Assert.Equal(("BAD_USER_INPUT", "BAD_USER_INPUT"), (literal.Codes.Single(), variable.Codes.Single()));
    }

    private static string Literal(string field, string value) =>
        System.Text.Json.JsonSerializer.Serialize(new { query = $"{{ {field}(value: {value}) }}" });

    private static string Variable(string field, string type, string value) =>
        $$$"""{"query":"query($v: {{{type}}}) { {{{field}}}(value: $v) }","variables":{"v":{{{value}}}}}""";
}
