using ConsolidationGraph.Sources;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>What every claim shows, whatever it says.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="claim">The claim.</param>
public abstract class ClaimView(View view, Claim claim) : IClaim
{
    /// <summary>The claim's id, stable across corrections of the same claim.</summary>
    [Id]
    public virtual string Id => Claim.Id;

    /// <summary>The viewpoint in short form.</summary>
    [Id]
    public string Viewpoint => View.Key;

    /// <summary>What it is said of.</summary>
    public IDataLoaderResult<INode> Subject() => Nodes.Load(View, Claim.Subject);

    /// <summary>Valid time.</summary>
    public PeriodView Period => new(View, Claim.Period);

    /// <summary>Whether it holds on asOf.</summary>
    public Certainty? Holds => Claim.Holds;

    /// <summary>From when anyone could know it.</summary>
    public DateOnly KnownFrom => Day.ToDate(Claim.Version.KnownFrom) ?? DateOnly.MinValue;

    /// <summary>From when its end could be known.</summary>
    public DateOnly? EndKnownFrom => Claim.EndKnownFrom is { } day ? Day.ToDate(day) : null;

    /// <summary>When this version came in.</summary>
    public IDataLoaderResult<DateTimeOffset> RecordedAt() => View.Change(RecordedIn).Then(entry => entry!.RecordedAt);

    /// <summary>In which revision this version came in.</summary>
    public int RecordedIn => Claim.RecordedIn;

    /// <summary>Our judgement among rivals.</summary>
    public Rank Rank => Claim.Version.Rank;

    /// <summary>How far the sources carry it.</summary>
    public Confidence Confidence => Claim.Version.Confidence;

    /// <summary>Whether a visible rival says otherwise.</summary>
    public bool Disputed => Claim.Disputed;

    /// <summary>Other visible claims in the same slot that say otherwise.</summary>
    public IDataLoaderResult<IEnumerable<IClaim>> Rivals() =>
        LoaderResults.All(Claim.Rivals.Select(View.Claim))
            .Then<IReadOnlyList<Claim?>, IEnumerable<IClaim>>(claims => [.. claims.OfType<Claim>().Select(rival => Claims.Of(View, rival))]);

    /// <summary>The sources that say it.</summary>
    public IDataLoaderResult<IEnumerable<CitationView>> Citations() => CitationView.Of(View, Claim);

    /// <summary>What a reader should know beside it.</summary>
    public string? Note => Claim.Version.Note;

    /// <summary>Where it is seen from.</summary>
    protected internal View View { get; } = view;

    /// <summary>The claim.</summary>
    protected internal Claim Claim { get; } = claim;

    /// <summary>The object of a claim that has one.</summary>
    protected int Object => Claim.Objects[0];

    /// <summary>The dataset that the claim belongs to.</summary>
    protected string Dataset => TemporalGraph.Subgraphs.Curie.DatasetOf(Claim.Id);
}
