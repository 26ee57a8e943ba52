using FsCheck;
using FsCheck.Fluent;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Laws;

/// <summary>Somebody controls, owns a share of, or is the group of somebody.</summary>
public sealed record Holding(string Interest, int Owner, int Owned, int Least, int Most, SomeDay Start, SomeDay? End);

/// <summary>A holder is eligible from a day until another, or until an event.</summary>
public sealed record Right(int Holder, bool IsConfirmed, SomeDay Start, SomeDay? End, bool EndsByEvent);

/// <summary>Organizations <c>t:o0</c> ... of which the last is a ministry, who holds whom, and who may hold a quota; rings, rivals and contradictions are welcome.</summary>
public sealed record Holdings(int Organizations, Holding[] All, Right[] Rights, SomeDay?[] Starts, SomeDay?[] Ends)
{
    public GraphIndex Index { get; } = Tell(Organizations, All, Rights, Starts, Ends);

    public override string ToString() => string.Join("\n", All.Select(one => $"{one.Interest} o{one.Owner} -> o{one.Owned} {one.Least}..{one.Most}% {one.Start.First}..{one.Start.Last} to {one.End?.First}..{one.End?.Last}"))
        + "\n" + string.Join("\n", Starts.Select((start, at) => $"o{at}: {start?.First}..{start?.Last} to {Ends[at]?.First}..{Ends[at]?.Last}"))
        + "\n" + string.Join("\n", Rights.Select(right => $"right {right.Holder} {right.IsConfirmed} {right.Start.First}..{right.Start.Last} to {right.End?.First}..{right.End?.Last} {right.EndsByEvent}"));

    public Subgraph From(int day, Certainty certainty) => new(Index, new(SomeDay.On(day), null, 1, certainty));

    private static GraphIndex Tell(int organizations, Holding[] all, Right[] rights, SomeDay?[] starts, SomeDay?[] ends)
    {
        var telling = new Telling().Node("t:quota", Labels.QuotaScheme);
        for (var at = 0; at < organizations; at++)
        {
            telling.Organization($"t:o{at}", at == organizations - 1 ? "ministry" : "company");
            foreach (var (bound, day) in new[] { ("START", starts[at]), ("END", ends[at]) })
            {
                if (day is not null)
                {
                    telling.Say(Model.Existence, $"t:o{at}", [], [bound, day.Date.Text], new(day.Date));
                }
            }
        }

        foreach (var one in all)
        {
            telling.Say(one.Interest == "CONTROL" ? Model.Controls : Model.Owns, $"t:o{one.Owner}", [$"t:o{one.Owned}"], [one.Interest], Lasting(one.Start, one.End), one.Interest == "EQUITY" ? Quantity.Between(one.Least, one.Most) : null);
        }

        for (var at = 0; at < rights.Length; at++)
        {
            var right = rights[at];
            var period = Lasting(right.Start, right.End);
            if (right is { EndsByEvent: true, End: { } end })
            {
                telling.Event($"t:e{at}", "DISSOLUTION", end);
                period = new(right.Start.Date, null, PeriodEnd.Stated, null, $"t:e{at}");
            }

            telling.Say(Model.Eligible, $"t:o{right.Holder}", ["t:quota"], ["mining", right.IsConfirmed ? "CONFIRMED" : "PROVISIONAL", null, null], period);
        }

        return telling.Build();
    }

    // The end is the first day without it.
    private static StatedPeriod Lasting(SomeDay start, SomeDay? end) => new(start.Date, end is null ? null : new SomeDay(end.First - 1, end.Last - 1).Date, end is null ? PeriodEnd.Open : PeriodEnd.Stated);
}

/// <summary>Small structures: up to six organizations within twelve days.</summary>
public static class SomeHoldings
{
    private static readonly Gen<SomeDay> DayGen = from first in Gen.Choose(1, 8) from more in Gen.Elements(0, 0, 1, 3) select new SomeDay(first, first + more);

    public static Arbitrary<Holdings> Any() =>
        (from organizations in Gen.Choose(2, 6)
         from all in HoldingGen(organizations).ListOf()
         from rights in RightGen(organizations).ListOf()
         from starts in Gen.Frequency((2, Gen.Constant<SomeDay?>(null)), (1, DayGen.Select(day => (SomeDay?)day))).ArrayOf(organizations)
         from ends in Gen.Frequency((4, Gen.Constant<SomeDay?>(null)), (1, Gen.Choose(0, 3).Select(later => (SomeDay?)new SomeDay(12, 12 + later)))).ArrayOf(organizations)
         select new Holdings(organizations, [.. all.Where(one => one.Owner != one.Owned).Take(9)], [.. rights.DistinctBy(right => right.Holder)], starts, ends)).ToArbitrary();

    private static Gen<Holding> HoldingGen(int organizations) =>
        from interest in Gen.Elements("CONTROL", "CONTROL", "EQUITY", "EQUITY", "MEMBERSHIP")
        from owner in Gen.Choose(0, organizations - 1)
        from owned in Gen.Choose(0, organizations - 1)
        from least in Gen.Elements(20, 40, 51, 51, 60)
        from more in Gen.Elements(0, 0, 0, 15)
        from start in DayGen
        from end in EndGen(start)
        select new Holding(interest, owner, owned, least, least + more, start, end);

    private static Gen<Right> RightGen(int organizations) =>
        from holder in Gen.Choose(0, organizations - 1)
        from isConfirmed in Gen.Elements(true, true, false)
        from start in DayGen
        from end in EndGen(start)
        from endsByEvent in Gen.Elements(true, false)
        select new Right(holder, isConfirmed, start, end, endsByEvent);

    private static Gen<SomeDay?> EndGen(SomeDay start) =>
        from lasts in Gen.Choose(0, 4)
        from more in Gen.Elements(0, 0, 2)
        select lasts == 0 ? null : new SomeDay(start.Last + lasts, start.Last + lasts + more);
}
