namespace TemporalGraph.Time;

/// <summary>Reads two dates of which one may be empty, which opens that side: the two of <c>A..B</c> and of <c>A/B</c>.</summary>
internal static class EdtfRange
{
    /// <summary>Null and the bounds from the first date to the last, or why they are refused.</summary>
    public static string? Read(ReadOnlySpan<char> first, ReadOnlySpan<char> last, out EdtfBounds bounds)
    {
        bounds = default;
        var (from, to) = (default(EdtfBounds), default(EdtfBounds));
        if ((first.IsEmpty ? null : EdtfUnit.Read(first, out from)) is { } wrongFirst)
        {
            return wrongFirst;
        }

        if ((last.IsEmpty ? null : EdtfUnit.Read(last, out to)) is { } wrongLast)
        {
            return wrongLast;
        }

        if (first.IsEmpty || last.IsEmpty)
        {
            bounds = first.IsEmpty ? to.OpenBefore() : from.OpenAfter();
            return null;
        }

        bounds = from.Join(to);
        return from.Precedes(to) ? null : EdtfRefusal.Unordered(first, last);
    }
}
