using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Entities and claims share one namespace: an id is given once. Only the cells of one entity may be spread over several rows.</summary>
internal static class IdChecks
{
    public static void Run(IEnumerable<TableRows> tables, Problems problems)
    {
        var given = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in tables.SelectMany(table => table.Rows))
        {
            if (row.Id("id") is not { } id || given.TryAdd(id, row))
            {
                continue;
            }

            var first = given[id];
            if (first.Table != row.Table || row.Table.Table.Label is null)
            {
                problems.Refuse(row, "id", $"{Errors.Quote(row["id"]!)} is given already in {first.File}({first.Line}), expected an id of its own");
            }
        }
    }
}
