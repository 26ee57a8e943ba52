using System.ComponentModel.DataAnnotations;

namespace ConsolidationGraph.Http;

/// <summary>What one request may ask for. Bound from configuration, checked at start.</summary>
public sealed class GraphQLLimits
{
    /// <summary>Bytes of a request's body.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int BodyBytes { get; set; } = 256 * 1024;

    /// <summary>Levels of JSON in a body.</summary>
    [Range(4, 256)]
    public int JsonDepth { get; set; } = 64;

    /// <summary>Characters of a document.</summary>
    [Range(256, 1_000_000)]
    public int DocumentCharacters { get; set; } = 20_000;

    /// <summary>Tokens of a document. The full introspection query has 184.</summary>
    [Range(50, 20_000)]
    public int Tokens { get; set; } = 2_000;

    /// <summary>Levels of fields, through fragments; introspection is counted apart.</summary>
    [Range(1, 100)]
    public int Depth { get; set; } = 15;

    /// <summary>Aliases of the document, those of a fragment once for each use.</summary>
    [Range(0, 10_000)]
    public int Aliases { get; set; } = 50;

    /// <summary>Selections written in one selection set.</summary>
    [Range(1, 10_000)]
    public int Selections { get; set; } = 200;

    /// <summary>Selections of the document with every fragment written out, which doubling fragments drive up.</summary>
    [Range(1, 1_000_000)]
    public int ExpandedSelections { get; set; } = 5_000;

    /// <summary>Fields of one operation's root, those of a fragment once for each use.</summary>
    [Range(1, 1_000)]
    public int RootFields { get; set; } = 20;

    /// <summary>Directives written in the document.</summary>
    [Range(0, 10_000)]
    public int Directives { get; set; } = 50;

    /// <summary>Lists of fields or types within one another in introspection.</summary>
    [Range(1, 10)]
    public int IntrospectionLists { get; set; } = 3;

    /// <summary>Cost of an operation in points; see <see cref="Limits.QueryCost"/>.</summary>
    [Range(10, 100_000_000)]
    public int Cost { get; set; } = 10_000;

    /// <summary>How many objects a list without <c>first</c> is taken for in the cost.</summary>
    [Range(1, 100)]
    public int UnpagedList { get; set; } = 5;

    /// <summary>Levels of lists and objects in the variables.</summary>
    [Range(1, 64)]
    public int VariableDepth { get; set; } = 16;

    /// <summary>Items of one list in the variables.</summary>
    [Range(1, 100_000)]
    public int VariableListLength { get; set; } = 1_000;

    /// <summary>Errors of one answer.</summary>
    [Range(1, 1_000)]
    public int Errors { get; set; } = 50;

    /// <summary>Time for one operation.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Documents that are kept parsed and validated; 0 keeps none.</summary>
    [Range(0, 100_000)]
    public int CachedDocuments { get; set; } = 500;
}
