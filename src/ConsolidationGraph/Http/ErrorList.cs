using GraphQL;
using GraphQL.Validation;

namespace ConsolidationGraph.Http;

/// <summary>Keeps the list of errors short, whatever a document provokes.</summary>
internal static class ErrorList
{
    /// <summary>
    /// What is said about a document is said once, with its first place; at most <paramref name="limit"/> errors are
    /// kept, and then one that says how many were left out.
    /// </summary>
    public static ExecutionErrors? Shorten(ExecutionErrors? errors, int limit)
    {
        if (errors is null)
        {
            return null;
        }

        var distinct = errors.DistinctBy(error => error is ValidationError ? error.Message : (object)error).ToList();
        var kept = new ExecutionErrors();
        kept.AddRange(distinct.Take(limit));
        if (distinct.Count > limit)
        {
            kept.Add(Errors.TooManyErrors(limit, distinct.Count));
        }

        return kept;
    }
}
