using System.Globalization;

namespace TemporalGraph.Time;

/// <summary>Where a question is asked from: a day in the world, a day of publication, a state of the record.</summary>
/// <param name="AsOf">Valid time: the day asked about; null for the whole history.</param>
/// <param name="KnownAt">Publication: only what was public by the end of that day; null for everything recorded.</param>
/// <param name="Revision">Record: the number of the change set that left the state asked about, 0 for the empty store.</param>
/// <param name="Certainty">Whether facts that only may hold on <paramref name="AsOf"/> count.</param>
/// <param name="Resolve">Whether rivals are listed.</param>
public sealed record Viewpoint(DateOnly? AsOf, DateOnly? KnownAt, int Revision, Certainty Certainty = Certainty.Possible, Resolution Resolve = Resolution.Preferred)
{
    /// <summary>The viewpoint in short form, for a client's cache: <c>2021-12-23@2022-01-01#4:CERTAIN:ALL</c>; what is default is left out.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{AsOf:yyyy-MM-dd}{(KnownAt is null ? "" : "@")}{KnownAt:yyyy-MM-dd}#{Revision}{(Certainty == Certainty.Certain ? ":CERTAIN" : "")}{(Resolve == Resolution.All ? ":ALL" : "")}");
}
