using TemporalGraph.Claims;

namespace ConsolidationGraph.Packages;

/// <summary>What a data package says, or why it cannot be loaded.</summary>
public sealed record PackageReading
{
    /// <summary>The dataset's id and the prefix of its ids; "" where the descriptor gives none.</summary>
    public required string Name { get; init; }

    /// <summary>What the dataset is called.</summary>
    public required string Title { get; init; }

    /// <summary>The edition.</summary>
    public required string Version { get; init; }

    /// <summary>The day on which the edition was made.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>Whether claims that this edition lacks were withdrawn by their source, rather than errors of ours.</summary>
    public required bool VanishedIsWithdrawn { get; init; }

    /// <summary>Every error and warning at once, errors first.</summary>
    public required IReadOnlyList<PackageProblem> Problems { get; init; }

    /// <summary>The nodes of the dataset; none where there is an error.</summary>
    public required IReadOnlyList<Node> Nodes { get; init; }

    /// <summary>The claims of the dataset; none where there is an error.</summary>
    public required IReadOnlyList<ClaimVersion> Claims { get; init; }

    /// <summary>Nodes of other datasets that it names: they must be in the graph when it is imported.</summary>
    public required IReadOnlyList<ForeignReference> ForeignReferences { get; init; }

    /// <summary>Whether it can be loaded: warnings do not count.</summary>
    public bool IsValid => Problems.All(problem => problem.IsWarning);
}

/// <summary>A node of another dataset that a package names.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="File">The file that names it.</param>
/// <param name="Line">The line that names it.</param>
/// <param name="Field">The column that names it.</param>
public sealed record ForeignReference(string Id, string File, int Line, string Field);
