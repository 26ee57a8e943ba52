using FsCheck.Xunit;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Subgraphs;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Tests.Embedded;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Laws;

[Properties(Arbitrary = [typeof(Histories)], MaxTest = 300)]
public class HistoryLaws
{
    [Property]
    public void What_is_listed_is_what_the_rules_list(History history, Viewpoint at)
    {
        var (seen, replay) = See(history, at);

        Assert.Equal(Texts(replay.Listed(), replay), Texts(seen, (graph, type) => graph.Listed(type)));
    }

    [Property]
    public void The_settled_state_equals_a_replay(History history, Viewpoint at)
    {
        var (seen, replay) = See(history, at);

        Assert.Equal(Texts(replay.Settled(), replay), Texts(seen, (graph, type) => graph[type]));
    }

    [Property]
    public void Rivals_are_those_of_the_rules(History history, Viewpoint at)
    {
        var here = On(history, at);
        var (index, replay) = (history.Index(), new Replay(history.Record(), here));
        var claims = ClaimReading.Read(index, new() { Ids = [.. history.Record().Select(claim => claim.Claim.Id)] }, here);

        Assert.All(claims, claim =>
        {
            var rivals = replay.Rivals(claim.Version).ToList();
            Assert.Equal(rivals.Select(rival => rival.Id).Order(StringComparer.Ordinal), claim.Rivals.Select(rival => index.Claims[rival].Claim.Id));
            Assert.Equal(rivals.Exists(rival => rival.Rank != Rank.Deprecated), claim.Disputed);
        });
    }

    [Property]
    public void What_is_certain_is_possible(History history, Viewpoint at)
    {
        var (possible, _) = See(history, at with { Certainty = Certainty.Possible });
        var (certain, _) = See(history, at with { Certainty = Certainty.Certain });

        Assert.Subset(Ids(possible, (graph, type) => graph.Listed(type)), Ids(certain, (graph, type) => graph.Listed(type)));
        Assert.Subset(Ids(possible, (graph, type) => graph[type]), Ids(certain, (graph, type) => graph[type]));
        Assert.Subset(Ids(possible, (graph, type) => graph.Possible(type)), Ids(possible, (graph, type) => graph[type]));
    }

    [Property]
    public void What_is_listed_grows_with_what_is_known(History history, Viewpoint at, DateOnly one, DateOnly other)
    {
        // Ends apart, and what else is news: a source that takes back, a second completion.
        var growing = history.With(claim => claim with
        {
            Period = claim.Period with { To = claim.Type.Timing == Timing.Span ? claim.Period.To : null, End = PeriodEnd.Open, EndEvent = null },
            EndKnownFrom = claim.KnownFrom,
            WithdrawnFrom = Day.Max,
            Id = claim.Type == Tiny.Completion ? $"{claim.Subject}/done" : claim.Id,
        });
        var distinct = new History([.. growing.Edits.Select(edit => edit with { Put = [.. edit.Put.DistinctBy(claim => claim.Id)] })]);
        var (earlier, _) = See(distinct, at with { Resolve = Resolution.All, KnownAt = one < other ? one : other });
        var (later, _) = See(distinct, at with { Resolve = Resolution.All, KnownAt = one < other ? other : one });

        Assert.Subset(Ids(later, (graph, type) => graph.Listed(type)), Ids(earlier, (graph, type) => graph.Listed(type)));
    }

    [Property]
    public void A_slot_has_at_most_one_settled_claim_on_a_day(History history, Viewpoint at, DateOnly day)
    {
        var (seen, _) = See(history, at with { AsOf = day });

        foreach (var type in Tiny.Model.Types)
        {
            var settled = seen[type].All().Select(edge => seen[type].Version(edge)).DistinctBy(claim => claim.Id).ToList();
            Assert.All(type.Slots, slot => Assert.Equal(settled.Count, settled.DistinctBy(claim => Key(claim, slot)).Count()));
        }
    }

    [Property]
    public void Another_day_of_a_subgraph_is_that_days_own(History history, Viewpoint at, DateOnly day)
    {
        var (moved, fresh) = (See(history, at).Seen.On(day), See(history, at with { AsOf = day }).Seen);

        Assert.Equal(Texts(fresh, (graph, type) => graph.Listed(type)), Texts(moved, (graph, type) => graph.Listed(type)));
        Assert.Equal(Texts(fresh, (graph, type) => graph[type]), Texts(moved, (graph, type) => graph[type]));
    }

    [Property(MaxTest = 40)]
    public async Task Two_stores_answer_alike_and_never_change_an_answer_pinned_by_revision(History history, Viewpoint at, Viewpoint otherwise)
    {
        using var folder = new TemporaryFolder();
        await using var embedded = Open(folder);
        await using var naive = new NaiveGraphStore(new NaiveJournal(), Tiny.Model, new Clock());
        var answers = new List<string>();
        foreach (var change in history.ChangeSets())
        {
            Assert.Equal(await naive.ApplyAsync(change), await embedded.ApplyAsync(change));
            answers.Add(await AnswerText.OfAsync(naive, Tiny.Model, answers.Count + 1, at, otherwise));
            Assert.Equal(answers[^1], await AnswerText.OfAsync(embedded, Tiny.Model, answers.Count, at, otherwise));
        }

        await using var again = Open(folder);
        for (var revision = 1; revision <= answers.Count; revision++)
        {
            Assert.Equal(answers[revision - 1], await AnswerText.OfAsync(embedded, Tiny.Model, revision, at, otherwise));
            Assert.Equal(answers[revision - 1], await AnswerText.OfAsync(again, Tiny.Model, revision, at, otherwise));
        }

        Assert.Equal(await naive.ReadChangesAsync(0).ToListAsync(), await again.ReadChangesAsync(0).ToListAsync());
    }

    private static EmbeddedGraphStore Open(TemporaryFolder folder) => EmbeddedGraphStore.Open(folder.File("graph.db"), Tiny.Model, new Clock());

    private static Viewpoint On(History history, Viewpoint at) => at with { Revision = Math.Min(at.Revision, history.Edits.Length) };

    private static (Subgraph Seen, Replay Replay) See(History history, Viewpoint at) =>
        (new(history.Index(), On(history, at)), new(history.Record(), On(history, at)));

    // One line a claim: what it is, its four days, how it holds.
    private static IEnumerable<string> Texts(IEnumerable<ClaimVersion> claims, Replay replay) =>
        claims.Select(claim => $"{claim.Id} {replay.Bounds(claim)} {replay.Holds(claim)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Subgraph seen, Func<Subgraph, ClaimType, EdgeTable> table) => Tiny.Model.Types
        .SelectMany(type => table(seen, type).All().Select(edge => (Table: table(seen, type), Edge: edge)))
        .Select(at => $"{at.Table.Version(at.Edge).Id} {at.Table.Period(at.Edge)} {at.Table.Holds(at.Edge)}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static HashSet<string> Ids(Subgraph seen, Func<Subgraph, ClaimType, EdgeTable> table) =>
        [.. Tiny.Model.Types.SelectMany(type => table(seen, type).All().Select(edge => table(seen, type).Version(edge).Id))];

    private static string Key(ClaimVersion claim, Slot slot) =>
        $"{(slot.BySubject ? claim.Subject : "")} {(slot.ByObject ? string.Join(',', claim.Objects.Order()) : "")} {string.Join(' ', slot.By.Select(name => claim[name] ?? "none"))}";
}
