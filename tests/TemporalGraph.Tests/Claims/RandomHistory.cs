using TemporalGraph.Claims;

namespace TemporalGraph.Tests.Claims;

/// <summary>A history of change sets made up from a number: dense enough that rivals, corrections and withdrawals meet.</summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly string[] _days = ["2012", "2013-06", "2014-03-01", "2014-03-01~", "2015-06-01", "[2015-01-01..2015-12-31]", "2016?", "2017-02-03"];

    private readonly Random random = new(seed);
    private readonly List<string> companies = [];
    private readonly List<string> events = [];
    private readonly Dictionary<string, ClaimVersion> standing = new(StringComparer.Ordinal);
    private int made;

    public IEnumerable<ChangeSet> ChangeSets(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            yield return number == 1 ? First() : Next(number);
        }
    }

    private ChangeSet First()
    {
        companies.AddRange(Enumerable.Range(0, 5).Select(i => $"a:c{i}"));
        events.AddRange(["a:e0", "a:e1", "a:e2"]);
        Node[] nodes =
        [
            .. Tiny.Nodes(Tiny.Dataset, "a"), .. Tiny.Nodes(Tiny.Company, [.. companies]), .. Tiny.Nodes(Tiny.Event, [.. events]),
            .. Tiny.Nodes(Tiny.Scheme, "a:quota"), .. Tiny.Nodes(Tiny.Source, "a:paper"),
        ];
        ClaimVersion[] claims = [Tiny.Attributes.Say("a/created", "a", "created", "2016-06-30"), .. Said(15)];
        return Changes.Of("1", nodes, Remember(claims));
    }

    private ChangeSet Next(int number)
    {
        var id = $"a:c{companies.Count}";
        companies.Add(id);
        string[] retracted = [.. standing.Keys.Where(_ => random.Next(6) == 0)];
        var corrected = retracted.Where(_ => random.Next(2) == 0).Select(claim => standing[claim] with { Note = $"corrected in {number}", Rank = Pick<Rank>() }).ToArray();
        foreach (var claim in retracted)
        {
            standing.Remove(claim);
        }

        return Changes.Of($"{number}", Tiny.Nodes(Tiny.Company, id), Remember([.. corrected, .. Said(8)]), retracted);
    }

    private ClaimVersion[] Remember(ClaimVersion[] claims)
    {
        foreach (var claim in claims)
        {
            standing.Add(claim.Id, claim);
        }

        return claims;
    }

    private IEnumerable<ClaimVersion> Said(int count) => Enumerable.Range(0, count).Select(_ => Vary(Say($"a:claim{made++:000}"))).ToArray();

    private ClaimVersion Say(string id) => random.Next(11) switch
    {
        0 => Tiny.Name.Say(id, Pick(companies), $"Name {random.Next(4)}", Pick(["en", "zh"])).During(Pick(_days)),
        1 => Tiny.Identifier.Say(id, Pick(companies), "lei", $"{random.Next(3)}").During(Pick(_days)),
        2 => Tiny.Owns.Say(id, Pick(companies), "equity").Of(Pick(companies)).During(Pick(_days), Pick(["open", "unknown", "2018"])).Amounting(random.Next(100)),
        3 => Tiny.Controls.Say(id, Pick(companies)).Of(Pick(companies)).During(null).Since(Pick(events)),
        4 => Tiny.Owns.Say(id, Pick(companies), "equity").Of(Pick(companies)).During(Pick(_days)).Until(Pick(events)),
        5 => Tiny.Completion.Say(id, Pick(events)).During(Pick(_days)),
        6 => Tiny.WentInto.Say(id, Pick(companies), "original").Of(Pick(events)),
        7 => Tiny.ResultedIn.Say(id, Pick(events), "resulting").Of(Pick(companies)),
        8 => Tiny.Allotted.Say(id, "a:quota", "mining").Of([.. companies.Where(_ => random.Next(2) == 0).DefaultIfEmpty(companies[0])]).During("2015", "2015-12-31"),
        9 => Tiny.Eligible.Say(id, Pick(companies)).Of("a:quota").During(Pick(_days), Pick(["open", "unknown"])),
        _ => Tiny.Measured.Say(id, Pick(companies), "output", "2014").During("2014", "2014").Amounting(random.Next(1000) / 8m),
    };

    private ClaimVersion Vary(ClaimVersion claim)
    {
        claim = claim.Ranked(Pick<Rank>()).Sure(Pick<TemporalGraph.Claims.Confidence>()).Known(Pick(["2012-01-01", "2015-01-01", "2016-02-29"]));
        claim = random.Next(4) == 0 ? claim.Citing("a:paper") : claim;
        return random.Next(8) == 0 ? claim.Withdrawn("2017-01-01") : claim;
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private T Pick<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());
}
