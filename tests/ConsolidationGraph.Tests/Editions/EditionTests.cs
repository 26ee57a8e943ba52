using System.Text.Json.Nodes;

namespace ConsolidationGraph.Tests.Editions;

/// <summary>Two editions of the history, the second with a corrected value, date, source and rank, and without a row.</summary>
public sealed class EditionTests : IAsyncLifetime
{
    private readonly Edition first = new Edition("1").Replace("observations.csv", "b12,output,,2009,2009,129000,", "b12,output,,2009,2009,120000,");

    private readonly Edition second = new Edition("2")
        .Replace("event-steps.csv", ",e45,PROPOSED,2014-12-11,", ",e45,PROPOSED,2014-12-10,")
        .Replace("sources.csv", "http://bknaihuo.com/html/1/752.htm,2015-04-10,", "http://bknaihuo.com/html/1/752.htm,2015-04-11,")
        .Replace("ownerships.csv", ",open,e58,,,,,,PREFERRED,HIGH,orientaldaily-2021-12-23;spglobal-2021-12-23,", ",open,e58,,,,,,NORMAL,HIGH,orientaldaily-2021-12-23;spglobal-2021-12-23,")
        .Without("names.csv", ",creg,CREGC,en,alias,");

    private OwnService service = null!;

    public async ValueTask InitializeAsync() => service = await OwnService.StartAsync(first.Path);

    [Fact]
    public async Task A_pinned_answer_is_byte_for_byte_the_same_after_the_second_edition()
    {
        var pinned = Everything("revision: 1");
        var before = await service.BytesAsync(pinned);
        var result = await service.ImportAsync(second.Path);
        var after = await service.BytesAsync(pinned);
        var now = await service.BytesAsync(Everything("revision: 2"));

        Assert.Equal(2, result.Revision);
        Assert.Null(JsonNode.Parse(before)!["errors"]);
        Assert.Equal(before, after);
        Assert.NotEqual(before, now);
    }

    [Fact]
    public async Task An_answer_that_only_says_what_was_known_shows_the_correction()
    {
        const string Known = """
            {
              observations(where: { series: ["output"], year: 2009 }, at: { knownAt: "2020-01-01" }) { nodes { id value { value } recordedIn } }
              event: node(id: "cn-ree:e45", at: { knownAt: "2020-01-01" }) { ... on ChangeEvent { dates { step { code } date } } }
              source: node(id: "cn-ree:bknaihuo-2015-04-10", at: { knownAt: "2020-01-01" }) { ... on Source { published } }
              creg: organization(id: "cn-ree:creg") { names { text } owners { owner { id } rank } }
            }
            """;
        var before = (await service.DataAsync(Known)).ToJsonString();
        await service.ImportAsync(second.Path);
        var after = (await service.DataAsync(Known)).ToJsonString();

        foreach (var (old, @new) in new[] { ("120000", "129000"), ("\"date\":\"2014-12-11\"", "\"date\":\"2014-12-10\""), ("\"published\":\"2015-04-10\"", "\"published\":\"2015-04-11\""), ("{\"owner\":{\"id\":\"cn-ree:sasac\"},\"rank\":\"PREFERRED\"}", "{\"owner\":{\"id\":\"cn-ree:sasac\"},\"rank\":\"NORMAL\"}") })
        {
            Assert.Contains(old, before, StringComparison.Ordinal);
            Assert.DoesNotContain(old, after, StringComparison.Ordinal);
            Assert.Contains(@new, after, StringComparison.Ordinal);
        }

        Assert.Contains("CREGC", before, StringComparison.Ordinal);
        Assert.DoesNotContain("CREGC", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_edition_is_listed_with_the_revision_that_it_made()
    {
        await service.ImportAsync(second.Path);
        var data = await service.DataAsync("{ datasets { id contentHash editions { version contentHash revision { number hash who why } } } revision { number hash } one: revision(number: 1) { number hash } }");

        var editions = data["datasets"]![0]!["editions"]!.AsArray();
        Assert.Equal([("1", 1), ("2", 2)], editions.Select(edition => (edition!["version"]!.ToString(), (int)edition["revision"]!["number"]!)));
        Assert.NotEqual(editions[0]!["contentHash"]!.ToString(), editions[1]!["contentHash"]!.ToString());
        Assert.Equal(data["datasets"]![0]!["contentHash"]!.ToString(), editions[1]!["contentHash"]!.ToString());
        Assert.Equal(data["revision"]!["hash"]!.ToString(), editions[1]!["revision"]!["hash"]!.ToString());
        Assert.Equal(data["one"]!["hash"]!.ToString(), editions[0]!["revision"]!["hash"]!.ToString());
    }

    [Fact]
    public async Task The_same_edition_again_changes_nothing()
    {
        var result = await service.ImportAsync(first.Path);

        Assert.False(result.IsChange);
        Assert.Equal(1, (int)(await service.DataAsync("{ revision { number } }"))["revision"]!["number"]!);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        first.Dispose();
        second.Dispose();
    }

    private static string Everything(string at) => $$"""
        {
          datasets(at: { {{at}} }) { id version contentHash organizations claims period { text } editions { version revision { number } } }
          observations(at: { {{at}} }, first: 100) { nodes { id value { value text } period { text } knownFrom rank disputed rivals { id } citations { source { id published } } } }
          organization(id: "cn-ree:creg", at: { {{at}}, resolve: ALL }) { names { text kind { code } } owners { owner { id name } share { value } rank disputed rivals { id } recordedIn recordedAt } lineage(direction: ANCESTORS) { nodes { organization { id } share { text } holds } } }
          node(id: "cn-ree:e45", at: { {{at}} }) { ... on ChangeEvent { title date dates { step { code } date knownFrom } participants { organization { id } role } } }
          sources(at: { {{at}} }, first: 100) { nodes { id title published knownFrom } pageInfo { endCursor } }
          structure(dataset: "cn-ree", at: { {{at}}, asOf: "2025-07-08" }) { groups { group { id } members { id } } independent { id } organizationCount }
        }
        """;
}
