namespace ConsolidationGraph.Search;

/// <summary>What can be searched for.</summary>
public enum NodeKind
{
    /// <summary>A company, group, authority: by names, aliases and identifiers.</summary>
    Organization,

    /// <summary>An event: by its titles.</summary>
    Event,

    /// <summary>A policy: by its titles and its document's number.</summary>
    Policy,

    /// <summary>A system of quotas: by its names.</summary>
    QuotaScheme,

    /// <summary>An issue of quotas: by its label and its document's number.</summary>
    QuotaBatch,

    /// <summary>A source: by title and publisher.</summary>
    Source,
}
