using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsolidationGraph.Tests.Http;

public sealed class GraphQLEndpointTests(TinyService service) : IClassFixture<TinyService>
{
    [Theory]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json", "application/json")]
    [InlineData("text/html, APPLICATION/JSON; charset=UTF-8", "application/json")]
    public async Task The_answer_has_the_media_type_that_the_caller_likes_best(string accept, string expected)
    {
        var answer = await service.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), accept: accept);

        Assert.Equal(200, answer.Status);
        Assert.Equal($"{expected}; charset=utf-8", answer.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task A_caller_who_accepts_neither_media_type_is_told_so(string accept)
    {
        var answer = await service.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), accept: accept);

        Assert.Equal((406, "NOT_ACCEPTABLE"), (answer.Status, answer.Codes.Single()));
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ number(value: true) }", "BAD_USER_INPUT")]
    [InlineData("query a { hello } query b { hello }", "OPERATION_RESOLUTION_FAILURE")]
    public async Task An_invalid_document_is_400_but_200_for_plain_JSON(string query, string code)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { query });

        var strict = await service.PostAsync(body);
        var plain = await service.PostAsync(body, accept: "application/json");

        Assert.Equal((400, 200), (strict.Status, plain.Status));
        Assert.Equal((code, code), (strict.Codes.Single(), plain.Codes.Single()));
        Assert.False(strict.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_question_may_come_in_the_query_string()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=query%20a(%24t%3AString!)%7Becho(text%3A%24t)%7D&operationName=a&variables=%7B%22t%22%3A%22%E4%B8%AD%22%7D&extensions=");
        var answer = await service.SendAsync(request);

        Assert.Equal("""{"data":{"echo":"中"},"extensions":{"revision":7}}""", answer.Text);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_ignored_and_null_is_absent()
    {
        var answer = await service.PostAsync("""{"query":"{ hello }","operationName":null,"variables":null,"extensions":null,"id":1}""");

        Assert.Equal("world", answer.Json.GetProperty("data").GetProperty("hello").GetString());
    }

    [Fact]
    public async Task A_failing_field_leaves_the_others_intact_and_tells_nothing_from_inside()
    {
        var answer = await service.PostAsync("""{"query":"{ boom hello }"}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("INTERNAL_SERVER_ERROR", answer.Codes.Single());
        Assert.Equal("world", answer.Json.GetProperty("data").GetProperty("hello").GetString());
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trace_id_of_a_failure_leads_to_its_log_entry()
    {
        var answer = await service.PostAsync("""{"query":"{ boom }"}""");
        var traceId = answer.Errors[0].GetProperty("extensions").GetProperty("traceId").GetString()!;

        var (level, _, exception) = service.Log.Lines.Single(line => line.Text.Contains(traceId, StringComparison.Ordinal));
        Assert.Equal((LogLevel.Error, "the secret"), (level, exception?.Message));
    }

    [Fact]
    public async Task An_exception_of_the_store_has_the_code_that_the_service_gives_it()
    {
        var answer = await service.PostAsync("""{"query":"{ down hello }"}""");

        Assert.Equal("BACKEND_UNAVAILABLE", answer.Codes.Single());
        Assert.DoesNotContain("address", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_details_of_an_error_stand_beside_its_code()
    {
        var answer = await service.PostAsync("""{"query":"{ wrong }"}""");

        Assert.Equal("""{"code":"AS_OF_REQUIRED","field":"controller"}""", answer.Errors[0].GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task What_takes_too_long_is_504()
    {
        await using var impatient = TinyService.With(limits => limits.Timeout = TimeSpan.FromMilliseconds(50));

        var answer = await impatient.PostAsync("""{"query":"{ slow }"}"""u8.ToArray(), accept: "application/json");

        Assert.Equal((504, "TIMEOUT"), (answer.Status, answer.Codes.Single()));
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_work()
    {
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var started = Stopwatch.GetTimestamp();
        using var body = new StringContent("""{"query":"{ slow }"}""", System.Text.Encoding.UTF8, "application/json");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client.PostAsync(new Uri("/graphql", UriKind.Relative), body, leaving.Token));

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_subscription_is_refused_and_nothing_is_streamed()
    {
        var answer = await service.PostAsync("""{"query":"subscription { numbers }"}""");

        Assert.Equal((405, "METHOD_NOT_ALLOWED"), (answer.Status, answer.Codes.Single()));
    }

    [Fact]
    public async Task An_answer_says_which_revision_it_is_of_and_a_refusal_does_not()
    {
        var answered = await service.PostAsync("""{"query":"{ hello }"}""");
        var refused = await service.PostAsync("""{"query":"{ unknown }"}""");

        Assert.Equal(7, answered.Json.GetProperty("extensions").GetProperty("revision").GetInt32());
        Assert.False(refused.Json.TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task The_log_has_one_line_a_request_without_the_document_and_its_variables()
    {
        await using var quiet = new TinyService();
        var name = "a" + new string('b', 100);
        await quiet.PostAsync($$$"""{"query":"query {{{name}}}($t: String!) { echo(text: $t) }","operationName":"{{{name}}}","variables":{"t":"private"}}""");

        var line = Assert.Single(quiet.Log.Lines, line => line.Text.StartsWith("GraphQL", StringComparison.Ordinal));
        Assert.Matches(@"^GraphQL ab{63} answered in \d+\.\d ms with 200, 0 errors\.$", line.Text);
        Assert.DoesNotContain(quiet.Log.Lines, entry => entry.Text.Contains("private", StringComparison.Ordinal) || entry.Text.Contains("echo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_with_a_line_break_forges_no_line_of_the_log()
    {
        await using var quiet = new TinyService();
        await quiet.PostAsync("""{"query":"{ hello }","operationName":"a\nGraphQL b answered"}""");

        Assert.Contains(quiet.Log.Lines, line => line.Text.StartsWith("GraphQL aGraphQL b answered answered in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_001)]
    public void A_limit_out_of_bounds_stops_the_start(int tokens) =>
        Assert.Throws<OptionsValidationException>(() => TinyService.With(limits => limits.Tokens = tokens));
}
