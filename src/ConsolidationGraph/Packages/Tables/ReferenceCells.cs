using ConsolidationGraph.Datasets;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>The id of a row in another table.</summary>
internal sealed class ReferenceCell(params IReadOnlyList<string> tables) : CellType
{
    /// <summary>The tables that may have it.</summary>
    public IReadOnlyList<string> Tables => tables;

    public override string? Refuse(string text, CellContext context)
    {
        if (!IdCell.IsId(text))
        {
            return $"{Errors.Quote(text)} is no id, expected one of {string.Join(", ", tables)}";
        }

        if (context.Index.IsForeign(text))
        {
            context.Index.AddForeign(text, context.Row, context.Field);
            return null;
        }

        return tables.Any(table => context.Index.Has(table, text)) ? null : $"{Errors.Quote(text)} is not there, expected an id of {string.Join(", ", tables)}";
    }
}

/// <summary>A source, and where in it: <c>source</c> or <c>source#locator</c>.</summary>
internal sealed class CitationCell : CellType
{
    private static readonly ReferenceCell Source = new("sources");

    public override string? Refuse(string text, CellContext context) => Source.Refuse(text.Split('#', 2)[0], context);
}

/// <summary>A word of the dataset's vocabulary.</summary>
internal sealed class WordCell(TermKind kind) : CellType
{
    public override string? Refuse(string text, CellContext context) =>
        context.Index.KnowsWord(kind, text) ? null : $"{Errors.Quote(text)} is no word of the vocabulary, expected a code of {Vocabulary.CodeOf(kind)}";
}
