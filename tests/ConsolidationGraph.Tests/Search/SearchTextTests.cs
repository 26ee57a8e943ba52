using ConsolidationGraph.Search;
using FsCheck;
using FsCheck.Xunit;
using GraphQL;

namespace ConsolidationGraph.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("China Rare-Earth (Group) Co., Ltd.", "china rare earth group co ltd")]
    [InlineData("Zhōngguó Xītǔ", "zhongguo xitu")]
    [InlineData("guanlü", "guanlu")]
    [InlineData("ＣＲＥＧ　２０２３", "creg 2023")]
    [InlineData("稀\u200B土\u200F", "稀土")]
    [InlineData("\u202E600111\u202C", "600111")]
    [InlineData("rare\u00ADearth", "rareearth")]
    [InlineData("Xi'an", "xian")]
    [InlineData("Ba\u2019er", "baer")]
    [InlineData("裏裡里", "里里里")]
    [InlineData("鏑鋱釔", "镝铽钇")]
    [InlineData("Łódź Straße Ærø İstanbul", "lodz strasse aero istanbul")]
    [InlineData("x\uD800y", "x y")]
    [InlineData("t REO*“quoted”~", "t reo quoted")]
    [InlineData("ΣΊΣΥΦΟΣ", "σισυφοσ")]
    [InlineData("\u0000 \t\r\n", "")]
    [InlineData("*", "")]
    public void Texts_that_a_reader_takes_for_the_same_are_the_same(string text, string normalized) => Assert.Equal(normalized, SearchText.Normalize(text));

    [Property(MaxTest = 1000)]
    public bool A_normalized_text_stays_as_it_is(NonNull<string> text) => SearchText.Normalize(SearchText.Normalize(text.Get)) == SearchText.Normalize(text.Get);

    [Theory]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("~~~")]
    [InlineData("    ")]
    [InlineData("")]
    [InlineData("\u200F\u200B")]
    [InlineData("\uDC00")]
    public void A_text_with_nothing_to_search_by_is_refused(string text) =>
        Assert.Equal("BAD_USER_INPUT", Assert.Throws<ExecutionError>(() => SoughtText.Parse(text, "text")).Code);

    [Fact]
    public void A_text_of_256_characters_is_searched_by_and_a_longer_one_is_refused()
    {
        Assert.Equal(256, SoughtText.Parse(new('x', 256), "text").Compact.Length);
        Assert.Equal("BAD_USER_INPUT", Assert.Throws<ExecutionError>(() => SoughtText.Parse(new('x', 257), "text")).Code);
    }

    [Theory]
    [InlineData("a OR b")]
    [InlineData("\"China Rare Earth\"")]
    [InlineData("name:稀土 AND NOT x^2")]
    [InlineData("%' OR 1=1 --")]
    [InlineData("}) DETACH DELETE n //")]
    public void Operators_are_only_text(string text) => Assert.False(SoughtText.Parse(text, "text").IsEmpty);
}
