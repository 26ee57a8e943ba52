namespace TemporalGraph;

/// <summary>
/// A store outside this process could not do what it was asked. The message is a sentence for whoever runs the service:
/// it never holds a statement's text, a parameter or a password.
/// </summary>
public abstract class StoreException : Exception
{
    private protected StoreException(string message, Exception? innerException) : base(message, innerException) { }
}
