using ConsolidationGraph.Search;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ConsolidationGraph.Tests.Search;

public sealed class SearchRankingTests
{
    [Theory]
    [InlineData("China Rare Earth Group", "creg")]
    [InlineData("china rare-earth group co ltd", "creg")]
    [InlineData("CHINA RARE EARTH GROUP COMPANY LIMITED", "creg")]
    [InlineData("Ｃｈｉｎａ Ｒａｒｅ Ｅａｒｔｈ Ｇｒｏｕｐ", "creg")]
    [InlineData("Group Rare Earth China", "creg")]
    [InlineData("中国稀土集团", "creg")]
    [InlineData("中國稀土集團", "creg")]
    [InlineData("中国 稀土 集团", "creg")]
    [InlineData("包鋼稀土", "northern")]
    [InlineData("廈門鎢業", "xiamen-tungsten")]
    [InlineData("包钢稀土集团高科技", "northern")]
    [InlineData("内蒙古包钢稀土(集团)高科技股份有限公司", "northern")]
    [InlineData("8861", "plant-8861")]
    public void A_name_is_found_in_every_script_width_and_case(string text, string first) => Assert.Equal(first, Names.Find(text)[0]);

    [Theory]
    [InlineData("zhongguo xitu jituan", "creg")]
    [InlineData("zhōngguó xītǔ jítuán", "creg")]
    [InlineData("zhongguoxitujituan", "creg")]
    [InlineData("zhong guo xi tu ji tuan", "creg")]
    [InlineData("zhongguo xitu jituan youxian gongsi", "creg")]
    [InlineData("nanfang xitu", "southern")]
    [InlineData("zhongguo xitu", "creg-rt")]
    [InlineData("baotou gangtie", "baogang")]
    [InlineData("zhongguo lüye", "chalco")]
    [InlineData("zhongguo lvye", "chalco")]
    [InlineData("changting jinlong", "changting")]
    [InlineData("chongqing yinhang", "bank")]
    [InlineData("xitu baogang", "northern")]
    [InlineData("baogang 稀土", "northern")]
    public void A_Chinese_name_is_found_as_it_sounds(string text, string first) => Assert.Equal(first, Names.Find(text)[0]);

    [Theory]
    [InlineData("zgxt", "creg-rt")]
    [InlineData("zgxtjt", "creg")]
    [InlineData("bgxt", "northern")]
    [InlineData("XMWY", "xiamen-tungsten")]
    [InlineData("CREG", "creg")]
    [InlineData("MIIT", "miit")]
    public void A_name_is_found_by_its_initials(string text, string first) => Assert.Equal(first, Names.Find(text)[0]);

    [Fact]
    public void Initials_find_longer_names_too() => Assert.Contains("creg", Names.Find("zgxt"));

    [Theory]
    [InlineData("China Rare Erth Group", "creg")]
    [InlineData("Chnia Rare Earth Gruop", "creg")]
    [InlineData("Xiamen Tungstn", "xiamen-tungsten")]
    [InlineData("Baotou Steal Rare Earth", "northern")]
    [InlineData("zhongguo xitou jituan", "creg")]
    [InlineData("中国稀士集团", "creg")]
    [InlineData("包刚稀土", "northern")]
    [InlineData("中国南稀土集团", "southern")]
    public void A_slip_does_not_hide_a_name(string text, string first) => Assert.Equal(first, Names.Find(text)[0]);

    [Theory]
    [InlineData("Baotou Steel Rare Earth", "northern")]
    [InlineData("Shanxi Guanlu", "creg-rt")]
    [InlineData("Minmetals Rare Earth", "creg-rt")]
    public void A_former_name_is_found(string text, string first) => Assert.Equal(first, Names.Find(text)[0]);

    [Theory]
    [InlineData("600111.SS", "northern")]
    [InlineData("600111", "northern")]
    [InlineData("000831", "creg-rt")]
    public void A_ticker_is_found_with_or_without_its_exchange(string text, string only) => Assert.Equal([only], Names.Find(text));

    [Theory]
    [InlineData("600112")]
    [InlineData("6001111")]
    [InlineData("Tungsram")]
    [InlineData("OR 1=1")]
    public void What_is_not_there_is_not_found(string text) => Assert.Empty(Names.Find(text));

    [Fact]
    public void Who_types_a_whole_name_does_not_mean_a_longer_one() =>
        Assert.Equal(["minmetals", "minmetals-ltd"], Names.Find("China Minmetals"));

    [Fact]
    public void Each_way_of_matching_comes_before_the_next()
    {
        string[] ways =
        [
            "中国稀土集团有限公司", "中国稀土集团", "zhongguo xitu jituan", "中国稀土", "zhongguo xitu j", "jituan zhongguo", "zgxtjt", "tuan guo x", "zhonguo xitu jituan", "zhongguo jituan qingdao",
        ];
        SearchEntry[] name = [.. Names.Entries.Where(entry => entry.Text == "中国稀土集团有限公司")];

        var scores = ways.Select(way => SearchRanking.Rank(SearchKeys.OfSought(way), name).Single().Score).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Count, scores.Distinct().Count());
    }

    [Fact]
    public void One_word_of_three_may_be_missing_and_two_may_not()
    {
        Assert.Equal("xiamen-tungsten", Names.Find("Xiamen Tungsten Qingdao")[0]);
        Assert.Empty(Names.Find("Xiamen Qingdao"));
        Assert.Empty(Names.Find("Xiamen Qingdao Harbour"));
    }

    [Fact]
    public void Of_equal_scores_the_official_name_comes_first_and_then_the_smaller_id()
    {
        var keys = SearchKeys.Of("Rare Earth");
        SearchEntry Entry(int node, string id, Standing standing) => new(node, id, "Rare Earth", keys, standing, node, id, true);

        var hits = SearchRanking.Rank(
            SearchKeys.OfSought("rare earth"),
            [Entry(0, "a", Standing.Alias), Entry(1, "d", Standing.Official), Entry(2, "b", Standing.Short), Entry(3, "c", Standing.Official)]);

        Assert.Equal(["c", "d", "b", "a"], hits.Select(hit => hit.Entry.NodeId));
    }

    [Property]
    public Property The_order_of_the_names_changes_nothing() => Prop.ForAll(
        Gen.Elements("rare earth", "xitu", "zgxt", "China", "中国稀士", "Grup").ToArbitrary(),
        Gen.Shuffle(Names.Entries.ToArray()).ToArbitrary(),
        (text, entries) => SearchRanking.Rank(SearchKeys.OfSought(text), entries).SequenceEqual(SearchRanking.Rank(SearchKeys.OfSought(text), Names.Entries)));

    [Property]
    public Property A_name_as_it_is_written_is_the_first_hit_with_the_full_score() => Prop.ForAll(
        Gen.Elements<SearchEntry>(Names.Entries).ToArbitrary(),
        name => SearchRanking.Rank(SearchKeys.OfSought(name.Text), Names.Entries)[0] is { Score: 1 } hit && hit.Entry.Keys.Compact == name.Keys.Compact);

    [Property(MaxTest = 500)]
    public Property Any_text_finds_itself_first_and_scores_stay_between_0_and_1(NonNull<string> text, NonNull<string> other)
    {
        SearchEntry[] entries =
        [
            .. Names.Entries,
            new(100, "itself", text.Get, SearchKeys.Of(text.Get), Standing.Official, 100, "100", false),
            new(101, "other", other.Get, SearchKeys.Of(other.Get), Standing.Official, 101, "101", false),
        ];
        var sought = SearchKeys.OfSought(text.Get);
        var hits = sought.IsEmpty ? [] : SearchRanking.Rank(sought, entries);

        return (hits.All(hit => hit.Score is > 0 and <= 1) && (sought.IsEmpty || hits[0].Score == 1)).ToProperty();
    }

    [Property]
    public Property A_letter_left_out_of_a_longer_word_still_finds_the_name(PositiveInt where) => Prop.ForAll(
        Gen.Elements("China Rare Earth Group", "Xiamen Tungsten", "Baotou Steel Rare Earth", "China Southern Rare Earth Group").ToArbitrary(),
        name =>
        {
            var words = name.Split(' ').Index().Where(word => word.Item.Length > 4).ToList();
            var (index, word) = words[where.Get % words.Count];
            var slip = string.Join(' ', name.Split(' ').Select((item, at) => at == index ? word.Remove(where.Get % word.Length, 1) : item));
            return Names.Find(slip) is [var first, ..] && first == Names.Find(name)[0];
        });
}
