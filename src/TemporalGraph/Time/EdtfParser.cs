namespace TemporalGraph.Time;

/// <summary>Tells which kind of EDTF text stands before us, and reads it or names the reason for refusing it.</summary>
internal static class EdtfParser
{
    /// <summary>Bounds every reading; the longest text of a seed has a tenth of it.</summary>
    public const int MaxLength = 200;

    /// <summary>Null and the bounds of one day known more or less, or why the text is refused.</summary>
    public static string? ReadDate(string? text, out EdtfBounds bounds)
    {
        bounds = default;
        return RefuseAsWhole(text) switch
        {
            { } refusal => refusal,
            null when text!.Contains('/', StringComparison.Ordinal) => EdtfRefusal.Interval(text),
            null when text[0] == '[' => EdtfSet.Read(text, out bounds),
            null => EdtfUnit.Read(text, out bounds),
        };
    }

    /// <summary>Null and the bounds of a span, a date's whole unit or an interval, or why the text is refused.</summary>
    public static string? ReadSpan(string? text, out EdtfBounds bounds)
    {
        bounds = default;
        return RefuseAsWhole(text) switch
        {
            { } refusal => refusal,
            null when text![0] == '[' => EdtfRefusal.SpanOfSet(text),
            null when text.Contains('/', StringComparison.Ordinal) => ReadInterval(text, out bounds),
            null => EdtfUnit.Read(text, out bounds),
        };
    }

    private static string? ReadInterval(ReadOnlySpan<char> text, out EdtfBounds bounds)
    {
        bounds = default;
        var slash = text.IndexOf('/');
        var first = text[..slash];
        var last = text[(slash + 1)..];
        if (last.Contains('/'))
        {
            return EdtfRefusal.SpanOfSeveral(text);
        }

        // An empty side is EDTF for "not known", of which a span says nothing.
        if (first.IsEmpty || last.IsEmpty || (first is ".." && last is ".."))
        {
            return EdtfRefusal.SpanOfUnknown(text);
        }

        return EdtfRange.Read(first is ".." ? [] : first, last is ".." ? [] : last, out bounds);
    }

    private static string? RefuseAsWhole(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return EdtfRefusal.Missing();
        }

        if (text.Length > MaxLength)
        {
            return EdtfRefusal.TooLong(text.Length, MaxLength);
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return EdtfRefusal.Space(text);
        }

        if (text[0] == '{')
        {
            return EdtfRefusal.AllOf(text);
        }

        return HasTime(text) ? EdtfRefusal.Time(text) : null;
    }

    // The T after a day's last digit, or the colon of an hour.
    private static bool HasTime(string text)
    {
        var t = text.IndexOf('T', StringComparison.Ordinal);
        return text.Contains(':', StringComparison.Ordinal) || (t > 0 && char.IsAsciiDigit(text[t - 1]));
    }
}
