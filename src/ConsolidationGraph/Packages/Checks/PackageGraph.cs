using ConsolidationGraph.Packages.Claims;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>The claims of a package as a graph at revision 1, with the rows that make them.</summary>
internal sealed class PackageGraph
{
    /// <summary>Everything, with all rivals.</summary>
    private static readonly Viewpoint Everything = new(null, null, 1, Resolve: Resolution.All);

    private readonly Dictionary<string, Statement> statements;

    public PackageGraph(PackageTables tables, PackageIndex words, IReadOnlyList<Node> nodes, IReadOnlyList<Statement> statements)
    {
        Tables = tables;
        Words = words;
        Statements = statements;
        this.statements = statements.ToDictionary(statement => statement.Claim.Id, StringComparer.Ordinal);

        // What is named and not declared was said already, or is of another dataset: here it only has to be there.
        var named = statements.Select(statement => statement.Claim).SelectMany(claim => claim.Objects.Append(claim.Subject).Append(claim.Period.StartEvent).Append(claim.Period.EndEvent)).OfType<string>();
        var all = nodes.Concat(named.Select(id => new Node(id, Labels.Any))).DistinctBy(node => node.Id).Select(node => new RecordedNode(node, 1)).ToList();
        // Of no dataset, so that days after the edition was made are judged like any other.
        Index = new(Model.Claims, all, [.. statements.Select(statement => new RecordedClaim(statement.Claim, 1))], _ => "");
        All = new(Index, Everything);
        Preferred = new(Index, Everything with { Resolve = Resolution.Preferred });
    }

    public PackageTables Tables { get; }

    public PackageIndex Words { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public GraphIndex Index { get; }

    /// <summary>Every claim, on no day.</summary>
    public Subgraph All { get; }

    /// <summary>Of each slot the claims that are preferred, on no day.</summary>
    public Subgraph Preferred { get; }

    /// <summary>Every claim with its rivals.</summary>
    public IReadOnlyList<Claim> Claims() => ClaimReading.Page(Index, new ClaimPageQuery([], null, int.MaxValue), Everything).Claims;

    /// <summary>The row that makes a claim.</summary>
    public Row RowOf(ClaimVersion claim) => statements[claim.Id].Row!;

    /// <summary>The day on which an event was completed, as four days; null where it was not.</summary>
    public PeriodBounds? CompletionOf(string happened) => Index.Find(happened) is var node and >= 0 ? All.CompletionOf(node) : null;

    /// <summary>Whether a table, or a row of it, could not be read: what seems to be missing may be there.</summary>
    public bool IsInDoubt(string table) => Tables.Unreadable.Contains(table) || Tables[table].Rows.Exists(row => row.IsBroken);

    /// <summary>A day as a message gives it.</summary>
    public static string Text(int day) => Day.ToDate(day)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown day";
}
