using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages;

/// <summary>Gathers every problem of a package before anybody is told.</summary>
internal sealed class Problems
{
    private readonly List<PackageProblem> found = [];

    public bool HasErrors => found.Exists(problem => !problem.IsWarning);

    /// <summary>The errors, then the warnings, each by file and line; what was found twice is said once.</summary>
    public IReadOnlyList<PackageProblem> InOrder() => [.. found
        .Distinct()
        .OrderBy(problem => problem.IsWarning)
        .ThenBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line ?? 0)];

    public void Error(string file, int? line, string? field, string message) => found.Add(new(file, line, field, message, false));

    public void Error(Row row, string? field, string message) => Error(row.File, row.Line, field, message);

    /// <summary>An error in a cell: what else is wrong with the row would follow from it, so the row takes no further part.</summary>
    public void Refuse(Row row, string? field, string message)
    {
        row.IsBroken = true;
        Error(row, field, message);
    }

    public void Warn(string file, int? line, string? field, string message) => found.Add(new(file, line, field, message, true));

    public void Warn(Row row, string? field, string message) => Warn(row.File, row.Line, field, message);
}
