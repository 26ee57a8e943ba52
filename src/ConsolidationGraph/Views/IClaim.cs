using System.ComponentModel;
using ConsolidationGraph.Sources;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>Who says so: everything that can be disputed is a claim.</summary>
[Name("Claim")]
[Implements(typeof(INode))]
[Description("Who says so. Everything that can be disputed is a claim, with valid time, publication, record, rivals and citations.")]
public interface IClaim : INode
{
    /// <summary>What it is said of.</summary>
    IDataLoaderResult<INode> Subject();

    /// <summary>Valid time.</summary>
    PeriodView Period { get; }

    /// <summary>Whether it holds on asOf; null without asOf, and of a step still to come.</summary>
    Certainty? Holds { get; }

    /// <summary>From when anyone could know it.</summary>
    DateOnly KnownFrom { get; }

    /// <summary>From when its end could be known; null while that is not public at knownAt.</summary>
    DateOnly? EndKnownFrom { get; }

    /// <summary>When this version came in.</summary>
    IDataLoaderResult<DateTimeOffset> RecordedAt();

    /// <summary>In which revision this version came in.</summary>
    int RecordedIn { get; }

    /// <summary>Our judgement among rivals.</summary>
    Rank Rank { get; }

    /// <summary>How far the sources carry it.</summary>
    Confidence Confidence { get; }

    /// <summary>Whether a visible rival that is not deprecated says otherwise.</summary>
    bool Disputed { get; }

    /// <summary>Other visible claims in the same slot that say otherwise.</summary>
    IDataLoaderResult<IEnumerable<IClaim>> Rivals();

    /// <summary>The sources that say it.</summary>
    IDataLoaderResult<IEnumerable<CitationView>> Citations();

    /// <summary>What a reader should know beside it.</summary>
    string? Note { get; }
}
