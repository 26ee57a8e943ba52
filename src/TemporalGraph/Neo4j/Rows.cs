using System.Collections;

namespace TemporalGraph.Neo4j;

/// <summary>A statement's answer.</summary>
internal sealed class Rows(IReadOnlyList<string> fields, IReadOnlyList<object?[]> values) : IReadOnlyList<Row>
{
    public static Rows None { get; } = new([], []);

    public IReadOnlyList<string> Fields { get; } = fields;

    public bool AreWhole => values.All(row => row.Length == Fields.Count);

    public int Count => values.Count;

    public Row this[int index] => new(values[index]);

    public IEnumerator<Row> GetEnumerator() => values.Select(row => new Row(row)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>
/// One row. Values are null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, a list
/// or a map of these; an accessor throws <see cref="InvalidCastException"/> where the statement returns something else.
/// </summary>
internal readonly struct Row(object?[] values)
{
    public object? this[int field] => values[field];

    public bool IsNull(int field) => values[field] is null;

    public long Integer(int field) => (long)values[field]!;

    public double Number(int field) => (double)values[field]!;

    public bool Flag(int field) => (bool)values[field]!;

    public string Text(int field) => (string)values[field]!;

    public string? TextOrNull(int field) => (string?)values[field];

    public IReadOnlyList<object?> List(int field) => (IReadOnlyList<object?>)values[field]!;

    public IReadOnlyDictionary<string, object?> Map(int field) => (IReadOnlyDictionary<string, object?>)values[field]!;
}
