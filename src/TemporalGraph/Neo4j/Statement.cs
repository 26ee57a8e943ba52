namespace TemporalGraph.Neo4j;

/// <summary>
/// A Cypher statement: a constant text, and parameters for whatever changes from call to call. Values in the text would
/// be planned anew each time (10 times the cost of a known text) and could be read as Cypher.
/// </summary>
internal sealed class Statement(string text)
{
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);

    public string Text { get; } = text;

    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    /// <summary>
    /// A parameter: null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
    /// <see cref="string"/>, a dictionary with text keys, or a sequence of these.
    /// </summary>
    public object? this[string name]
    {
        set => _parameters[name] = value;
    }
}
