namespace TemporalGraph.Neo4j;

/// <summary>
/// What this client has seen of the graph. Each transaction sends them and then waits until the member of the cluster it
/// meets has caught up, so that no read is older than a write or a read before it.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();
    private IReadOnlyCollection<string> _current = [];

    public IReadOnlyCollection<string> Current
    {
        get { lock (_lock) { return _current; } }
    }

    /// <summary>Replaces what a transaction was sent by what it answered; what others learned meanwhile stays.</summary>
    public void Update(IReadOnlyCollection<string> sent, IReadOnlyCollection<string> answered)
    {
        lock (_lock)
        {
            if (!(_current.Count == answered.Count && answered.All(_current.Contains)))
            {
                _current = [.. _current.Except(sent).Union(answered)];
            }
        }
    }
}
