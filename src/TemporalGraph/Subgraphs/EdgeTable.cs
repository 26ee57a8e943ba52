using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>Which claims a table shows.</summary>
internal enum Selection
{
    Settled,
    Possible,
    Listed,
}

/// <summary>The edges of one claim type that a viewpoint sees. A claim about one node is an edge without a target.</summary>
public readonly struct EdgeTable
{
    private readonly Sight sight;
    private readonly EdgeColumns columns;
    private readonly Selection selection;

    internal EdgeTable(Sight sight, EdgeColumns columns, Selection selection) =>
        (this.sight, this.columns, this.selection) = (sight, columns, selection);

    /// <summary>The edges that lead to a node.</summary>
    /// <param name="node">A node number.</param>
    public Edges Into(int node) => new(this, columns.Into(node));

    /// <summary>The edges that lead from a node; the claims of which it is the subject.</summary>
    /// <param name="node">A node number.</param>
    public Edges From(int node) => new(this, columns.From(node));

    /// <summary>Every edge of the table, in the order of their claims' ids.</summary>
    public IEnumerable<int> All()
    {
        for (var edge = 0; edge < columns.Claim.Length; edge++)
        {
            if (Shows(edge))
            {
                yield return edge;
            }
        }
    }

    /// <summary>Node number of the subject.</summary>
    /// <param name="edge">An edge number.</param>
    public int Source(int edge) => columns.Source[edge];

    /// <summary>Node number of the object; -1 where there is none.</summary>
    /// <param name="edge">An edge number.</param>
    public int Target(int edge) => columns.Target[edge];

    /// <summary>The four days.</summary>
    /// <param name="edge">An edge number.</param>
    public PeriodBounds Period(int edge) => sight.BoundsOf(columns.Claim[edge]);

    /// <summary>Whether it holds on the viewpoint's day; null when not, or without a day.</summary>
    /// <param name="edge">An edge number.</param>
    public Certainty? Holds(int edge) => sight.Holds(columns.Claim[edge]);

    /// <summary>A value by the place of its qualifier.</summary>
    /// <param name="edge">An edge number.</param>
    /// <param name="qualifier">The place in the type's qualifiers.</param>
    public string? Value(int edge, int qualifier) => Version(edge).Values[qualifier];

    /// <summary>Node number of the event that began it; -1 where none is named.</summary>
    /// <param name="edge">An edge number.</param>
    public int StartEvent(int edge) => sight.Index.StartEvent[columns.Claim[edge]];

    /// <summary>Node number of the event that ended it; -1 where none is named or its end is not public.</summary>
    /// <param name="edge">An edge number.</param>
    public int EndEvent(int edge) => sight.SeesEnd(columns.Claim[edge]) ? sight.Index.EndEvent[columns.Claim[edge]] : -1;

    /// <summary>Share or quota; null where none is given.</summary>
    /// <param name="edge">An edge number.</param>
    public Quantity? Amount(int edge) => Version(edge).Amount;

    /// <summary>The claim's number, for <see cref="ClaimQuery.Numbers"/>.</summary>
    /// <param name="edge">An edge number.</param>
    public int Claim(int edge) => columns.Claim[edge];

    /// <summary>What the dataset states.</summary>
    /// <param name="edge">An edge number.</param>
    public ClaimVersion Version(int edge) => sight.Index.Claims[columns.Claim[edge]].Claim;

    internal bool Shows(int edge) => selection switch
    {
        Selection.Settled => sight.Settles(columns.Claim[edge]),
        Selection.Possible => sight.MayHold(columns.Claim[edge]),
        _ => sight.Lists(columns.Claim[edge]),
    };
}

/// <summary>A node's edges, to be gone through with <c>foreach</c>; gives edge numbers and allocates nothing.</summary>
public readonly ref struct Edges
{
    private readonly EdgeTable table;
    private readonly ReadOnlySpan<int> edges;

    internal Edges(EdgeTable table, ReadOnlySpan<int> edges)
    {
        this.table = table;
        this.edges = edges;
    }

    /// <summary>Begins to go through the edges.</summary>
    public Enumerator GetEnumerator() => new(table, edges);

    /// <summary>The edge numbers as a list.</summary>
    public List<int> ToList()
    {
        var list = new List<int>();
        foreach (var edge in this)
        {
            list.Add(edge);
        }

        return list;
    }

    /// <summary>Goes through the edges that the viewpoint sees.</summary>
    public ref struct Enumerator
    {
        private readonly EdgeTable table;
        private readonly ReadOnlySpan<int> edges;
        private int next;

        internal Enumerator(EdgeTable table, ReadOnlySpan<int> edges)
        {
            this.table = table;
            this.edges = edges;
            next = -1;
        }

        /// <summary>The edge number.</summary>
        public readonly int Current => edges[next];

        /// <summary>Goes on to the next edge that the viewpoint sees.</summary>
        public bool MoveNext()
        {
            while (++next < edges.Length)
            {
                if (table.Shows(edges[next]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
