using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Makes claims of what rows say: gives them ids, publication, rank and sources.</summary>
internal sealed class ClaimMaker(ClaimIds ids, Publication publication)
{
    private readonly List<Statement> statements = [];

    /// <summary>Everything said so far.</summary>
    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>Makes claims; those whose id is in doubt are left out, and said to be wrong.</summary>
    public void Add(IEnumerable<Saying> sayings)
    {
        foreach (var saying in sayings)
        {
            if (ids.Of(saying) is { } id)
            {
                statements.Add(new(saying, Make(saying, id)));
            }
        }
    }

    private ClaimVersion Make(Saying saying, string id)
    {
        var row = saying.Row;
        var known = publication.KnownFrom(saying);
        return new(
            id,
            saying.Type,
            saying.Subject,
            saying.Objects,
            saying.Period,
            saying.Values,
            saying.Amount,
            known,
            publication.EndKnownFrom(saying, known),
            row?.Day("withdrawn_from") ?? Day.Max,
            row?.Rank ?? Rank.Normal,
            row?.Confidence ?? Confidence.Medium,
            row is null ? [] : publication.InOrder(row.Citations("sources").Concat(row.Citations("end_sources"))),
            row?["note"]);
    }
}
