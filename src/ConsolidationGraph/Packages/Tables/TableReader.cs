using CsvHelper;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>Reads a table's file into rows and says what is wrong with its form.</summary>
internal static class TableReader
{
    /// <summary>The table; null where the file cannot be read as one.</summary>
    public static async Task<TableRows?> ReadAsync(string folder, string dataset, Resource resource, Table table, Problems problems, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, resource.Path);
        if (!File.Exists(path))
        {
            problems.Error(resource.Path, null, null, $"there is no such file, expected the table '{table.Name}' that {Descriptor.FileName} names");
            return null;
        }

        if (!await TextGuard.CheckAsync(path, resource.Path, problems, cancellationToken))
        {
            return null;
        }

        var malformed = new List<CsvMalformedRecord>();
        await using var csv = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = TextGuard.LongestLine,
            OnMalformedRecord = malformed.Add,
            PoolStrings = true,
        });
        TableRows? rows = null;
        try
        {
            while (await csv.ReadAsync(cancellationToken))
            {
                var cells = new string[csv.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = csv.GetString(i);
                }

                if (rows is null)
                {
                    rows = new(table, resource.Path, dataset, cells);
                    CheckHeader(rows, resource, problems);
                }
                else if (cells.Length != rows.Header.Count)
                {
                    problems.Error(resource.Path, (int)csv.LineNumber, null, $"has {cells.Length} cells, expected {rows.Header.Count} as in the header");
                }
                else
                {
                    rows.Rows.Add(new(rows, (int)csv.LineNumber, cells));
                }
            }
        }
        catch (CsvFormatException exception)
        {
            problems.Error(resource.Path, (int)exception.LineNumber, null, $"the row is longer than 1 MB, expected at most {TextGuard.LongestLine} bytes (is a quote not closed?)");
            return null;
        }

        foreach (var record in malformed)
        {
            problems.Error(resource.Path, (int)record.LineNumber, null, Explain(record.Reason));
        }

        if (rows is null)
        {
            problems.Error(resource.Path, 1, null, $"is empty, expected the columns {table}");
        }

        return malformed.Count > 0 ? null : rows;
    }

    private static void CheckHeader(TableRows rows, Resource resource, Problems problems)
    {
        var (table, header) = (rows.Table, rows.Header);
        void Wrong(string field, string message) => problems.Error(rows.File, 1, field, message);
        foreach (var column in table.Columns.Where(column => column.IsRequired && !rows.Has(column.Name)))
        {
            Wrong(column.Name, $"the column is missing, expected the columns {table}");
        }

        foreach (var name in header.Where(name => table.Find(name) is null))
        {
            problems.Error(rows.File, 1, name.Length == 0 ? null : name, $"{(name.Length == 0 ? "has a column without a name" : "is no column of this table")}, expected the columns {table}");
        }

        foreach (var name in header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            Wrong(name, "the column is there twice, expected once");
        }

        if (resource.Fields is { } fields && !fields.SequenceEqual(header, StringComparer.Ordinal))
        {
            problems.Error(rows.File, 1, null, $"has the columns {string.Join(", ", header)}, expected those of its schema in {Descriptor.FileName}: {string.Join(", ", fields)}");
        }
    }

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "has a quote that is not closed, expected one more quote",
        CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quote, expected a comma (a quote inside quotes is doubled)",
        _ => "has a lone quote, expected the whole cell in quotes and the quote in it doubled",
    };
}
