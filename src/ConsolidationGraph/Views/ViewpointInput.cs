using System.ComponentModel;
using GraphQL;
using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>Where a question is asked from, as a client writes it.</summary>
[Name("Viewpoint")]
[Description("Where a question is asked from: a day in the world (asOf), a day of publication (knownAt), a state of the record (revision), how sure (certainty), and whether rivals are listed (resolve).")]
public sealed record ViewpointInput
{
    /// <summary>Valid time: the day.</summary>
    [Description("Valid time: the day. Absent: the whole history, each fact with its period.")]
    public DateOnly? AsOf { get; set; }

    /// <summary>Publication: only what was public by the end of that day.</summary>
    [Description("Publication: only what was public by the end of that day. Absent: everything recorded.")]
    public DateOnly? KnownAt { get; set; }

    /// <summary>Record: the store as that change set left it.</summary>
    [Description("Record: the store as change set number `revision` left it. Absent: the latest at the start of the request.")]
    public int? Revision { get; set; }

    /// <summary>Whether facts that only may hold count.</summary>
    [DefaultValue(TemporalGraph.Time.Certainty.Possible)]
    public Certainty? Certainty { get; set; }

    /// <summary>Whether rivals are listed.</summary>
    [DefaultValue(Resolution.Preferred)]
    public Resolution? Resolve { get; set; }
}
