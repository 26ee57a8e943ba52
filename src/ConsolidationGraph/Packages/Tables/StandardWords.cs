namespace ConsolidationGraph.Packages.Tables;

/// <summary>The words of a package that has no vocabulary of its own: those that the engine understands, and a company.</summary>
internal static class StandardWords
{
    private static readonly string[] Header = ["of", "code", "label_en", "means", "marks"];

    private static readonly string[][] Words =
    [
        .. Meanings.Steps.Select(step => (string[])["STEP", step, step.ToLowerInvariant(), step, ""]),
        .. Meanings.NameKinds.Select(kind => (string[])["NAME_KIND", kind.ToLowerInvariant(), $"{kind.ToLowerInvariant()} name", kind, ""]),
        ["LEVEL", "holder", "holder", "HOLDER", ""],
        ["ORGANIZATION_KIND", "company", "company", "", "actor"],
        ["ORGANIZATION_KIND", "authority", "authority", "", "authority"],
    ];

    /// <summary>They as a table.</summary>
    /// <param name="dataset">The dataset that is to have them.</param>
    public static TableRows For(string dataset)
    {
        var table = new TableRows(PackageSchema.Find(PackageSchema.Vocabulary)!, "vocabulary.csv", dataset, Header);
        table.Rows.AddRange(Words.Select((word, place) => new Row(table, place + 2, word)));
        return table;
    }
}
