namespace TemporalGraph;

/// <summary>The store's address, version, database or credentials are wrong: someone must change a setting. The message says which.</summary>
public sealed class StoreConfigurationException : StoreException
{
    internal StoreConfigurationException(string message, Exception? innerException = null) : base(message, innerException) { }
}
