using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ConsolidationGraph.Views;

namespace ConsolidationGraph.Tests.Http;

/// <summary>One attack and what it must meet.</summary>
/// <param name="Id">Its row in the corpus, and which case of the row.</param>
/// <param name="Send">Sends it.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">The code that one of its errors has; null where it is answered.</param>
public sealed record Attack(string Id, Func<TinyService, Task<Answer>> Send, int Status, string? Code);

/// <summary>The rows of the corpus that are about HTTP and GraphQL.</summary>
internal static class AttackCorpus
{
    public static IReadOnlyList<Attack> Rows { get; } =
    [
        new("A01 no content type", service => service.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), ""), 415, "UNSUPPORTED_MEDIA_TYPE"),
        .. Each(["PUT", "DELETE", "PATCH", "OPTIONS"], method => new Attack($"A02 {method}", service => SendAsync(service, method, "/graphql"), 405, "METHOD_NOT_ALLOWED")),
        new("A03 mutation over GET", service => SendAsync(service, "GET", "/graphql?query=mutation%7Bchange%7D"), 405, "METHOD_NOT_ALLOWED"),
        .. Each(
            ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/json; charset=utf-16"],
            type => new Attack($"A04 {type}", service => service.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), type), 415, "UNSUPPORTED_MEDIA_TYPE")),
        .. Each(["[1]", "%7B"], variables => new Attack($"A05 {variables}", service => SendAsync(service, "GET", $"/graphql?query=%7Bhello%7D&variables={variables}"), 400, "BAD_REQUEST")),
        Body("A06 batch", """[{"query":"{ hello }"},{"query":"{ hello }"}]""", 400, "BAD_REQUEST"),
        Query("A07 10,000 levels", Repeat(10_000, "{a"), "TOO_MANY_TOKENS"),
        Query("A07 200 levels", Repeat(200, "{a") + Repeat(200, "}"), "QUERY_TOO_DEEP"),
        Query("A08 16 levels", Levels(16), "QUERY_TOO_DEEP"),
        Query("A08 15 levels", Levels(15), null),
        Query("A08 16 levels in fragments", "{ thing { ...F1 } }" + Repeat(14, i => $" fragment F{i} on Thing {{ self {{ ...F{i + 1} }} }}", 1) + " fragment F15 on Thing { id }", "QUERY_TOO_DEEP"),
        Query("A09 101 aliases", $"{{ {Repeat(101, i => $"a{i}: __typename ")} }}", "TOO_MANY_ALIASES"),
        Body("A10 50,000 aliases", JsonSerializer.Serialize(new { query = $"{{ {Repeat(50_000, i => $"a{i}: __typename ")} }}" }), 413, "PAYLOAD_TOO_LARGE"),
        Query("A11 cycle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"),
        Query("A11 cycle of one", "{ ...A } fragment A on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"),
        Query("A12 doubling fragments", $"{{ ...F0 }} {Repeat(30, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")} fragment F30 on Query {{ hello }}", "QUERY_TOO_COMPLEX"),
        Query("A12 doubling fragments of free fields", $"{{ thing {{ ...F0 }} }} {Repeat(30, i => $"fragment F{i} on Thing {{ ...F{i + 1} ...F{i + 1} }} ")} fragment F30 on Thing {{ __typename }}", "QUERY_TOO_COMPLEX"),
        Query("A13 each fragment spreads all later ones", "{ ...F0 } " + Repeat(200, i => $"fragment F{i} on Query {{ hello {Repeat(199 - i, j => $"...F{i + 1 + j} ")} }} "), "TOO_MANY_TOKENS"),
        Query("A14 doubling aliases", $"{{ thing {{ ...F0 }} }} {Repeat(25, i => $"fragment F{i} on Thing {{ a: self {{ ...F{i + 1} }} b: self {{ ...F{i + 1} }} }} ")} fragment F25 on Thing {{ id }}", "QUERY_TOO_COMPLEX"),
        Query("A15 pages in pages", "{ things(first: 100) { nodes { things(first: 100) { nodes { things(first: 100) { nodes { things(first: 100) { totalCount } } } } } } } }", "QUERY_TOO_COMPLEX"),
        Query("A16 one field 16,000 times", $"{{ {Repeat(16_000, "hello ")} }}", "TOO_MANY_TOKENS"),
        Query("A17 one field 500 times", $"{{ {Repeat(500, "__typename ")} }}", "QUERY_TOO_COMPLEX"),
        Query("A18 10,000 directives", $"{{ hello {Repeat(10_000, "@a")} }}", "TOO_MANY_TOKENS"),
        Query("A18 10 unknown directives", $"{{ hello {Repeat(10, "@aa")} }}", "GRAPHQL_VALIDATION_FAILED"),
        Query("A19 1,000 times skip", $"{{ hello {Repeat(1_000, "@skip(if:false)")} }}", "TOO_MANY_TOKENS"),
        Query("A19 51 times skip", $"{{ hello {Repeat(51, "@skip(if:false)")} }}", "QUERY_TOO_COMPLEX"),
        Query("A20 10,000 unknown fields", $"{{ {Repeat(10_000, i => $"f{i} ")} }}", "TOO_MANY_TOKENS"),
        Query("A20 150 unknown fields", $"{{ thing {{ {Repeat(150, i => $"f{i} ")} }} }}", "TOO_MANY_ERRORS"),
        Query("A21 20,000 unused variables", $"query q({Repeat(20_000, i => $"$v{i}:Int ")}) {{ hello }}", "TOO_MANY_TOKENS"),
        Query("A21 400 unused variables", $"query q({Repeat(400, i => $"$v{i}:Int ")}) {{ hello }}", "TOO_MANY_ERRORS"),
        Query("A22 deep introspection", $"{{ __schema {{ types {{ {Repeat(4, "fields { type { ")} name {Repeat(8, "}")} }} }} }}", "QUERY_TOO_COMPLEX"),
        Query("A22 deep introspection in fragments", "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { fields { type { fields { type { fields { name } } } } } }", "QUERY_TOO_COMPLEX"),
        Query("A23 full introspection", Introspection.Query, null),
        Body("A24 900,000 signs of comment", JsonSerializer.Serialize(new { query = "{" + Repeat(900_000, "#") }), 413, "PAYLOAD_TOO_LARGE"),
        Bytes("A25 overlong UTF-8", [.. """{"query":"{ hello }","operationName":"""u8, (byte)'"', 0xC0, 0xAF, (byte)'"', (byte)'}'], 400, "BAD_REQUEST"),
        Bytes("A26 cut UTF-8", [.. """{"query":"{ hello }"}"""u8, 0xE4, 0xB8], 400, "BAD_REQUEST"),
        Body("A27 half a surrogate pair in the query", """{"query":"{ hello # \ud800 }"}""", 400, "BAD_REQUEST"),
        Body("A27 half a surrogate pair in a variable", """{"query":"query($t:String!){ echo(text:$t) }","variables":{"t":"\ud800"}}""", 400, "BAD_REQUEST"),
        Body("A27 half a surrogate pair in a name", """{"query":"{ hello }","variables":{"\ud800":1}}""", 400, "BAD_REQUEST"),
        Bytes("A28 UTF-16", Encoding.Unicode.GetBytes("""{"query":"{ hello }"}"""), 400, "BAD_REQUEST"),
        Bytes("A28 byte order mark", [0xEF, 0xBB, 0xBF, .. """{"query":"{ hello }"}"""u8], 200, null),
        Body("A29 NUL in the body", "{\"query\":\"{ hello \0 }\"}", 400, "BAD_REQUEST"),
        Body("A29 NUL in the document", """{"query":"{ hello \u0000 }"}""", 400, "GRAPHQL_PARSE_FAILED"),
        Body("A29 NUL in a variable", """{"query":"query($t:String!){ echo(text:$t) }","variables":{"t":"a\u0000b"}}""", 200, null),
        Body("A30 a name twice", """{"query":"{ hello }","query":"{ boom }"}""", 400, "BAD_REQUEST"),
        Body("A31 10,000 levels of JSON", $$$"""{"query":"{ hello }","variables":{"a":{{{Repeat(10_000, "[")}}}{{{Repeat(10_000, "]")}}}}}""", 400, "BAD_REQUEST"),
        Body("A31 NaN", """{"query":"{ hello }","variables":{"a":NaN}}""", 400, "BAD_REQUEST"),
        Body("A31 comment", """{"query":"{ hello }"/* */}""", 400, "BAD_REQUEST"),
        Body("A31 text behind", """{"query":"{ hello }"} x""", 400, "BAD_REQUEST"),
        .. Each(["1", "{}", "[]", "null"], value => Body($"A32 query {value}", $$"""{"query":{{value}}}""", 400, "BAD_REQUEST")),
        Body("A32 query missing", "{}", 400, "BAD_REQUEST"),
        Body("A33 unknown operation", """{"query":"query a { hello }","operationName":"b"}""", 400, "OPERATION_RESOLUTION_FAILURE"),
        Query("A33 which of two", "query a { hello } query b { hello }", "OPERATION_RESOLUTION_FAILURE"),
        Query("A34 type definition", "{ hello } type X { b: Int }", "GRAPHQL_VALIDATION_FAILED"),
        .. Each(["2147483648", "1.5", "\"1\"", "1e400"], value => Query($"A35 literal {value}", $"{{ number(value: {value}) }}", "BAD_USER_INPUT")),
        .. Each(["2147483648", "1.5", "\"1\"", "1e400"], value => Number($"A35 variable {value}", value)),
        Number("A35 100,000 digits", Repeat(100_000, "7")),
        Number("A35 100,000 letters", $"\"{Repeat(100_000, "x")}\""),
        Query("A35 a long literal", $"{{ number(value: {Repeat(10_000, "7")}) }}", "BAD_USER_INPUT"),
        .. Each(
            ["by: {}", "by: { number: 1, text: \"\" }", "by: { number: null }", "by: null"],
            argument => Query($"A36 {argument}", $"{{ by({argument}) }}", "BAD_USER_INPUT")),
        Query("A36 nullable variable", "query($n: Int) { by(by: { number: $n }) }", "GRAPHQL_VALIDATION_FAILED"),
        Body("A36 two in a variable", """{"query":"query($by: By!) { by(by: $by) }","variables":{"by":{"number":1,"text":""}}}""", 400, "BAD_USER_INPUT"),
        .. Each(["-1", "101"], first => Executed($"A37 first {first}", $"{{ things(first: {first}) {{ totalCount }} }}", "BAD_USER_INPUT")),
        Executed("A38 cursor of another list", $$"""{ things(after: "{{new Cursor("claims", 7, "", "a").Encode()}}") { totalCount } }""", "BAD_CURSOR"),
        Executed("A38 no cursor", """{ things(after: "MQ") { totalCount } }""", "BAD_CURSOR"),
        new("A41 compressed body", CompressedAsync, 415, "UNSUPPORTED_MEDIA_TYPE"),
        Body("A42 300 KiB", JsonSerializer.Serialize(new { query = "{ hello }", operationName = Repeat(300 * 1024, "x") }), 413, "PAYLOAD_TOO_LARGE"),
        new("A42 10 GB announced", AnnouncedAsync, 413, "PAYLOAD_TOO_LARGE"),
    ];

    private static Attack Query(string id, string query, string? code) =>
        new(id, service => service.PostAsync(JsonSerializer.Serialize(new { query })), code is null ? 200 : 400, code);

    private static Attack Executed(string id, string query, string code) =>
        new(id, service => service.PostAsync(JsonSerializer.Serialize(new { query })), 200, code);

    private static Attack Number(string id, string json) =>
        Body(id, $$$"""{"query":"query($v: Int!) { number(value: $v) }","variables":{"v":{{{json}}}}}""", 400, "BAD_USER_INPUT");

    private static Attack Body(string id, string body, int status, string? code) => new(id, service => service.PostAsync(body), status, code);

    private static Attack Bytes(string id, byte[] body, int status, string? code) => new(id, service => service.PostAsync(body), status, code);

    private static IEnumerable<Attack> Each(string[] cases, Func<string, Attack> attack) => cases.Select(attack);

    private static async Task<Answer> SendAsync(TinyService service, string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), address);
        return await service.SendAsync(request);
    }

    private static async Task<Answer> CompressedAsync(TinyService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent([0x1F, 0x8B]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        return await service.SendAsync(request);
    }

    private static async Task<Answer> AnnouncedAsync(TinyService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new Announced(10_000_000_000) };
        return await service.SendAsync(request);
    }

    private static string Levels(int count) => $"{{ thing {{ {Repeat(count - 2, "self { ")} id {Repeat(count, "}")}";

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static string Repeat(int count, Func<int, string> text, int from = 0) =>
        string.Concat(Enumerable.Range(from, count).Select(i => text(i).ToString(CultureInfo.InvariantCulture)));

    /// <summary>A body that says it is long and is not.</summary>
    private sealed class Announced : HttpContent
    {
        public Announced(long length)
        {
            Headers.ContentType = new("application/json");
            Headers.ContentLength = length;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync("{"u8.ToArray()).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
