using System.Reflection;

namespace ConsolidationGraph.Examples;

/// <summary>A question that the shipped history answers, with its query.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Question">The question, in words.</param>
/// <param name="Query">The GraphQL document.</param>
public sealed record Example(string Name, string Question, string Query)
{
    private const string Prefix = "ConsolidationGraph.Examples.Queries.";

    /// <summary>The examples, in their order.</summary>
    public static IReadOnlyList<Example> All { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static Example Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd();
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return new(Path.GetFileNameWithoutExtension(resource[Prefix.Length..]), text[1..line].Trim(), text[(line + 1)..].Trim());
    }
}
