using System.ComponentModel;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Datasets;

/// <summary>A word of a dataset's vocabulary where one is named: its code, and its label where the vocabulary has it.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="dataset">The dataset's id.</param>
/// <param name="kind">The kind of word.</param>
/// <param name="code">The word's code.</param>
[Description("A word of the dataset's own vocabulary.")]
public sealed class Term(View view, string dataset, TermKind kind, string code)
{
    /// <summary>The code that filters and arguments take.</summary>
    [Id]
    public string Code => code;

    /// <summary>The word in a language, else in the nearest one, else the code.</summary>
    /// <param name="lang">A BCP 47 tag.</param>
    public IDataLoaderResult<string> Label(string? lang) => Attributes().Then(claims => Texts.Find(claims, "label_", lang) ?? code);

    /// <summary>What the engine takes it for, where it must know.</summary>
    public IDataLoaderResult<string?> Means() => Attributes().Then(claims => Texts.Find(claims, "means"));

    /// <summary>The words of a list in one text.</summary>
    /// <param name="view">Where they are seen from.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="kind">The kind of words.</param>
    /// <param name="codes">Codes separated by semicolons; null for none.</param>
    internal static IEnumerable<Term> Of(View view, string dataset, TermKind kind, string? codes) => [.. Lists.Split(codes).Select(code => new Term(view, dataset, kind, code))];

    private IDataLoaderResult<IReadOnlyList<Claim>> Attributes() => view.Find(Vocabulary.IdOf(dataset, kind, code))
        .Then(node => node < 0 ? LoaderResults.Of<IReadOnlyList<Claim>>([]) : view.OfToday.Claims(Model.TermAttribute, Side.Subject, node));
}

/// <summary>A word of a vocabulary as a node of its own, which claims about it have as their subject.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="node">The node's number.</param>
[Implements(typeof(INode))]
[Description("A word of a vocabulary as a node: the subject of the claims that give its labels and meaning.")]
public sealed class Word(View view, int node) : INode
{
    /// <summary>The word's id.</summary>
    [Id]
    public string Id => view.Graph[node].Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => view.Key;
}
