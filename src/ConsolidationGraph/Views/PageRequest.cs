using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>Which page is asked for.</summary>
/// <param name="First">How many nodes, 0 to 100.</param>
/// <param name="After">Only what follows it; null from the beginning.</param>
/// <param name="Before">Only what precedes it; null to the end.</param>
/// <param name="FromEnd">Whether the last nodes between the cursors are asked for, not the first ones.</param>
public sealed record PageRequest(int First, Cursor? After, Cursor? Before = null, bool FromEnd = false)
{
    /// <summary>How many nodes a page has when none is named.</summary>
    public const int Default = 20;

    /// <summary>How many nodes a page may have.</summary>
    public const int Limit = 100;

    /// <summary>The revision of the page that the cursors are of; null without a cursor.</summary>
    public int? Revision => (After ?? Before)?.Revision;

    /// <summary>Reads the arguments <c>first</c> and <c>after</c> of a field.</summary>
    /// <param name="first">As given; null is <paramref name="default"/>.</param>
    /// <param name="after">As given; null and the empty text are the beginning.</param>
    /// <param name="connection">Which list, as in <see cref="Cursor.Connection"/>.</param>
    /// <param name="default">How many nodes when none is named.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT, BAD_CURSOR.</exception>
    public static PageRequest Of(int? first, string? after, string connection, int @default = Default) =>
        new(Count(first ?? @default, "first"), CursorOf(after, connection));

    /// <summary>Reads the arguments of a field that pages both ways.</summary>
    /// <param name="first">As given; null is the default where <paramref name="last"/> is null too.</param>
    /// <param name="after">As given; null and the empty text are the beginning.</param>
    /// <param name="last">As given; not together with <paramref name="first"/>.</param>
    /// <param name="before">As given; null and the empty text are the end.</param>
    /// <param name="connection">Which list, as in <see cref="Cursor.Connection"/>.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT, BAD_CURSOR.</exception>
    public static PageRequest Of(int? first, string? after, int? last, string? before, string connection) => first is not null && last is not null
        ? throw Errors.BadUserInput("last", "Give first or last, not both.")
        : new(last is { } count ? Count(count, "last") : Count(first ?? Default, "first"), CursorOf(after, connection), CursorOf(before, connection), last is not null);

    /// <summary>Refuses to go on under another viewpoint than that of the page that the cursors are of.</summary>
    /// <param name="at">The viewpoint.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_CURSOR: the viewpoint differs.</exception>
    internal PageRequest Demand(Viewpoint at)
    {
        After?.Demand(at.ToString());
        Before?.Demand(at.ToString());
        return this;
    }

    private static int Count(int count, string argument) => count is >= 0 and <= Limit
        ? count
        : throw Errors.BadUserInput(argument, $"{argument} is {count}; it must be from 0 to {Limit}.");

    private static Cursor? CursorOf(string? text, string connection) => string.IsNullOrEmpty(text) ? null : Cursor.Decode(text, connection);
}
