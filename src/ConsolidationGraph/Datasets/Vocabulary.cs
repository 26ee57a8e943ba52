using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Datasets;

/// <summary>What kinds of words a vocabulary has.</summary>
public enum TermKind
{
    /// <summary>What an organization is.</summary>
    OrganizationKind,

    /// <summary>What kind of name it is.</summary>
    NameKind,

    /// <summary>A stage of production.</summary>
    Stage,

    /// <summary>A product that figures are broken down by.</summary>
    Product,

    /// <summary>What a policy lists.</summary>
    Item,

    /// <summary>How an event was done.</summary>
    Mechanism,

    /// <summary>A step of an event or a policy.</summary>
    Step,

    /// <summary>A series of measurements.</summary>
    Series,

    /// <summary>What means a policy uses.</summary>
    Instrument,

    /// <summary>What a policy does to another.</summary>
    PolicyRelation,

    /// <summary>What a policy does to somebody.</summary>
    PolicyEffect,

    /// <summary>The level of an allocation.</summary>
    Level,
}

/// <summary>The words of a dataset, and what the engine takes them for.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<(string Kind, string Code), Dictionary<string, string>> words = [];

    /// <summary>Reads the words of a dataset.</summary>
    /// <param name="graph">The graph, seen of today.</param>
    /// <param name="dataset">The dataset's id.</param>
    public static Vocabulary Of(Subgraph graph, string dataset)
    {
        var vocabulary = new Vocabulary();
        var attributes = graph.Listed(Model.TermAttribute);
        foreach (var term in graph.Nodes(Labels.Term, dataset))
        {
            if (Parse(graph.Node(term).Id) is not { } word)
            {
                continue;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var edge in attributes.From(term))
            {
                values[attributes.Value(edge, 0)!] = attributes.Value(edge, 1) ?? "";
            }

            // Without an attribute the word is not in the edition that this revision shows.
            if (values.Count > 0)
            {
                vocabulary.words[word] = values;
            }
        }

        return vocabulary;
    }

    /// <summary>The code of a kind of words, as packages and ids write it.</summary>
    /// <param name="kind">A kind of words.</param>
    public static string CodeOf(TermKind kind) => kind switch
    {
        TermKind.OrganizationKind => "ORGANIZATION_KIND",
        TermKind.NameKind => "NAME_KIND",
        TermKind.PolicyRelation => "POLICY_RELATION",
        TermKind.PolicyEffect => "POLICY_EFFECT",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>Node id of a word.</summary>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="kind">The kind of word.</param>
    /// <param name="code">The word's code.</param>
    public static string IdOf(string dataset, TermKind kind, string code) => $"{dataset}:{CodeOf(kind)}/{code}";

    /// <summary>The codes of a kind, in ordinal order.</summary>
    /// <param name="kind">A kind of words.</param>
    public IEnumerable<string> Codes(TermKind kind) => words.Keys.Where(word => word.Kind == CodeOf(kind)).Select(word => word.Code).Order(StringComparer.Ordinal);

    /// <summary>Whether the vocabulary has a word.</summary>
    /// <param name="kind">The kind of word.</param>
    /// <param name="code">The word's code.</param>
    public bool Has(TermKind kind, string code) => words.ContainsKey((CodeOf(kind), code));

    /// <summary>An attribute of a word; null where it has none.</summary>
    /// <param name="kind">The kind of word.</param>
    /// <param name="code">The word's code.</param>
    /// <param name="name">The attribute: <c>means</c>, <c>marks</c>, <c>label_en</c>, ...</param>
    public string? Find(TermKind kind, string code, string name) => words.TryGetValue((CodeOf(kind), code), out var values) ? values.GetValueOrDefault(name) : null;

    /// <summary>What the engine takes a word for; null where it need not know.</summary>
    /// <param name="kind">The kind of word.</param>
    /// <param name="code">The word's code.</param>
    public string? Means(TermKind kind, string code) => Find(kind, code, "means");

    /// <summary>Whether a word carries a mark.</summary>
    /// <param name="kind">The kind of word.</param>
    /// <param name="code">The word's code.</param>
    /// <param name="mark"><c>actor</c> or <c>authority</c>.</param>
    public bool IsMarked(TermKind kind, string code, string mark) => Lists.Split(Find(kind, code, "marks")).Contains(mark, StringComparer.Ordinal);

    /// <summary>The words themselves with their attributes.</summary>
    /// <param name="kind">The kind of word.</param>
    public IEnumerable<(string Code, IReadOnlyDictionary<string, string> Values)> Words(TermKind kind) =>
        Codes(kind).Select(code => (code, (IReadOnlyDictionary<string, string>)words[(CodeOf(kind), code)]));

    private static (string Kind, string Code)? Parse(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return colon > 0 && slash > colon ? (id[(colon + 1)..slash], id[(slash + 1)..]) : null;
    }
}

/// <summary>Lists in one text, separated by semicolons.</summary>
public static class Lists
{
    /// <summary>The items; none for null or nothing.</summary>
    /// <param name="text">Items separated by semicolons.</param>
    public static string[] Split(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
