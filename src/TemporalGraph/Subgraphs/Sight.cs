using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>
/// What one viewpoint sees of an index: the one place where revision, publication, day, certainty and rivals are decided.
/// Not safe for several threads at once: it remembers what it has worked out.
/// </summary>
internal sealed class Sight
{
    private const byte Visible = 1;
    private const byte EndPublic = 2;

    private readonly GraphIndex index;
    private readonly Publication publication;
    private readonly Dictionary<(int Group, bool Settled), int[]> chosen = [];

    public Sight(GraphIndex index, Viewpoint at)
        : this(index, at, new Publication(index, at))
    {
    }

    private Sight(GraphIndex index, Viewpoint at, Publication publication)
    {
        this.index = index;
        this.publication = publication;
        At = at;
    }

    public Viewpoint At { get; }

    public GraphIndex Index => index;

    /// <summary>The same state and publication seen from another day.</summary>
    public Sight On(DateOnly? day) => new(index, At with { AsOf = day }, publication);

    /// <summary>Whether revision and publication show the claim.</summary>
    public bool Sees(int claim) => (publication.MaskOf(claim) & Visible) != 0;

    /// <summary>Whether anything that is said of a node is visible, or anything that reveals it.</summary>
    public bool SeesNode(int node)
    {
        for (var type = 0; type < index.Edges.Length; type++)
        {
            if (SeesAny(index.Edges[type], index.Edges[type].From(node)) || (index.Model.Types[type].RevealsObject && SeesAny(index.Edges[type], index.Edges[type].Into(node))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the claim's end is public: with the event that ended it, where one is named, so that claims of one event never disagree.</summary>
    public bool SeesEnd(int claim) => index.EndEvent[claim] is var end and >= 0
        ? CompletionOf(end) >= 0
        : (publication.MaskOf(claim) & EndPublic) != 0;

    /// <summary>The step that completed an event, as far as visible; -1 where none did.</summary>
    public int CompletionOf(int node) => publication.CompletionOf(node);

    /// <summary>The four days of a visible claim, as far as public.</summary>
    public PeriodBounds BoundsOf(int claim)
    {
        var bounds = index.Bounds[claim];
        if (index.StartEvent[claim] is var start and >= 0)
        {
            var step = CompletionOf(start);
            if (step < 0)
            {
                return PeriodBounds.Never;
            }

            bounds = bounds with { EarliestStart = index.Bounds[step].EarliestStart, LatestStart = index.Bounds[step].LatestStart };
            if (bounds.EarliestEnd == Day.Min && index.Claims[claim].Claim.Period.End == PeriodEnd.Unknown)
            {
                // Not attested on any day but that of the event.
                bounds = bounds with { EarliestEnd = Day.Add(DateOf(step).EarliestMinusUnit, 1) };
            }
        }

        if (!SeesEnd(claim))
        {
            return bounds.WithoutEnd();
        }

        return index.EndEvent[claim] is var end and >= 0 && DateOf(CompletionOf(end)) is var date
            ? bounds with { EarliestEnd = date.EarliestMinusUnit, LatestEnd = date.Latest }
            : bounds;
    }

    /// <summary>Whether a claim holds on the viewpoint's day; null when it does not, or when there is no day.</summary>
    public Certainty? Holds(int claim) => At.AsOf is { } day ? HoldsOn(claim, day.DayNumber) : null;

    /// <summary>Whether a claim is listed: visible, holding as certainly as asked, and not beaten by a rival.</summary>
    public bool Lists(int claim) => Lists(claim, At.Certainty) && (At.Resolve == Resolution.All || IsChosen(claim, settled: false));

    /// <summary>Whether a claim is the preferred one of its slots among those that may hold, or among those that count as settled where certainty is not asked.</summary>
    public bool MayHold(int claim) => Lists(claim, Certainty.Possible) && (IsChosen(claim, settled: false) || IsChosen(claim, settled: true));

    /// <summary>Whether a claim is part of the settled state: the one consistent state that derived answers use.</summary>
    public bool Settles(int claim) => IsSettled(claim, At.Certainty) && IsChosen(claim, settled: true);

    /// <summary>Visible claims in the slots of a claim that say otherwise, whatever the day: a dispute is about a period.</summary>
    public IEnumerable<int> RivalsOf(int claim)
    {
        var rivals = new List<int>();
        foreach (var group in index.Slots.Of(claim))
        {
            foreach (var other in index.Slots.Members(group))
            {
                if (other != claim && !rivals.Contains(other) && Sees(other)
                    && Compete(claim, other) && !index.Slots.Agree(index, group, claim, other))
                {
                    rivals.Add(other);
                }
            }
        }

        return rivals;
    }

    private bool SeesAny(EdgeColumns columns, ReadOnlySpan<int> edges)
    {
        foreach (var edge in edges)
        {
            if (Sees(columns.Claim[edge]))
            {
                return true;
            }
        }

        return false;
    }

    private Certainty? HoldsOn(int claim, int day) => BoundsOf(claim).Holds(day) switch
    {
        Certainty.Certain when day > publication.HorizonOf(claim) => Certainty.Possible,
        var holds => holds,
    };

    private bool Lists(int claim, Certainty certainty)
    {
        if (!Sees(claim))
        {
            return false;
        }

        if (At.AsOf is not { } day)
        {
            return true;
        }

        var holds = HoldsOn(claim, day.DayNumber);
        return holds == Certainty.Certain || (holds == Certainty.Possible && certainty == Certainty.Possible);
    }

    private bool IsSettled(int claim, Certainty certainty)
    {
        if (!Sees(claim))
        {
            return false;
        }

        var bounds = BoundsOf(claim);
        if (At.AsOf is not { } at)
        {
            return bounds.EarliestStart != Day.Max;
        }

        var day = at.DayNumber;
        if (certainty == Certainty.Certain)
        {
            return bounds.LatestStart <= day && day < bounds.EarliestEnd && day <= publication.HorizonOf(claim);
        }

        // An event either has happened for all that it began and all that it ended, or for none.
        var end = index.EndEvent[claim] is var ending and >= 0 && CompletionOf(ending) is var step and >= 0
            ? DecidingDay(step)
            : bounds.LatestEnd;
        return DecidingDay(claim) <= day && day < end;
    }

    // From when it counts. A side that is open decides nothing: [..A] counts from A, an unknown start from the first day on which it is attested.
    private int DecidingDay(int claim)
    {
        var bounds = BoundsOf(claim);
        if (bounds.EarliestStart != Day.Min)
        {
            return bounds.EarliestStart;
        }

        var date = index.StartEvent[claim] is var start and >= 0 ? DateOf(CompletionOf(start)) : index.Claims[claim].Claim.Period.From;
        var latest = Math.Min(date?.Latest ?? Day.Max, bounds.LatestStart);
        return latest == Day.Max ? Day.Min : latest;
    }

    private EdtfDate DateOf(int step) => index.Claims[step].Claim.Period.From!.Value;

    // Always among what is possible on the day: a claim that loses there does not win by asking for certainty.
    private bool IsChosen(int claim, bool settled)
    {
        if (index.Claims[claim].Claim.Rank == Rank.Deprecated)
        {
            return false;
        }

        foreach (var group in index.Slots.Of(claim))
        {
            if (!chosen.TryGetValue((group, settled), out var winners))
            {
                winners = Choose(group, settled);
                chosen.Add((group, settled), winners);
            }

            if (!winners.Contains(claim))
            {
                return false;
            }
        }

        return true;
    }

    private int[] Choose(int group, bool settled)
    {
        var candidates = index.Slots.Members(group)
            .Where(claim => index.Claims[claim].Claim.Rank != Rank.Deprecated && (settled ? IsSettled(claim, Certainty.Possible) : Lists(claim, Certainty.Possible)))
            .ToList();
        candidates.Sort(Prefer);
        var winners = new List<int>();
        foreach (var claim in candidates)
        {
            if (winners.TrueForAll(winner => !Compete(winner, claim)))
            {
                winners.Add(claim);
            }
        }

        // Of two that follow each other the later one, from its earliest start on.
        return settled && winners.Count > 1 && At.AsOf is not null
            ? [winners.Aggregate((claim, next) => BoundsOf(claim).IsSucceededBy(BoundsOf(next)) ? next : claim)]
            : [.. winners];
    }

    private bool Compete(int a, int b)
    {
        var (left, right) = (BoundsOf(a), BoundsOf(b));
        // Two of which each may follow the other (both 2015~ to 2015~) follow in no order: they compete.
        return left.MayOverlap(right) && left.IsSucceededBy(right) == right.IsSucceededBy(left);
    }

    // Best rank, then certain on the day, then confidence, then later publication, then the smaller id; no store's own order decides.
    private int Prefer(int a, int b)
    {
        var (left, right) = (index.Claims[a].Claim, index.Claims[b].Claim);
        var order = left.Rank.CompareTo(right.Rank);
        order = order != 0 ? order : (Holds(a) ?? Certainty.Possible).CompareTo(Holds(b) ?? Certainty.Possible);
        order = order != 0 ? order : left.Confidence.CompareTo(right.Confidence);
        order = order != 0 ? order : right.KnownFrom.CompareTo(left.KnownFrom);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }

    /// <summary>What revision and publication decide, the same for every day.</summary>
    private sealed class Publication(GraphIndex index, Viewpoint at)
    {
        private readonly int known = at.KnownAt?.DayNumber ?? Day.Max;
        private readonly byte[] masks = new byte[index.Claims.Length];
        private readonly Dictionary<int, int> completions = [];
        private readonly Dictionary<string, int> horizons = new(StringComparer.Ordinal);

        public byte MaskOf(int claim)
        {
            const byte asked = 4;
            if (masks[claim] == 0)
            {
                masks[claim] = (byte)(asked | Judge(claim));
            }

            return masks[claim];
        }

        public int CompletionOf(int node)
        {
            if (completions.TryGetValue(node, out var step))
            {
                return step;
            }

            step = -1;
            var steps = index.EdgesOf(index.Model.Completion);
            foreach (var edge in steps.From(node))
            {
                var claim = steps.Claim[edge];
                var version = index.Claims[claim].Claim;
                if ((MaskOf(claim) & Visible) != 0 && version.Rank != Rank.Deprecated && version.Period.From is not null && (step < 0 || Better(claim, step)))
                {
                    step = claim;
                }
            }

            completions.Add(node, step);
            return step;
        }

        public int HorizonOf(int claim)
        {
            var dataset = index.DatasetOf(index.Claims[claim].RecordedIn);
            if (!horizons.TryGetValue(dataset, out var horizon))
            {
                horizon = Math.Min(known, CreatedOf(dataset));
                horizons.Add(dataset, horizon);
            }

            return horizon;
        }

        private byte Judge(int claim)
        {
            var (version, recorded, retracted) = index.Claims[claim];
            var visible = recorded <= at.Revision && at.Revision < retracted
                && (known == Day.Max ? version.WithdrawnFrom == Day.Max : version.KnownFrom <= known && known < version.WithdrawnFrom);
            var end = known == Day.Max || version.EndKnownFrom <= known;
            return (byte)((visible ? Visible : 0) | (end ? EndPublic : 0));
        }

        private bool Better(int a, int b)
        {
            var (left, right) = (index.Claims[a].Claim, index.Claims[b].Claim);
            var order = left.Rank.CompareTo(right.Rank);
            order = order != 0 ? order : left.Confidence.CompareTo(right.Confidence);
            order = order != 0 ? order : right.KnownFrom.CompareTo(left.KnownFrom);
            return (order != 0 ? order : string.CompareOrdinal(left.Id, right.Id)) < 0;
        }

        private int CreatedOf(string dataset)
        {
            var created = Day.Max;
            if (index.Find(dataset) is var node and >= 0)
            {
                var attributes = index.EdgesOf(index.Model.Creation.Type);
                foreach (var edge in attributes.From(node))
                {
                    var (version, recorded, retracted) = index.Claims[attributes.Claim[edge]];
                    if (recorded <= at.Revision && at.Revision < retracted && version.Values[0] == index.Model.Creation.Name && EdtfDate.TryParse(version.Values[1], out var day, out _))
                    {
                        created = created == Day.Max ? day.Latest : Math.Max(created, day.Latest);
                    }
                }
            }

            return created;
        }
    }
}
