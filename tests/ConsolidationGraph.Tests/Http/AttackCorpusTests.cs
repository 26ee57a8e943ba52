
namespace ConsolidationGraph.Tests.Http;

/// <summary>Every row of the corpus that HTTP and GraphQL have to meet, against the tiny schema.</summary>
public sealed class AttackCorpusTests(TinyService service) : IClassFixture<TinyService>
{
    public static TheoryData<string> Ids => [.. AttackCorpus.Rows.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_attack_meets_its_answer_and_the_service_goes_on(string id)
    {
        var attack = AttackCorpus.Rows.Single(row => row.Id == id);

        var answer = await attack.Send(service);

        Assert.Equal(attack.Status, answer.Status);
        if (attack.Code is null)
        {
            Assert.Empty(answer.Errors);
        }
        else
        {
            Assert.Contains(attack.Code, answer.Codes);
            Assert.InRange(answer.Errors.Length, 1, 51);
        }

        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.InRange(answer.Text.Length, 1, 64 * 1024);
        Assert.False((await service.QueryAsync("{ hello }")).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A02_says_which_methods_there_are()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/graphql");
        var answer = await service.SendAsync(request);

        Assert.Equal(["GET", "POST"], answer.Headers.Allow);
    }

    [Fact]
    public async Task A03_does_not_execute_a_mutation_over_GET()
    {
        var before = Mutation.Executed();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7Bchange%7D");
        var answer = await service.SendAsync(request);

        Assert.Equal(before, Mutation.Executed());
        Assert.Equal(["POST"], answer.Headers.Allow);
    }

    [Fact]
    public async Task A15_says_what_the_document_costs()
    {
        var answer = await AttackCorpus.Rows.Single(row => row.Id.StartsWith("A15", StringComparison.Ordinal)).Send(service);
        var extensions = answer.Errors[0].GetProperty("extensions");

        Assert.Equal(10_000, extensions.GetProperty("limit").GetInt64());
        Assert.Equal(101_010_100, extensions.GetProperty("actual").GetInt64());
    }

    [Fact]
    public async Task A18_ten_unknown_directives_are_one_error()
    {
        var answer = await AttackCorpus.Rows.Single(row => row.Id == "A18 10 unknown directives").Send(service);

        Assert.Single(answer.Errors);
    }

    [Fact]
    public async Task A20_the_last_error_says_how_many_are_left_out()
    {
        var answer = await AttackCorpus.Rows.Single(row => row.Id == "A20 150 unknown fields").Send(service);

        Assert.Equal(51, answer.Errors.Length);
        Assert.Equal("100 more errors are not shown.", answer.Errors[50].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A29_a_text_with_NUL_is_not_cut_there()
    {
        var answer = await service.QueryAsync("query($t: String!) { echo(text: $t) }", new { t = "a\0b" });

        Assert.Equal("a\0b", answer.GetProperty("data").GetProperty("echo").GetString());
    }

    [Theory]
    [InlineData("A35 100,000 digits", "7")]
    [InlineData("A35 100,000 letters", "x")]
    [InlineData("A35 a long literal", "7")]
    public async Task A35_a_long_value_is_not_echoed(string id, string part)
    {
        var answer = await AttackCorpus.Rows.Single(row => row.Id == id).Send(service);

        Assert.DoesNotContain(string.Concat(Enumerable.Repeat(part, 101)), answer.Text, StringComparison.Ordinal);
    }
}
