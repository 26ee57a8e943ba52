using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>Each cell by itself: types, dates, words, ids of other tables, and what must be filled.</summary>
internal static class CellChecks
{
    public static void Run(TableRows table, PackageIndex index, Problems problems)
    {
        var columns = table.Header.Select(table.Table.Find).OfType<Column>().ToArray();
        foreach (var row in table.Rows)
        {
            foreach (var column in columns)
            {
                if (row[column.Name] is { } text)
                {
                    if (column.Type.Refuse(text, new(index, row, column.Name)) is { } refusal)
                    {
                        problems.Refuse(row, column.Name, refusal);
                    }
                }
                else if (column.IsRequired && (table.Table.Label is null || IsKey(column)))
                {
                    problems.Refuse(row, column.Name, "is empty, expected a value");
                }
            }

            // A column that is missing was said once, for the table; its rows cannot be made into claims.
            row.IsBroken |= table.Table.Columns.Any(column => column.IsRequired && !table.Has(column.Name));
        }

        if (table.Table.Label is not null)
        {
            CheckEntities(table, columns, problems);
        }
    }

    // An entity's cells may be spread over several rows: what it needs must stand in one of them.
    private static void CheckEntities(TableRows table, IEnumerable<Column> columns, Problems problems)
    {
        var needed = columns.Where(column => column.IsRequired && !IsKey(column)).ToArray();
        foreach (var rows in table.Rows.GroupBy(row => row["id"] ?? "", StringComparer.Ordinal).Where(group => group.Key.Length > 0))
        {
            foreach (var column in needed.Where(column => rows.All(row => row[column.Name] is null)))
            {
                problems.Refuse(rows.First(), column.Name, $"is empty in every row of '{rows.Key}', expected a value");
            }
        }
    }

    private static bool IsKey(Column column) => column.Name is "id" or "of" or "code";
}
