namespace ConsolidationGraph.Packages;

/// <summary>What an import changed, in claims.</summary>
/// <param name="Added">Claims that are new.</param>
/// <param name="Changed">Claims that say something else, or are known from another day.</param>
/// <param name="Unchanged">Claims that stand as they were.</param>
/// <param name="Retracted">Claims that the edition lacks: errors of ours.</param>
/// <param name="Withdrawn">Claims that the edition lacks: its source no longer says so.</param>
/// <param name="NewNodes">Nodes that are new.</param>
/// <param name="Revision">The revision that it made, or the one that stood where there was nothing to change.</param>
public sealed record ImportResult(int Added, int Changed, int Unchanged, int Retracted, int Withdrawn, int NewNodes, int Revision)
{
    /// <summary>Whether it made a revision.</summary>
    public bool IsChange => Added + Changed + Retracted + Withdrawn + NewNodes > 0;
}
