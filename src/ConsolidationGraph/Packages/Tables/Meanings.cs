namespace ConsolidationGraph.Packages.Tables;

/// <summary>What the engine understands of words; a word that means none of this is only shown.</summary>
internal static class Meanings
{
    public static IReadOnlyList<string> Steps { get; } =
        ["ANNOUNCED", "AGREED", "APPROVED", "DUE", "COMPLETED", "SUSPENDED", "RESUMED", "ABANDONED", "ADOPTED", "PUBLISHED", "EFFECTIVE", "ENDED"];

    public static IReadOnlyList<string> NameKinds { get; } = ["OFFICIAL", "SHORT", "ALIAS"];

    private static IReadOnlyList<string> Levels { get; } = ["HOLDER"];

    /// <summary>What a word of a kind may mean; null where the engine looks at none of them.</summary>
    /// <param name="kind">The code of the kind.</param>
    public static IReadOnlyList<string>? Of(string kind) => kind switch
    {
        "STEP" => Steps,
        "NAME_KIND" => NameKinds,
        "LEVEL" => Levels,
        _ => null,
    };
}
