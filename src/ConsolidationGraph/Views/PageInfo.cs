namespace ConsolidationGraph.Views;

/// <summary>Where a page stands in its list.</summary>
/// <param name="HasNextPage">Whether a node follows the page.</param>
/// <param name="HasPreviousPage">Whether a node precedes the page.</param>
/// <param name="StartCursor">The cursor of the first node; null on an empty page.</param>
/// <param name="EndCursor">The cursor of the last node; null on an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
