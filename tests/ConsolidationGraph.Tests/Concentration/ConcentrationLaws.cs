using ConsolidationGraph.Concentration;
using FsCheck.Xunit;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Concentration;

/// <summary>What holds of every allotment, joint figures and uncovered rests among them.</summary>
public sealed class ConcentrationLaws
{
    private const int Owners = 6;
    private const decimal Tolerance = 0.02m;

    [Property]
    public void The_shares_of_the_largest_grow_to_a_hundred_at_most((byte First, byte Second, byte Amount)[] parts, byte rest)
    {
        var (cr1, cr2, cr4) = (Of(ConcentrationMetric.CR1, parts, rest), Of(ConcentrationMetric.CR2, parts, rest), Of(ConcentrationMetric.CR4, parts, rest));

        Assert.True(0 <= cr1.Min && cr1.Min <= cr2.Min && cr2.Min <= cr4.Min && cr4.Min <= 100);
        Assert.True(0 <= cr1.Max && cr1.Max <= cr2.Max && cr2.Max <= cr4.Max && cr4.Max <= 100);
    }

    [Property]
    public void The_index_lies_between_the_square_of_the_largest_share_and_a_hundred_times_it((byte First, byte Second, byte Amount)[] parts)
    {
        // All with one holder each, and all covered: the bounds are those of the index itself.
        var alone = parts.Select(part => (part.First, part.First, part.Amount)).ToArray();
        var (hhi, cr1) = (Of(ConcentrationMetric.HHI, alone, 0).Value, Of(ConcentrationMetric.CR1, alone, 0).Value);

        Assert.True((cr1 * cr1) - Tolerance <= hhi && hhi <= (cr1 * 100) + Tolerance);
    }

    [Property]
    public void The_least_is_no_more_than_the_most((byte First, byte Second, byte Amount)[] parts, byte rest)
    {
        foreach (var metric in Enum.GetValues<ConcentrationMetric>())
        {
            var measured = Of(metric, parts, rest);

            Assert.True(measured.Min <= measured.Max);
            Assert.InRange(measured.Coverage!.Value, 0, 1);
        }
    }

    [Property]
    public void Two_holders_that_become_one_never_make_it_less_concentrated((byte First, byte Second, byte Amount)[] parts)
    {
        var alone = parts.Select(part => (part.First, part.First, part.Amount)).ToArray();
        var merged = alone.Select(part => (Half(part.Item1), Half(part.Item1), part.Amount)).ToArray();

        Assert.True(Of(ConcentrationMetric.HHI, merged, 0).Value >= Of(ConcentrationMetric.HHI, alone, 0).Value);
    }

    private static byte Half(byte owner) => (byte)(owner % Owners / 2);

    // Few owners, so that they meet; never nothing at all.
    private static ConcentrationValue Of(ConcentrationMetric metric, (byte First, byte Second, byte Amount)[] parts, byte rest)
    {
        var read = parts.Take(8).Select(part => ((int[])[part.First % Owners, part.Second % Owners], (decimal)part.Amount)).Append(([0, 0], 1))
            .Select(part => new Part(part.Item1, Quantity.Of(part.Item2), part.Item1)).ToList();
        return ConcentrationAnalysis.Of(metric, Quantity.Of(read.Sum(part => part.Amount.Value!.Value) + rest), read);
    }
}
