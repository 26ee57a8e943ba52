namespace ConsolidationGraph.Search;

/// <summary>What a text is to its node; of two that match equally well the first kind comes first.</summary>
public enum Standing
{
    /// <summary>An official name, a title, a label.</summary>
    Official,

    /// <summary>A short name, a document's number.</summary>
    Short,

    /// <summary>A further name, an identifier, a publisher.</summary>
    Alias,
}
