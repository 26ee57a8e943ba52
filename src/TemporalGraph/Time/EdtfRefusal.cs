using System.Globalization;

namespace TemporalGraph.Time;

/// <summary>Why a text is refused: one sentence each, which says what is wrong and what is expected.</summary>
internal static class EdtfRefusal
{
    private const string Shapes = "YYYY, YYYY-MM or YYYY-MM-DD, such as 2014, 2014-08 or 2014-08-31";
    private const int QuotedLength = 40;

    public static string Missing() => $"A date is missing: expected is {Shapes}.";

    public static string TooLong(int length, int limit) =>
        $"A date of {length} characters is too long: expected are at most {limit}.";

    public static string Space(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a space in or around it: EDTF is written without.";

    public static string Time(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is a date with a time, but a day is meant, not a time: expected is YYYY-MM-DD.";

    public static string Interval(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is an interval, but one day is meant: write [A..B] for some day from A to B.";

    public static string AllOf(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is a set of all its dates, but one day is meant: write [A,B] for one of them.";

    public static string NotClosed(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is no set: it begins with [ and ends with ], and each date in it has its own ~ ? or %.";

    public static string EmptyMember(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a member without a date: expected is [A,B], [A..B], [..B] or [A..].";

    public static string OpenInside(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is open in its middle: only the first member of a set may begin with .. and only the last may end with it.";

    public static string Unordered(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        $"'{Quote(first)}' to '{Quote(last)}' is out of order: a range goes from the earlier to the later, with its first day and with its last.";

    public static string NoBrackets(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a .. without a set or a misplaced one: write [A..B], [..B] or [A..].";

    public static string QualifierInside(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a ~ ? or % that is not at its end: one is expected there, for the whole date (% is ~ and ? together).";

    public static string OutOfRange(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is out of range: all its days are expected within 0001-01-01 to 9999-12-31.";

    public static string LowerCase(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a small x: a digit that is not known is a capital X.";

    public static string Unspecified(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has an X where none may be: expected is YYYX, YYXX, YYYY-XX, YYYY-MM-XX or YYYY-XX-XX.";

    public static string Month(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has no such month: expected is 01 to 12, or 21 to 24 for a season.";

    public static string SeasonDay(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a day in a season: expected is YYYY-MM-DD with a month of 01 to 12, or a season without a day.";

    public static string Day(ReadOnlySpan<char> text, int days) =>
        $"'{Quote(text)}' has no such day: that month has 01 to {days}.";

    public static string Shape(ReadOnlySpan<char> text) => $"'{Quote(text)}' is no date: expected is {Shapes}.";

    public static string SpanOfSet(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' is one of several dates, but a span is meant: write A/B for all days from A to B.";

    public static string SpanOfUnknown(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has a side without a date: expected is A/B, or one of ../B and A/.. for an open side.";

    public static string SpanOfSeveral(ReadOnlySpan<char> text) =>
        $"'{Quote(text)}' has more than one slash: expected is A/B.";

    /// <summary>The beginning of what was read; what does not show, or would break a line, is replaced.</summary>
    private static string Quote(ReadOnlySpan<char> text)
    {
        var shown = new char[Math.Min(text.Length, QuotedLength)];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = Shows(text[i]) ? text[i] : '\uFFFD';
        }

        return text.Length > QuotedLength ? new string(shown) + "…" : new string(shown);
    }

    private static bool Shows(char c) => c == ' ' || char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
