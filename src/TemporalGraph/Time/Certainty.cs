namespace TemporalGraph.Time;

/// <summary>How sure it is that something holds on a day.</summary>
public enum Certainty
{
    /// <summary>It holds for every reading of its uncertain dates.</summary>
    Certain,

    /// <summary>It holds for some reading of its uncertain dates.</summary>
    Possible,
}

/// <summary>What a slot shows of the claims that compete in it.</summary>
public enum Resolution
{
    /// <summary>One value: best rank, then certainty on the day, confidence, later publication, smaller claim id.</summary>
    Preferred,

    /// <summary>Every rival beside it.</summary>
    All,
}
