using ConsolidationGraph.Datasets;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Observations;

/// <summary>A measurement; its period is the span that was measured: 2014 is the whole year, not some day of it.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Observation(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The series: a word of the dataset.</summary>
    public Term Series => new(View, Dataset, TermKind.Series, Claim["series"]!);

    /// <summary>What was measured, in words.</summary>
    public IDataLoaderResult<string> Label() => Series.Label(null);

    /// <summary>The value.</summary>
    public QuantityView Value => QuantityView.Of(Claim.Version.Amount, Claim["unit"] ?? "");
}
