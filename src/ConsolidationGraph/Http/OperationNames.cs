namespace ConsolidationGraph.Http;

/// <summary>An operation's name as a log may show it: what a caller writes must not forge lines or fill disks.</summary>
internal static class OperationNames
{
    private const int Limit = 64;

    /// <summary>At most 64 characters, none of them a control character; a dash where there is no name.</summary>
    public static string ForLog(string? name) =>
        string.IsNullOrEmpty(name) ? "-" : string.Concat(name.Take(Limit).Where(character => !char.IsControl(character)));
}
