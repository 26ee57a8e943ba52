namespace ConsolidationGraph.Http.Limits;

/// <summary>Sums and products that stop growing far beyond every limit: doubling fragments would overflow otherwise.</summary>
internal static class Saturating
{
    private const long Cap = 1_000_000_000_000;

    public static long Add(long left, long right) => Math.Min(left + right, Cap);

    /// <param name="factor">0 to 1,000,000.</param>
    /// <param name="value">0 to the cap.</param>
    public static long Multiply(long factor, long value) => Math.Min(factor * value, Cap);
}
