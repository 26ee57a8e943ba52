namespace ConsolidationGraph.Http;

/// <summary>Adds to the <c>extensions</c> of an answer, for example the revision that it was read from. One instance serves one request.</summary>
public interface IResponseExtensions
{
    /// <summary>Called once, after the operation was executed; never for a request that was refused.</summary>
    void AddTo(IDictionary<string, object?> extensions);
}
