using ConsolidationGraph.Datasets;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Policies;

/// <summary>A dated step of a policy or an event; its period is from its day on, without an end.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class DatedStep(View view, Claim claim) : ClaimView(view, claim)
{
    /// <summary>The step: a word of the dataset.</summary>
    public Term Step => new(View, Dataset, TermKind.Step, Claim["step"]!);

    /// <summary>Its day, known more or less.</summary>
    [Edtf]
    public string Date => Claim["date"]!;

    /// <summary>The part that it concerns, where parts differ.</summary>
    public string? Scope => Claim["scope"];
}
