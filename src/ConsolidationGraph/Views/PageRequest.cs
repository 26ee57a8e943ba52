namespace ConsolidationGraph.Views;

/// <summary>Which page is asked for.</summary>
/// <param name="First">How many nodes, 0 to 100.</param>
/// <param name="After">Where to go on; null on the first page.</param>
public sealed record PageRequest(int First, Cursor? After)
{
    /// <summary>How many nodes a page has when none is named.</summary>
    public const int Default = 20;

    /// <summary>How many nodes a page may have.</summary>
    public const int Limit = 100;

    /// <summary>Reads the arguments <c>first</c> and <c>after</c> of a field.</summary>
    /// <param name="first">As given; null is <paramref name="default"/>.</param>
    /// <param name="after">As given; null and the empty text are the beginning.</param>
    /// <param name="connection">Which list, as in <see cref="Cursor.Connection"/>.</param>
    /// <param name="default">How many nodes when none is named.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT, BAD_CURSOR.</exception>
    public static PageRequest Of(int? first, string? after, string connection, int @default = Default)
    {
        var count = first ?? @default;
        return count is >= 0 and <= Limit
            ? new(count, string.IsNullOrEmpty(after) ? null : Cursor.Decode(after, connection))
            : throw Errors.BadUserInput("first", $"first is {count}; it must be from 0 to {Limit}.");
    }
}
