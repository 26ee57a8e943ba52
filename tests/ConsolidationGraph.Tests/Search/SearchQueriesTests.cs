using System.Text.Json;
using ConsolidationGraph.Search;

namespace ConsolidationGraph.Tests.Search;

public sealed class SearchQueriesTests(SearchService service) : IClassFixture<SearchService>
{
    [Theory]
    [InlineData("China Rare Earth Group", "cn-ree:creg")]
    [InlineData("中国稀土集团", "cn-ree:creg")]
    [InlineData("中國稀土集團", "cn-ree:creg")]
    [InlineData("zhongguo xitu jituan", "cn-ree:creg")]
    [InlineData("zgxtjt", "cn-ree:creg")]
    [InlineData("China Rare Erth Group", "cn-ree:creg")]
    [InlineData("Baotou Steel Rare Earth", "cn-ree:northern")]
    [InlineData("包鋼稀土", "cn-ree:northern")]
    [InlineData("600111", "cn-ree:northern")]
    [InlineData("Shanxi Guanlu", "cn-ree:creg-rt")]
    [InlineData("xiamen wuye", "cn-ree:xiamen-tungsten")]
    public async Task The_first_hit_is_who_is_meant_whatever_else_is_searched(string text, string first) => Assert.Equal(first, First(await service.SearchAsync(text)).GetProperty("node").GetProperty("id").GetString());

    [Fact]
    public async Task Names_of_the_history_find_an_organization_so_called_before_all_else()
    {
        var view = await new ConsolidationGraph.Views.Views(service.Store).OpenAsync(null, TestContext.Current.CancellationToken);
        var names = (await view.SubgraphAsync(TestContext.Current.CancellationToken)).Listed(Model.Name);

        // Every seventh: some hundred names of every language and time.
        foreach (var text in names.All().Where((_, place) => place % 7 == 0).Select(edge => names.Value(edge, Model.Name["text"])!))
        {
            var first = (await service.Index.FindAsync(view, text, null, null, TestContext.Current.CancellationToken))[0];

            Assert.Equal((1, true, SearchText.Normalize(text)), (first.Score, first.Entry.IsName, SearchText.Normalize(first.Entry.Text)));
        }
    }

    [Fact]
    public async Task A_filter_lets_through_only_those_in_which_all_of_the_text_was_found()
    {
        var view = await new ConsolidationGraph.Views.Views(service.Store).OpenAsync(null, TestContext.Current.CancellationToken);

        var found = await service.Index.FilterAsync(view, "Xiamen Tungsten", NodeKind.Organization, "cn-ree", TestContext.Current.CancellationToken);
        var partly = await service.Index.FilterAsync(view, "Xiamen Tungsten Qingdao", NodeKind.Organization, "cn-ree", TestContext.Current.CancellationToken);

        Assert.Equal("cn-ree:xiamen-tungsten", view.Graph[found[0]].Id);
        Assert.Empty(partly);
    }

    [Theory]
    [InlineData("稀土管理条例", "Policy", "cn-ree:regulations-2024")]
    [InlineData("third batch 2023", "QuotaBatch", "cn-ree:quota-2023-3")]
    [InlineData("China Rare Earth Group established", "ChangeEvent", "cn-ree:e58")]
    [InlineData("稀土出口配额", "QuotaScheme", "cn-ree:export-quota")]
    public async Task Titles_and_labels_find_what_they_name(string text, string type, string id)
    {
        var hit = First(await service.SearchAsync(text)).GetProperty("node");

        Assert.Equal((type, id), (hit.GetProperty("__typename").GetString(), hit.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_former_name_says_when_it_held_even_on_a_day_on_which_it_does_not()
    {
        var hit = First(await service.SearchAsync("Baotou Steel Rare Earth", """, at: { asOf: "2020-01-01" }"""));

        Assert.Equal("Baotou Steel Rare Earth", hit.GetProperty("matchedText").GetString());
        Assert.Equal("short", hit.GetProperty("matchedName").GetProperty("kind").GetProperty("code").GetString());
        Assert.Equal("2015-03-02", hit.GetProperty("matchedName").GetProperty("period").GetProperty("latestEnd").GetString());
        Assert.Equal(JsonValueKind.Null, hit.GetProperty("matchedName").GetProperty("holds").ValueKind);
    }

    [Fact]
    public async Task A_ticker_is_matched_text_and_no_name()
    {
        var hit = First(await service.SearchAsync("600111.SS"));

        Assert.Equal("600111.SS", hit.GetProperty("matchedText").GetString());
        Assert.Equal(1, hit.GetProperty("score").GetDouble());
        Assert.Equal(JsonValueKind.Null, hit.GetProperty("matchedName").ValueKind);
    }

    [Fact]
    public async Task What_was_not_public_yet_is_not_found()
    {
        var hits = await service.SearchAsync("中国稀土集团", """, kinds: [ORGANIZATION], at: { knownAt: "2019-01-01" }""");

        Assert.DoesNotContain("cn-ree:creg", Ids(hits));
    }

    [Theory]
    [InlineData("EVENT", "ChangeEvent")]
    [InlineData("POLICY", "Policy")]
    [InlineData("QUOTA_BATCH", null)]
    [InlineData("SOURCE", "Source")]
    [InlineData("ORGANIZATION", "Organization")]
    public async Task Kinds_narrow_the_search(string kind, string? type)
    {
        var hits = await service.SearchAsync("rare earth", $", kinds: [{kind}], first: 100");

        Assert.Equal(type is null ? [] : [type], hits.GetProperty("nodes").EnumerateArray().Select(hit => hit.GetProperty("node").GetProperty("__typename").GetString()!).Distinct());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        var all = Ids(await service.SearchAsync("稀土", ", kinds: [ORGANIZATION], first: 30"));
        var paged = new List<string>();
        var after = "";
        while (paged.Count < all.Count)
        {
            var page = await service.SearchAsync("稀土", $", kinds: [ORGANIZATION], first: 7, after: \"{after}\"");
            paged.AddRange(Ids(page));
            after = page.GetProperty("edges")[6].GetProperty("cursor").GetString();
        }

        Assert.Equal(all, paged[..all.Count]);
    }

    [Fact]
    public async Task Ten_hits_are_given_unless_another_number_is_asked_for()
    {
        var hits = await service.SearchAsync("rare earth");

        Assert.Equal(10, hits.GetProperty("nodes").GetArrayLength());
        Assert.True(hits.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(hits.GetProperty("totalCount").GetInt32() > 100);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("~~~")]
    [InlineData("     ")]
    [InlineData("\u200F\u200B")]
    [InlineData("")]
    public async Task A_text_with_nothing_to_search_by_is_an_error(string text) => Assert.Equal("BAD_USER_INPUT", await CodeAsync(text));

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_an_error() => Assert.Equal("BAD_USER_INPUT", await CodeAsync(new('稀', 10_000)));

    [Theory]
    [InlineData("a OR b")]
    [InlineData("\u202E稀土\u202C")]
    [InlineData("稀\u200B土")]
    [InlineData("name:\"稀土\" AND NOT ~2")]
    [InlineData("\u0000稀土")]
    public async Task Odd_texts_are_answered(string text) => Assert.Equal(JsonValueKind.Number, (await service.SearchAsync(text)).GetProperty("totalCount").ValueKind);

    [Fact]
    public async Task A_dataset_that_is_not_loaded_is_an_error() => Assert.Equal("BAD_USER_INPUT", await CodeAsync("rare earth", ", dataset: \"cn-ree-2\""));

    private async Task<string?> CodeAsync(string text, string arguments = "") =>
        (await service.AskAsync($"query ($text: String!) {{ search(text: $text{arguments}) {{ totalCount }} }}", new { text }))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static JsonElement First(JsonElement hits) => hits.GetProperty("nodes")[0];

    private static List<string> Ids(JsonElement hits) => [.. hits.GetProperty("nodes").EnumerateArray().Select(hit => hit.GetProperty("node").GetProperty("id").GetString()!)];
}
