using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TemporalGraph.Claims;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Laws;

/// <summary>Random histories, so small that claims meet: few nodes, few values, few days. And random viewpoints on them.</summary>
public static class Histories
{
    private static readonly string[] Dates =
    [
        "2014", "2015", "2016", "2014-06", "2015-01", "2015-12", "2014-01-01", "2014-06-15", "2015-01-01", "2015-06-15", "2015-12-31", "2016-06-15",
    ];

    private static readonly Gen<DateOnly> DayGen =
        from year in Gen.Choose(2013, 2017) from month in Gen.Elements(1, 6, 7, 12) from day in Gen.Elements(1, 15, 30) select new DateOnly(year, month, day);

    private static readonly Gen<string> UnitGen =
        from date in Gen.Elements(Dates) from qualifier in Gen.Elements("", "", "", "~", "?") select date + qualifier;

    private static readonly Gen<EdtfDate> DateGen =
        from first in UnitGen
        from second in UnitGen
        from form in Gen.Frequency((6, Gen.Constant("{0}")), (2, Gen.Constant("[{0}..{1}]")), (1, Gen.Constant("[..{0}]")), (1, Gen.Constant("[{0}..]")))
        let text = string.Format(null, form, first, second)
        select EdtfDate.TryParse(text, out var date, out _) ? date : EdtfDate.Parse(first);

    private static readonly Gen<EdtfDate?> OptionalDateGen =
        Gen.Frequency((3, Gen.Constant((EdtfDate?)null)), (1, DateGen.Select(date => (EdtfDate?)date)));

    private static readonly Gen<int> KnownGen = Gen.Frequency((1, Gen.Constant(Day.Min)), (2, DayGen.Select(day => day.DayNumber)));

    public static Arbitrary<History> History() => Arb.From(HistoryGen, Smaller);

    public static Arbitrary<Viewpoint> Viewpoint() => (
        from asOf in Gen.Frequency((1, Gen.Constant((DateOnly?)null)), (4, DayGen.Select(day => (DateOnly?)day)))
        from knownAt in Gen.Frequency((2, Gen.Constant((DateOnly?)null)), (3, DayGen.Select(day => (DateOnly?)day)))
        from revision in Gen.Choose(0, 4)
        from certainty in Gen.Elements(Certainty.Certain, Certainty.Possible)
        from resolve in Gen.Elements(Resolution.Preferred, Resolution.All)
        select new Viewpoint(asOf, knownAt, revision, certainty, resolve)).ToArbitrary();

    public static Arbitrary<DateOnly> AnyDay() => DayGen.ToArbitrary();

    private static Gen<History> HistoryGen =>
        from count in Gen.Choose(1, 4)
        from edits in Gen.CollectToArray(Enumerable.Range(1, count), EditGen)
        select new History([.. edits]);

    private static Gen<Edit> EditGen(int number) =>
        from count in Gen.Choose(0, 12)
        from put in ClaimGen(number).ListOf(count)
        from drop in Gen.Elements([.. Tiny.Model.Types.Select(type => $"a:{type}/0")]).ListOf(2)
        select new Edit([.. put.DistinctBy(claim => claim.Id)], [.. drop.Distinct()]);

    private static Gen<ClaimVersion> ClaimGen(int edit) =>
        from type in Gen.Frequency((3, Gen.Elements([.. Tiny.Model.Types])), (2, Gen.Elements(Tiny.Name, Tiny.Controls, Tiny.Completion)))
        from place in Gen.Choose(0, 3)
        from subject in NodeGen(type.Subject, edit)
        from objects in ObjectsGen(type, edit)
        from period in PeriodGen(type, edit)
        from values in Gen.CollectToArray(type.Qualifiers, ValueGen)
        from amount in Gen.Elements(null, Quantity.Of(10), Quantity.Of(10.0m), Quantity.Between(10, 20))
        from known in KnownGen
        from endKnown in KnownGen
        from withdrawn in Gen.Frequency((9, Gen.Constant(Day.Max)), (1, DayGen.Select(day => day.DayNumber)))
        from rank in Gen.Frequency((6, Gen.Constant(Rank.Normal)), (2, Gen.Constant(Rank.Preferred)), (1, Gen.Constant(Rank.Deprecated)))
        from confidence in Gen.Elements(Confidence.High, Confidence.Medium)
        let end = period.End == PeriodEnd.Open ? Day.Max : Math.Max(known, endKnown)
        select new ClaimVersion($"a:{type}/{place}", type, subject, objects, period, [.. values], amount, known, end, withdrawn, rank, confidence, [new Citation("a:s")], null);

    private static Gen<string> NodeGen(string label, int edit) => Gen.Elements(
        [.. NodesIn(edit).Where(node => label == "*" ? node.Id is "a" or "a:c0" : node.Label == label).Select(node => node.Id)]);

    private static IEnumerable<Node> NodesIn(int edit) => edit == 1 ? Laws.History.FirstNodes : Laws.History.FirstNodes.Concat(Laws.History.LaterNodes);

    private static Gen<ImmutableArray<string>> ObjectsGen(ClaimType type, int edit) =>
        type.Object is null ? Gen.Constant(ImmutableArray<string>.Empty)
        : type == Tiny.Allotted ? NodeGen(type.Object, edit).ListOf(2).Select(ids => ids.Distinct().ToImmutableArray())
        : NodeGen(type.Object, edit).Select(id => ImmutableArray.Create(id));

    // Of what has a slot for it, a second value is rare enough that claims often agree.
    private static Gen<string?> ValueGen(string qualifier) => qualifier switch
    {
        "name" => Gen.Elements<string?>("created", "title"),
        "value" => Gen.Elements<string?>("2015", "2016-06-15"),
        _ => Gen.Elements<string?>("v", "v", "w", null),
    };

    private static Gen<StatedPeriod> PeriodGen(ClaimType type, int edit) => type.Timing switch
    {
        Timing.Lasting => LastingGen(edit),
        Timing.Moment => Gen.Frequency((9, DateGen.Select(date => new StatedPeriod(date))), (1, Gen.Constant(StatedPeriod.None))),
        Timing.Span => from first in UnitGen from last in UnitGen select new StatedPeriod(EdtfDate.Parse(first), EdtfDate.Parse(last), PeriodEnd.Stated),
        _ => Gen.Constant(StatedPeriod.None),
    };

    private static Gen<StatedPeriod> LastingGen(int edit) =>
        from began in Gen.Frequency((2, Gen.Constant((string?)null)), (1, NodeGen(Tiny.Event, edit).Select(id => (string?)id)))
        from start in Gen.Frequency((4, DateGen.Select(date => (EdtfDate?)date)), (1, Gen.Constant((EdtfDate?)null)))
        from ended in Gen.Frequency((2, Gen.Constant((string?)null)), (1, NodeGen(Tiny.Event, edit).Select(id => (string?)id)))
        from to in DateGen
        from end in Gen.Elements(PeriodEnd.Open, PeriodEnd.Stated, PeriodEnd.Stated, PeriodEnd.Unknown)
        from first in OptionalDateGen
        from last in OptionalDateGen
        select new StatedPeriod(
            began is null ? start : null,
            ended is null && end == PeriodEnd.Stated ? to : null,
            ended is null ? end : PeriodEnd.Stated,
            began,
            ended,
            first,
            last);

    // One claim fewer, so that a failure is shown by the claims that make it.
    private static IEnumerable<History> Smaller(History history) =>
        from edit in Enumerable.Range(0, history.Edits.Length)
        from claim in Enumerable.Range(0, history.Edits[edit].Put.Length)
        select new History(history.Edits.SetItem(edit, history.Edits[edit] with { Put = history.Edits[edit].Put.RemoveAt(claim) }));
}
