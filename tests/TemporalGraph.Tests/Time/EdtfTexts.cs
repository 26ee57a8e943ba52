using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TemporalGraph.Tests.Time;

/// <summary>A date of level 0 or 1.</summary>
public sealed record UnitText(string Text);

/// <summary>A one-of set of closed members, with those members.</summary>
public sealed record SetText(IReadOnlyList<string> Members)
{
    public string Text => $"[{string.Join(',', Members)}]";
}

/// <summary>Something that is nearly EDTF.</summary>
public sealed record NearText(string Text);

/// <summary>Generators of texts; days stay two centuries within the calendar, so that every unit around them exists.</summary>
public static class EdtfTexts
{
    private static readonly string[] UnitFormats =
        ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyy'X'", "yy'XX'", "yyyy'-XX'", "yyyy-MM'-XX'", "yyyy'-XX-XX'", "yyyy'-21'", "yyyy'-24'"];

    private static readonly string[] Qualifiers = ["", "", "~", "?", "%"];

    private static readonly Gen<string> UnitGen =
        from day in DayGen
        from format in Gen.Elements(UnitFormats)
        from qualifier in Gen.Elements(Qualifiers)
        select Write(day, format) + qualifier;

    private static Gen<DateOnly> DayGen =>
        Gen.Choose(new DateOnly(300, 1, 1).DayNumber, new DateOnly(9700, 1, 1).DayNumber).Select(DateOnly.FromDayNumber);

    public static Arbitrary<DateOnly> Day() => DayGen.ToArbitrary();

    public static Arbitrary<UnitText> Unit() => UnitGen.Select(text => new UnitText(text)).ToArbitrary();

    public static Arbitrary<SetText> Set() =>
        (from count in Gen.Choose(1, 12)
         from units in UnitGen.ListOf(count)
         select new SetText([.. units])).ToArbitrary();

    public static Arbitrary<NearText> Near() =>
        Gen.Elements([.. "0123456789X-~?%./[]{},TYx: \t\0é\uD800"]).ListOf()
            .Select(letters => new NearText(new string([.. letters]))).ToArbitrary();

    /// <summary>Like a date's own formats; <c>yyy</c> and <c>yy</c> are the first three and two digits of the year.</summary>
    public static string Write(DateOnly day, string format)
    {
        var year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
        return format switch
        {
            "yyy'X'" => year[..3] + "X",
            "yy'XX'" => year[..2] + "XX",
            _ => day.ToString(format, CultureInfo.InvariantCulture),
        };
    }
}
