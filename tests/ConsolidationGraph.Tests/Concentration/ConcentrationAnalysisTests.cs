using ConsolidationGraph.Concentration;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Concentration;

/// <summary>Parts are written <c>1:50 2+3:10</c>: 50 is 1's, 10 is one figure for 2 and 3; <c>?</c> is withheld.</summary>
public sealed class ConcentrationAnalysisTests
{
    private static readonly Quantity Withheld = new(null, Status: ValueStatus.Withheld);

    [Theory]
    [InlineData(ConcentrationMetric.Holders, "1:60 2:30 3:10", 3)]
    [InlineData(ConcentrationMetric.CR1, "1:60 2:30 3:10", 60)]
    [InlineData(ConcentrationMetric.CR2, "1:60 2:30 3:10", 90)]
    [InlineData(ConcentrationMetric.CR4, "1:60 2:30 3:10", 100)]
    [InlineData(ConcentrationMetric.CR4, "1:20 2:20 3:20 4:20 5:20", 80)]
    [InlineData(ConcentrationMetric.HHI, "1:100", 10_000)]
    [InlineData(ConcentrationMetric.HHI, "1:50 2:50", 5_000)]
    [InlineData(ConcentrationMetric.HHI, "1:60 2:30 3:10", 4_600)]
    [InlineData(ConcentrationMetric.HHI, "1:30 2:30 1:30 3:10", 4_600)]
    [InlineData(ConcentrationMetric.HHI, "1:100 2:0", 10_000)]
    [InlineData(ConcentrationMetric.Holders, "1:100 2:0", 1)]
    public void A_total_that_is_all_allotted_has_one_value(ConcentrationMetric metric, string parts, decimal value)
    {
        var measured = Of(metric, Quantity.Of(100), parts);

        Assert.Equal(new(value, value, 1), measured);
        Assert.Equal(value, measured.Value);
    }

    [Theory]
    [InlineData(ConcentrationMetric.HHI, "1:90 2+3:10", 8_150, 8_200)]
    [InlineData(ConcentrationMetric.Holders, "1:90 2+3:10", 2, 3)]
    [InlineData(ConcentrationMetric.CR2, "1:90 2+3:10", 95, 100)]
    [InlineData(ConcentrationMetric.HHI, "1:45 2:45 1+2:10", 5_000, 5_050)]
    [InlineData(ConcentrationMetric.HHI, "2+3:50 3+2:50", 5_000, 10_000)]
    [InlineData(ConcentrationMetric.HHI, "1:40 2+3:30 3+4:30", 2_950, 5_200)]
    public void A_joint_figure_is_shared_evenly_or_is_with_one_of_its_holders(ConcentrationMetric metric, string parts, decimal min, decimal max) =>
        Assert.Equal(new(min, max, 1), Of(metric, Quantity.Of(100), parts));

    [Fact]
    public void A_joint_figure_of_one_group_is_no_range() =>
        Assert.Equal(8_200, Of(ConcentrationMetric.HHI, Quantity.Of(100), "1:90 2+2:10").Value);

    [Fact]
    public void A_joint_figure_of_three_holders_two_of_one_group_is_shared_by_three() =>
        Assert.Equal(6_250m, Of(ConcentrationMetric.HHI, Quantity.Of(80), "2+2+2+3:80").Min);

    [Fact]
    public void What_no_sharing_can_change_is_exact() =>
        Assert.Equal(90, Of(ConcentrationMetric.CR1, Quantity.Of(100), "1:90 2+3:8").Value);

    [Theory]
    [InlineData(ConcentrationMetric.HHI, 2_500, 5_000)]
    [InlineData(ConcentrationMetric.CR1, 50, 50)]
    [InlineData(ConcentrationMetric.CR2, 50, 100)]
    [InlineData(ConcentrationMetric.Holders, 1, 2)]
    public void An_uncovered_rest_is_with_nobody_or_with_one_further_holder(ConcentrationMetric metric, decimal min, decimal max) =>
        Assert.Equal(new(min, max, 0.5m), Of(metric, Quantity.Of(100), "1:50"));

    [Fact]
    public void A_rest_may_be_all_of_a_holder_whose_amount_is_withheld()
    {
        Assert.Equal(new(2_500, 10_000, 0.5m), Of(ConcentrationMetric.HHI, Quantity.Of(100), "1:50 1:?"));
        Assert.Equal(new(2, 3, 0.5m), Of(ConcentrationMetric.Holders, Quantity.Of(100), "1:50 2:?"));
    }

    [Fact]
    public void Nothing_allotted_says_nothing() => Assert.Equal(new(0, 10_000, 0), Of(ConcentrationMetric.HHI, Quantity.Of(100), ""));

    [Theory]
    [InlineData(ConcentrationMetric.HHI)]
    [InlineData(ConcentrationMetric.CR1)]
    public void A_total_that_is_withheld_leaves_no_value_and_no_coverage(ConcentrationMetric metric) =>
        Assert.Equal(new(null, null, null), Of(metric, Withheld, "1:50 2:50"));

    [Fact]
    public void Named_holders_can_be_counted_without_a_total() =>
        Assert.Equal(new(2, null, null), Of(ConcentrationMetric.Holders, Withheld, "1:50 2:50"));

    [Fact]
    public void A_total_of_nothing_has_no_concentration() => Assert.Null(Of(ConcentrationMetric.HHI, Quantity.Of(0), "").Value);

    [Fact]
    public void An_uncertain_total_makes_a_range_and_has_no_coverage() =>
        Assert.Equal(new(2_500, 10_000, null), Of(ConcentrationMetric.HHI, Quantity.Between(50, 100), "1:50"));

    [Fact]
    public void More_than_the_total_is_the_whole() =>
        Assert.Equal(new(100, 100, 1), Of(ConcentrationMetric.CR1, Quantity.Of(100), "1:101"));

    [Fact]
    public void Too_many_joint_figures_are_refused_and_not_guessed()
    {
        var parts = string.Join(' ', Enumerable.Range(1, 13).Select(number => $"{number}+{number + 100}:1"));

        Assert.Equal("QUERY_TOO_LARGE", Assert.Throws<GraphQL.ExecutionError>(() => Of(ConcentrationMetric.HHI, Quantity.Of(100), parts)).Code);
    }

    private static ConcentrationValue Of(ConcentrationMetric metric, Quantity total, string parts) => ConcentrationAnalysis.Of(metric, total, PartsOf(parts));

    private static List<Part> PartsOf(string parts) =>
        [.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part => Make([.. part[0].Split('+').Select(int.Parse)], part[1]))];

    private static Part Make(int[] owners, string amount) => new(owners, amount == "?" ? Withheld : Quantity.Of(decimal.Parse(amount)), owners);
}
