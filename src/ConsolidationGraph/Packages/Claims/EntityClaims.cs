using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>What the tables of entities have in common.</summary>
internal static class EntityClaims
{
    private static readonly string[] Header = ["id", "of", "code", "known_from", "withdrawn_from", "rank", "confidence", "sources", "note"];

    /// <summary>An attribute for each filled cell that is not among those that say something else.</summary>
    /// <param name="table">The table.</param>
    /// <param name="type">The type of attributes.</param>
    /// <param name="others">The columns that are no attributes.</param>
    public static IEnumerable<Saying> Attributes(TableRows table, ClaimType type, params string[] others)
    {
        var columns = table.Header.Except(Header).Except(others).ToArray();
        foreach (var row in table.Sound)
        {
            foreach (var column in columns)
            {
                if (row[column] is { } value)
                {
                    // An announcement is the one attribute that is said to have happened.
                    yield return Saying.Attribute(row, column, type, row.Id("id")!, value) with { Happened = column == "announced" ? row.Date(column)!.Value.Earliest : Day.Min };
                }
            }
        }
    }

    /// <summary>A claim for each row that names other entities in a cell, all together.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The cell.</param>
    /// <param name="type">The type of the claims.</param>
    public static IEnumerable<Saying> Links(TableRows table, string column, ClaimType type) =>
        from row in table.Sound
        where row[column] is not null
        select new Saying(row, column, type, row.Id("id")!) { Objects = row.Ids(column), Cell = row[column] };
}
