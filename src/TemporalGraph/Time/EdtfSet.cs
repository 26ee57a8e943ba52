namespace TemporalGraph.Time;

/// <summary>Reads a one-of set of EDTF level 2: <c>[A,B..C]</c>, where the first member may be <c>..B</c>, the last <c>A..</c>.</summary>
internal static class EdtfSet
{
    /// <summary>Null and the bounds over all members, or why the text is refused.</summary>
    public static string? Read(ReadOnlySpan<char> text, out EdtfBounds bounds)
    {
        bounds = default;
        if (text is not ['[', .. var members, ']'])
        {
            return EdtfRefusal.NotClosed(text);
        }

        var read = 0;
        foreach (var part in members.Split(','))
        {
            var (start, end) = part.GetOffsetAndLength(members.Length);
            var isLast = start + end == members.Length;
            if (ReadMember(text, members[part], isFirst: read == 0, isLast, out var member) is { } refusal)
            {
                return refusal;
            }

            bounds = read++ == 0 ? member : bounds.Join(member);
        }

        return null;
    }

    private static string? ReadMember(ReadOnlySpan<char> set, ReadOnlySpan<char> member, bool isFirst, bool isLast, out EdtfBounds bounds)
    {
        bounds = default;
        if (member is "" or "..")
        {
            return EdtfRefusal.EmptyMember(set);
        }

        var dots = member.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return EdtfUnit.Read(member, out bounds);
        }

        var from = member[..dots];
        var to = member[(dots + 2)..];
        if ((from.IsEmpty && !isFirst) || (to.IsEmpty && !isLast))
        {
            return EdtfRefusal.OpenInside(set);
        }

        return EdtfRange.Read(from, to, out bounds);
    }
}
