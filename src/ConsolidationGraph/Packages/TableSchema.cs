using System.Text.Json.Nodes;
using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages;

/// <summary>The tables of a package as Table Schema, for descriptors and for whoever writes one.</summary>
public static class TableSchema
{
    /// <summary>The names of all tables, in the order in which a later one names what an earlier one declares.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. PackageSchema.Tables.Select(table => table.Name)];

    /// <summary>The schema of a table.</summary>
    /// <param name="table">A name among <see cref="Tables"/>.</param>
    /// <param name="header">The columns that the file has, in their order; null for all that it may have, without captions in further languages.</param>
    /// <exception cref="ArgumentException">There is no such table, or it has no such column.</exception>
    public static JsonObject Of(string table, IReadOnlyList<string>? header = null)
    {
        var known = PackageSchema.Find(table) ?? throw new ArgumentException($"There is no table '{table}', expected one of {string.Join(", ", Tables)}.", nameof(table));
        var columns = header?.Select(name => known.Find(name) ?? throw new ArgumentException($"The table '{table}' has no column '{name}', expected one of {known}.", nameof(header))) ?? known.Columns;
        return Of(known, [.. columns]);
    }

    /// <summary>A resource of a descriptor: a CSV file and its schema.</summary>
    /// <param name="table">A name among <see cref="Tables"/>.</param>
    /// <param name="header">The columns that the file has, in their order.</param>
    public static JsonObject Resource(string table, IReadOnlyList<string> header) => new()
    {
        ["name"] = table,
        ["type"] = "table",
        ["path"] = table + ".csv",
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["schema"] = Of(table, header),
    };

    private static JsonObject Of(Table table, IReadOnlyList<Column> columns)
    {
        var schema = new JsonObject { ["fields"] = new JsonArray([.. columns.Select(Field)]) };
        // An entity's cells may be spread over several rows, so even its id is no primary key.
        var keys = columns.Select(ForeignKey).OfType<JsonNode>().ToArray();
        if (keys.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray(keys);
        }

        return schema;

        JsonObject Field(Column column)
        {
            var field = new JsonObject { ["name"] = column.Name, ["type"] = column.Type.SchemaType };
            column.Type.Describe(field);
            if (column.IsRequired && (table.Label is null || column.Name is "id" or "of" or "code"))
            {
                Constraints(field)["required"] = true;
            }

            return field;
        }
    }

    // Table Schema has no foreign key for the items of a list, nor for one of several tables: the reader checks those.
    private static JsonObject? ForeignKey(Column column) => column.Type is ReferenceCell { Tables: [var target] }
        ? new()
        {
            ["fields"] = new JsonArray(column.Name),
            ["reference"] = new JsonObject { ["resource"] = target, ["fields"] = new JsonArray("id") },
        }
        : null;

    internal static JsonObject Constraints(JsonObject field)
    {
        if (field["constraints"] is not JsonObject constraints)
        {
            field["constraints"] = constraints = [];
        }

        return constraints;
    }
}
