using ConsolidationGraph.Datasets;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Laws;

/// <summary>Some day of a range of days, counted from 2020-01-01.</summary>
public sealed record SomeDay(int First, int Last)
{
    public EdtfDate Date => EdtfDate.Parse(First == Last ? $"{On(First):yyyy-MM-dd}" : $"[{On(First):yyyy-MM-dd}..{On(Last):yyyy-MM-dd}]");

    public static DateOnly On(int day) => new DateOnly(2020, 1, 1).AddDays(day);
}

/// <summary>Builds a small graph of the service's own model, claim by claim, as a dataset <c>t</c> with the kinds <c>company</c> and <c>ministry</c>.</summary>
internal sealed class Telling
{
    private readonly List<RecordedNode> nodes = [];
    private readonly List<RecordedClaim> claims = [];

    public Telling()
    {
        foreach (var (code, mark) in new[] { ("company", "actor"), ("ministry", "authority") })
        {
            var term = Vocabulary.IdOf("t", TermKind.OrganizationKind, code);
            Node(term, Labels.Term);
            Say(Model.TermAttribute, term, [], ["marks", mark]);
        }
    }

    public static StatedPeriod Always { get; } = new(EdtfDate.Parse("2000"));

    public Telling Node(string id, string label)
    {
        nodes.Add(new(new(id, label), 1));
        return this;
    }

    public Telling Organization(string id, string kind = "company")
    {
        Node(id, Labels.Organization);
        return Say(Model.Kind, id, [], [kind, kind], Always);
    }

    public Telling Event(string id, string type, SomeDay day)
    {
        Node(id, Labels.ChangeEvent);
        Say(Model.EventType, id, [], [type]);
        return Say(Model.EventCompletion, id, [], ["COMPLETED", null, day.Date.Text, null], new(day.Date));
    }

    public Telling Say(ClaimType type, string subject, string[] objects, string?[] values, StatedPeriod? period = null, Quantity? amount = null)
    {
        claims.Add(new(new($"t:{type}/{claims.Count}", type, subject, [.. objects], period ?? StatedPeriod.None, [.. values], amount, Day.Min, period?.End == PeriodEnd.Stated ? Day.Min : Day.Max, Day.Max, Rank.Normal, Confidence.High, [], null), 1));
        return this;
    }

    public GraphIndex Build() => new(Model.Claims, nodes, claims, _ => "t");
}
