using FsCheck;
using FsCheck.Fluent;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Laws;

/// <summary>An event by which business goes from every giver to every taker; of a takeover also how long the control that it began lasts, exclusive, null while it lasts.</summary>
public sealed record Handover(string Type, SomeDay Day, int[] Givers, int[] Takers, int? Share, SomeDay? ControlEnd);

/// <summary>Organizations <c>t:o0</c>, <c>t:o1</c> ... and what was handed over, on days that are known more or less; rings are welcome.</summary>
public sealed record PassingOn(int Organizations, Handover[] Handovers)
{
    public const string Takeover = "ACQUISITION";

    public GraphIndex Index { get; } = Tell(Organizations, Handovers);

    public override string ToString() => string.Join("\n", Handovers.Select((one, at) =>
        $"e{at} {one.Type} {one.Day.First}..{one.Day.Last}: {string.Join(',', one.Givers)} -> {string.Join(',', one.Takers)} {one.Share}% until {one.ControlEnd?.First}..{one.ControlEnd?.Last}"));

    public Subgraph From(int? day, Certainty certainty) => new(Index, new(day is { } on ? SomeDay.On(on) : null, null, 1, certainty));

    private static GraphIndex Tell(int organizations, Handover[] handovers)
    {
        var telling = new Telling();
        for (var organization = 0; organization < organizations; organization++)
        {
            telling.Organization($"t:o{organization}");
        }

        for (var at = 0; at < handovers.Length; at++)
        {
            var (one, id) = (handovers[at], $"t:e{at}");
            telling.Event(id, one.Type, one.Day);
            var (gives, takes) = one.Type == Takeover ? ("TARGET", "ACQUIRER") : ("ORIGINAL", "RESULTING");
            foreach (var giver in one.Givers)
            {
                telling.Say(Model.WentInto, $"t:o{giver}", [id], [gives, null, null, null, one.Type], amount: one.Share is { } share ? Quantity.Of(share) : null);
            }

            foreach (var taker in one.Takers)
            {
                telling.Say(Model.ResultedIn, id, [$"t:o{taker}"], [takes, null, null, null, one.Type]);
            }

            if (one.Type == Takeover)
            {
                // The period's last day is the one before the first without control.
                var last = one.ControlEnd is { } end ? new SomeDay(end.First - 1, end.Last - 1).Date : (EdtfDate?)null;
                telling.Say(Model.Owns, $"t:o{one.Takers[0]}", [$"t:o{one.Givers[0]}"], ["EQUITY"], new(null, last, last is null ? PeriodEnd.Open : PeriodEnd.Stated, id), Quantity.Of(60));
            }
        }

        return telling.Build();
    }
}

/// <summary>Small histories: up to five organizations and five events within ten days.</summary>
public static class PassingsOn
{
    private static readonly Gen<SomeDay> DayGen = from first in Gen.Choose(1, 8) from more in Gen.Elements(0, 0, 0, 1, 2, 3) select new SomeDay(first, first + more);

    public static Arbitrary<PassingOn> Any() =>
        (from organizations in Gen.Choose(2, 5)
         from count in Gen.Choose(1, 5)
         from handovers in HandoverGen(organizations).ArrayOf(count)
         select new PassingOn(organizations, OneTakeoverOfEach(handovers))).ToArbitrary();

    private static Gen<Handover> HandoverGen(int organizations) =>
        from day in DayGen
        from isTakeover in Gen.Elements(true, false, false)
        from givers in Gen.Choose(0, organizations - 1).ArrayOf(2)
        from takers in Gen.Choose(0, organizations - 1).ArrayOf(2)
        from isPlural in Gen.Choose(0, 3)
        from share in Gen.Elements<int?>(null, 100, 60, 25)
        from lasts in Gen.Choose(0, 4)
        from more in Gen.Choose(0, 2)
        select isTakeover
            ? new Handover(PassingOn.Takeover, day, givers[..1], takers[..1], share, lasts == 0 ? null : new(day.Last + lasts, day.Last + lasts + more))
            : new Handover("MERGER", day, isPlural > 1 ? [.. givers.Distinct()] : givers[..1], isPlural % 2 == 1 ? [.. takers.Distinct()] : takers[..1], share, null);

    // One buys another once: two shares of one owner would be rivals.
    private static Handover[] OneTakeoverOfEach(Handover[] handovers) => [.. handovers.Where(one => one.Type != PassingOn.Takeover)
        .Concat(handovers.Where(one => one.Type == PassingOn.Takeover && one.Givers[0] != one.Takers[0]).DistinctBy(one => (one.Givers[0], one.Takers[0])))];
}
