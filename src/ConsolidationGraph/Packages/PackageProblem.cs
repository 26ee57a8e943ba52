namespace ConsolidationGraph.Packages;

/// <summary>What is wrong with a package, or may be, and where.</summary>
/// <param name="File">The file, relative to the package's folder.</param>
/// <param name="Line">The line of the file on which the row begins, from 1; null where the whole file is meant.</param>
/// <param name="Field">The column, or the path in the descriptor; null where the whole line is meant.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="IsWarning">Whether the package can be loaded all the same.</param>
public sealed record PackageProblem(string File, int? Line, string? Field, string Message, bool IsWarning)
{
    /// <summary>The problem as <c>file(line), field: what is wrong, what was expected</c>.</summary>
    public override string ToString() =>
        File + (Line is null ? "" : $"({Line})") + (Field is null ? "" : $", {Field}") + ": " + Message + (IsWarning ? " (warning)" : "");
}

/// <summary>A package has errors and nothing of it was loaded.</summary>
/// <param name="problems">Its problems, at least one of them an error.</param>
public sealed class InvalidPackageException(IReadOnlyList<PackageProblem> problems)
    : Exception(string.Join('\n', problems.Where(problem => !problem.IsWarning)))
{
    /// <summary>Its problems, at least one of them an error.</summary>
    public IReadOnlyList<PackageProblem> Problems => problems;
}
