namespace ConsolidationGraph;

/// <summary>Enum members as packages and the contract write them: <c>SpinOff</c> is <c>SPIN_OFF</c>.</summary>
public static class Codes
{
    /// <summary>Every code of an enum, in its order.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Codes;

    /// <summary>The code of a member.</summary>
    /// <param name="value">The member.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Of[value];

    /// <summary>The member of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public static T? Find<T>(string? code)
        where T : struct, Enum => code is not null && Table<T>.Members.TryGetValue(code, out var value) ? value : null;

    /// <summary>The member of a code that is there.</summary>
    /// <param name="code">The code.</param>
    /// <typeparam name="T">The enum.</typeparam>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public static T Parse<T>(string code)
        where T : struct, Enum => Table<T>.Members[code];

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, value => CodeOf(value.ToString()));
        public static readonly Dictionary<string, T> Members = Of.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        public static readonly string[] Codes = [.. Of.Values];

        private static string CodeOf(string name) =>
            string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
    }
}
