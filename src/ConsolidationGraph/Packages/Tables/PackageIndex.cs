using ConsolidationGraph.Datasets;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>The ids and words that a package declares, whatever else is wrong with their rows.</summary>
internal sealed class PackageIndex
{
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Code), Dictionary<string, string>> words = [];
    private readonly HashSet<string> unreadable;
    private readonly List<ForeignReference> foreign = [];

    /// <summary>Gathers what tables declare.</summary>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="tables">The tables that could be read.</param>
    /// <param name="unreadable">The names of those that could not: whatever may be in them is taken to be there.</param>
    public PackageIndex(string dataset, IEnumerable<TableRows> tables, IEnumerable<string> unreadable)
    {
        Dataset = dataset;
        this.unreadable = unreadable.ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (table.Table.Name == PackageSchema.Vocabulary)
            {
                table.Rows.ForEach(AddWord);
            }
            else
            {
                ids[table.Table.Name] = table.Rows.Select(row => row.Id("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    public string Dataset { get; }

    /// <summary>What is named of other datasets.</summary>
    public IReadOnlyList<ForeignReference> Foreign => foreign;

    public bool IsForeign(string id) => id.Contains(':', StringComparison.Ordinal) && !Curie.IsOf(id, Dataset);

    public void AddForeign(string id, Row row, string field) => foreign.Add(new(id, row.File, row.Line, field));

    /// <summary>Whether a table declares an id.</summary>
    public bool Has(string table, string id) =>
        unreadable.Contains(table) || (ids.TryGetValue(table, out var known) && known.Contains(id.Contains(':', StringComparison.Ordinal) ? id : $"{Dataset}:{id}"));

    /// <summary>Whether the vocabulary has a word.</summary>
    public bool KnowsWord(TermKind kind, string code) => unreadable.Contains(PackageSchema.Vocabulary) || words.ContainsKey((Vocabulary.CodeOf(kind), code));

    /// <summary>What the engine takes a word for; null where it need not know.</summary>
    public string? Means(TermKind kind, string code) => Attribute(kind, code, "means");

    /// <summary>An attribute of a word; null where it has none.</summary>
    public string? Attribute(TermKind kind, string code, string name) =>
        words.TryGetValue((Vocabulary.CodeOf(kind), code), out var attributes) ? attributes.GetValueOrDefault(name) : null;

    private void AddWord(Row row)
    {
        if (row["of"] is not { } kind || row["code"] is not { } code)
        {
            return;
        }

        if (!words.TryGetValue((kind, code), out var attributes))
        {
            words.Add((kind, code), attributes = new(StringComparer.Ordinal));
        }

        foreach (var name in (string[])["means", "family", "unit"])
        {
            if (row[name] is { } value)
            {
                attributes.TryAdd(name, value);
            }
        }
    }
}
