namespace TemporalGraph;

/// <summary>The store is healthy and refused one request: a constraint would have been violated, or the request is wrong.</summary>
public sealed class StoreRefusedException : StoreException
{
    internal StoreRefusedException(string code, string detail) : base($"Neo4j refused a request: {code}.", null) =>
        (Code, Detail) = (code, detail);

    /// <summary>The server's status code, for example <c>Neo.ClientError.Schema.ConstraintValidationFailed</c>.</summary>
    public string Code { get; }

    /// <summary>What the server said. It may quote the statement and the data, so it is for tests and debuggers, not for logs.</summary>
    internal string Detail { get; }

    /// <summary>Whether a uniqueness constraint stood in the way: someone else wrote the same first.</summary>
    internal bool IsConstraintViolation => Code.EndsWith("Schema.ConstraintValidationFailed", StringComparison.Ordinal);
}
