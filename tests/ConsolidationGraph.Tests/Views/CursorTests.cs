using ConsolidationGraph.Views;
using FsCheck.Xunit;
using GraphQL;

namespace ConsolidationGraph.Tests.Views;

public sealed class CursorTests
{
    private static readonly Cursor Sample = new("organizations", 7, "asOf=2021-12-23", "中国稀土集团|cn-ree:creg");

    [Property]
    public void A_cursor_is_read_as_it_was_written(FsCheck.NonNegativeInt revision, FsCheck.UnicodeString viewpoint, FsCheck.UnicodeString keyset)
    {
        var cursor = new Cursor("events", revision.Get, Whole(viewpoint.Get), Whole(keyset.Get));

        Assert.Equal(cursor, Cursor.Decode(cursor.Encode(), "events"));
    }

    [Fact]
    public void A_changed_character_is_found_wherever_it_stands()
    {
        var text = Sample.Encode();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in "Ab0-_ =".Where(other => other != text[i]))
            {
                Refused(text[..i] + other + text[(i + 1)..]);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor")]
    [InlineData("MTIzNDU2Nzg5MA")]
    [InlineData("中")]
    public void What_is_no_cursor_is_refused(string text) => Refused(text);

    [Fact]
    public void A_cut_or_longer_text_is_refused()
    {
        var text = Sample.Encode();

        Refused(text[..^1]);
        Refused(text + "A");
        Refused(text + "\n");
        Refused(new string('A', 1_000_000));
    }

    [Fact]
    public void A_cursor_of_another_list_is_refused_by_name()
    {
        var error = Assert.Throws<ExecutionError>(() => Cursor.Decode(Sample.Encode(), "events"));

        Assert.Equal(("BAD_CURSOR", "The cursor belongs to 'organizations', not to 'events'."), (error.Code, error.Message));
    }

    [Fact]
    public void Another_viewpoint_than_the_first_page_is_refused()
    {
        Assert.Same(Sample, Sample.Demand("asOf=2021-12-23"));
        Assert.Equal("BAD_CURSOR", Assert.Throws<ExecutionError>(() => Sample.Demand("")).Code);
    }

    private static void Refused(string text) =>
        Assert.Equal("BAD_CURSOR", Assert.Throws<ExecutionError>(() => Cursor.Decode(text, "organizations")).Code);

    // Half a surrogate pair is no text; the property is about text.
    private static string Whole(string? text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));
}
