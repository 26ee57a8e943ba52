namespace ConsolidationGraph.Search;

/// <summary>What a text is to its node; of two that match equally well the first kind comes first.</summary>
public enum Standing
{
    /// <summary>An official name.</summary>
    Official,

    /// <summary>A short name.</summary>
    Short,

    /// <summary>A further name, an identifier.</summary>
    Alias,

    /// <summary>A title, label or document's number of an event, a policy, a quota.</summary>
    Title,

    /// <summary>A title or publisher of a source: whom it is about comes first.</summary>
    Cited,
}
