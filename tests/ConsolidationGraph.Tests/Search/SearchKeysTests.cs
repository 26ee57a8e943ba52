using ConsolidationGraph.Search;

namespace ConsolidationGraph.Tests.Search;

public sealed class SearchKeysTests
{
    [Theory]
    [InlineData("China Rare Earth Group Co., Ltd.", "china rare earth group")]
    [InlineData("China Minmetals Corporation Limited", "china minmetals")]
    [InlineData("中国稀土集团有限公司", "中国稀土集团")]
    [InlineData("包头钢铁（集团）有限责任公司", "包头钢铁 集团")]
    [InlineData("中国铝业公司", "中国铝业")]
    [InlineData("包钢股份", "包钢股份")]
    [InlineData("zhongguo xitu jituan youxian gongsi", "zhongguo xitu jituan")]
    [InlineData("baogang gufen", "baogang gufen")]
    [InlineData("公司", "公司")]
    [InlineData("Company Limited", "company limited")]
    public void The_legal_form_at_the_end_is_set_aside_unless_it_is_all(string name, string words) =>
        Assert.Equal(words.Split(' '), SearchKeys.Of(name).Words);

    [Theory]
    [InlineData("中国稀土集团有限公司", "zhong guo xi tu ji tuan")]
    [InlineData("厦门钨业", "xia men wu ye")]
    [InlineData("重庆银行", "chong qing yin hang")]
    [InlineData("重稀土", "zhong xi tu")]
    [InlineData("中国铝业", "zhong guo lu ye")]
    [InlineData("中國鋁業", "zhong guo lu ye")]
    [InlineData("8861稀土实验厂", "8861 xi tu shi yan chang")]
    public void A_Chinese_name_is_read_by_the_table(string name, string syllables) => Assert.Equal(syllables.Split(' '), SyllablesOf(SearchKeys.Of(name)));

    [Theory]
    [InlineData("乐昌", "yuechang", "yue chang")]
    [InlineData("西安稀土", "xian xitu", "xi an xi tu")]
    [InlineData("西安稀土", "Xī'ān xītǔ", "xi an xi tu")]
    [InlineData("乐昌公司", "yuechang gongsi", "yue chang")]
    public void The_dataset_s_own_pinyin_wins(string name, string pinyin, string syllables) =>
        Assert.Equal(syllables.Split(' '), SyllablesOf(SearchKeys.Of(name, "zh-Hans", ["beijing", pinyin])));

    [Theory]
    [InlineData("zhongguo")]
    [InlineData("shanghai youse")]
    [InlineData("Shengda")]
    public void Pinyin_of_another_name_does_not(string pinyin) => Assert.Equal(["bao", "gang"], SyllablesOf(SearchKeys.Of("包钢", "zh-Hans", [pinyin])));

    [Theory]
    [InlineData("zhongguo xitu", "zgxt")]
    [InlineData("xian xitu", "xxt")]
    [InlineData("baogang gufen youxian gongsi", "bg")]
    public void A_name_in_pinyin_has_the_initials_of_its_syllables(string name, string initials) =>
        Assert.StartsWith(initials, SearchKeys.Of(name, "zh-Latn-pinyin").Initials, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ministry of Industry and Information Technology", "miit")]
    [InlineData("China Rare Earth Group Co., Ltd.", "creg")]
    [InlineData("包钢稀土", "bgxt")]
    public void Initials_leave_out_what_is_not_said(string name, string initials) => Assert.Equal(initials, SearchKeys.Of(name).Initials);

    [Theory]
    [InlineData("earth", "earth", 0)]
    [InlineData("erth", "earth", 1)]
    [InlineData("eatrh", "earth", 1)]
    [InlineData("earthh", "earth", 1)]
    [InlineData("eaxth", "earth", 1)]
    [InlineData("rtahe", "earth", null)]
    [InlineData("ca", "abc", null)]
    public void Slips_are_counted(string typed, string meant, int? slips) => Assert.Equal(slips, Typos.Count(typed, meant, 2));

    private static IEnumerable<string> SyllablesOf(SearchKeys keys)
    {
        var start = 0;
        foreach (var end in keys.Spelled!.Ends)
        {
            yield return keys.Spelled.Letters[start..end];
            start = end;
        }
    }
}
