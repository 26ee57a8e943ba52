namespace ConsolidationGraph.Differences;

/// <summary>What changed.</summary>
public enum ChangeKind
{
    /// <summary>Exists in the later state only, and no event of the others brought it.</summary>
    Appeared,

    /// <summary>Exists in the earlier state only, and no event of the others took it.</summary>
    Disappeared,

    /// <summary>Several became one.</summary>
    Merged,

    /// <summary>One became several.</summary>
    Split,

    /// <summary>Several became several.</summary>
    Reorganized,

    /// <summary>One goes on as another.</summary>
    Succeeded,

    /// <summary>Another official name.</summary>
    Renamed,

    /// <summary>Another direct controller.</summary>
    ChangedController,

    /// <summary>May hold a quota now.</summary>
    GainedEligibility,

    /// <summary>May no longer hold a quota.</summary>
    LostEligibility,

    /// <summary>In force now.</summary>
    PolicyStarted,

    /// <summary>No longer in force.</summary>
    PolicyEnded,
}

/// <summary>On which axis the cause lies.</summary>
public enum ChangeCause
{
    /// <summary>In the world.</summary>
    Happened,

    /// <summary>On the publication axis.</summary>
    BecamePublic,

    /// <summary>In the record.</summary>
    RecordChanged,
}

/// <summary>One change between two states, by ids: the two states may be of two revisions.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Inputs">Ids of those that were there, seen from the first viewpoint.</param>
/// <param name="Outputs">Ids of those that are there, seen from the second.</param>
/// <param name="Event">Id of the event; null where none is named.</param>
/// <param name="Policy">Id of the policy; null for other changes.</param>
/// <param name="About">The language of a name, the id of a scheme; null for other changes.</param>
/// <param name="Old">The name, or the id of the controller, that was; null for other changes and for nobody.</param>
/// <param name="New">The name, or the id of the controller, that is; null for other changes and for nobody.</param>
public sealed record Change(ChangeKind Kind, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, string? Event = null, string? Policy = null, string? About = null, string? Old = null, string? New = null)
{
    /// <summary>What makes two changes the same, whatever was before.</summary>
    public string Key => $"{Kind}|{string.Join(',', Inputs)}|{string.Join(',', Outputs)}|{Event}|{Policy}|{About}";
}
