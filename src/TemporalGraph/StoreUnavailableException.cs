namespace TemporalGraph;

/// <summary>The store did not answer, did not answer in time, or failed itself. The same call may succeed later.</summary>
public sealed class StoreUnavailableException : StoreException
{
    internal StoreUnavailableException(string message, Exception? innerException = null, bool isTransient = false)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>The server itself says that an immediate repetition may succeed (a deadlock, say).</summary>
    internal bool IsTransient { get; }
}
