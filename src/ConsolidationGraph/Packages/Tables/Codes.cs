using System.Text;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>The words of an enumeration as packages write them: <c>SPIN_OFF</c> for <c>SpinOff</c>.</summary>
internal static class Codes
{
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Of<T>.ByValue;

    /// <summary>The member of a code.</summary>
    public static T Parse<T>(string code)
        where T : struct, Enum => Of<T>.ByCode[code];

    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly string[] ByValue = [.. Enum.GetNames<T>().Select(Code)];
        public static readonly Dictionary<string, T> ByCode = Enum.GetValues<T>().ToDictionary(value => Code(value.ToString()), StringComparer.Ordinal);

        private static string Code(string name)
        {
            var code = new StringBuilder();
            foreach (var letter in name)
            {
                code.Append(char.IsUpper(letter) && code.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(letter));
            }

            return code.ToString();
        }
    }
}
