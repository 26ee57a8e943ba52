namespace TemporalGraph.Time;

/// <summary>Reads one date of EDTF level 0 or 1: a day, or a unit of months (month, season, year, decade, century).</summary>
internal static class EdtfUnit
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfSeason = 3;

    /// <summary>Null and the bounds, or why the text is refused.</summary>
    public static string? Read(ReadOnlySpan<char> text, out EdtfBounds bounds)
    {
        var inexact = text is [.., '~' or '?' or '%'];
        var date = inexact ? text[..^1] : text;
        bounds = default;
        return date switch
        {
            [_, _, _, _] => ReadYear(date, inexact, out bounds),
            [_, _, _, _, '-', _, _] => ReadMonth(date, inexact, out bounds),
            [_, _, _, _, '-', _, _, '-', _, _] => ReadDay(date, inexact, out bounds),
            _ => Explain(text),
        };
    }

    private static string? ReadYear(ReadOnlySpan<char> date, bool inexact, out EdtfBounds bounds)
    {
        var years = date is [_, _, 'X', 'X'] ? 100 : date is [_, _, _, 'X'] ? 10 : 1;
        var digits = date[..(years == 100 ? 2 : years == 10 ? 3 : 4)];
        bounds = default;
        return TryNumber(digits, out var number)
            ? OfMonths(date, EdtfBounds.MonthNumber(number * years, 1), years * MonthsOfYear, inexact, out bounds)
            : Explain(date);
    }

    private static string? ReadMonth(ReadOnlySpan<char> date, bool inexact, out EdtfBounds bounds)
    {
        bounds = default;
        if (!TryNumber(date[..4], out var year))
        {
            return Explain(date);
        }

        if (date[5..] is "XX")
        {
            return OfMonths(date, EdtfBounds.MonthNumber(year, 1), MonthsOfYear, inexact, out bounds);
        }

        if (!TryNumber(date[5..], out var month))
        {
            return Explain(date);
        }

        return month switch
        {
            >= 1 and <= 12 => OfMonths(date, EdtfBounds.MonthNumber(year, month), 1, inexact, out bounds),

            // The quarters of meteorology, north of the equator: spring is March to May, and the winter of a year is
            // its December with January and February of the next.
            >= 21 and <= 24 => OfMonths(
                date, EdtfBounds.MonthNumber(year, 3 + ((month - 21) * MonthsOfSeason)), MonthsOfSeason, inexact, out bounds),
            _ => EdtfRefusal.Month(date),
        };
    }

    private static string? ReadDay(ReadOnlySpan<char> date, bool inexact, out EdtfBounds bounds)
    {
        bounds = default;
        if (date[8..] is "XX")
        {
            return ReadMonth(date[..7], inexact, out bounds) is { } refusal ? refusal
                : date[5] == '2' ? EdtfRefusal.SeasonDay(date)
                : null;
        }

        if (!TryNumber(date[..4], out var year) || !TryNumber(date[5..7], out var month) || !TryNumber(date[8..], out var day))
        {
            return Explain(date);
        }

        if (year == 0)
        {
            return EdtfRefusal.OutOfRange(date);
        }

        if (month is < 1 or > 12)
        {
            return month is >= 21 and <= 24 ? EdtfRefusal.SeasonDay(date) : EdtfRefusal.Month(date);
        }

        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
        {
            return EdtfRefusal.Day(date, days);
        }

        bounds = EdtfBounds.OfDay(new DateOnly(year, month, day), inexact);
        return null;
    }

    private static string? OfMonths(ReadOnlySpan<char> date, int first, int count, bool inexact, out EdtfBounds bounds)
    {
        var unit = EdtfBounds.OfMonths(first, count, inexact);
        bounds = unit.GetValueOrDefault();
        return unit is null ? EdtfRefusal.OutOfRange(date) : null;
    }

    // What int.Parse takes besides ASCII digits (signs, spaces) is not EDTF.
    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>The sentence for what has not the form of a date: the likeliest mistake first.</summary>
    private static string Explain(ReadOnlySpan<char> text) => text switch
    {
        _ when HasSpace(text) => EdtfRefusal.Space(text),
        _ when text.Contains("..", StringComparison.Ordinal) => EdtfRefusal.NoBrackets(text),
        _ when IsFarYear(text) => EdtfRefusal.OutOfRange(text),
        _ when text[..^1].ContainsAny('~', '?', '%') => EdtfRefusal.QualifierInside(text),
        _ when text.ContainsAnyInRange('0', '9') && text.Contains('x') => EdtfRefusal.LowerCase(text),
        _ when text.Contains('X') => EdtfRefusal.Unspecified(text),
        _ => EdtfRefusal.Shape(text),
    };

    private static bool HasSpace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    // Years before 0000 (-0001) and beyond four digits (Y10000, Y-10000) are EDTF, but not of our calendar.
    private static bool IsFarYear(ReadOnlySpan<char> text) =>
        text is ['Y', >= '0' and <= '9', ..] or ['Y', '-', >= '0' and <= '9', ..] or ['-', >= '0' and <= '9', ..];
}
