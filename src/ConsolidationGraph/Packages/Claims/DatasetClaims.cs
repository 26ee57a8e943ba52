using System.Globalization;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>The dataset itself, its words and its sources: shown whatever is asked about publication.</summary>
internal static class DatasetClaims
{
    public static IEnumerable<Saying> OfDescriptor(Descriptor descriptor)
    {
        Saying Attribute(string name, string value) => new(null, name, Model.DatasetAttribute, descriptor.Name, name, value) { Known = Day.Min };
        yield return Attribute("title", descriptor.Title);
        yield return Attribute("version", descriptor.Version);
        yield return Attribute("created", descriptor.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return Attribute("licence", descriptor.Licence);
        yield return Attribute("languages", descriptor.Languages);
    }

    public static IEnumerable<Saying> OfVocabulary(TableRows table)
    {
        foreach (var row in table.Sound)
        {
            foreach (var column in table.Header.Where(column => Is(column) && row[column] is not null))
            {
                yield return Saying.Attribute(row, column, Model.TermAttribute, IdOf(row), row[column]!) with { Known = Day.Min };
            }
        }
    }

    public static IEnumerable<Saying> OfSources(TableRows table, Publication publication) =>
        EntityClaims.Attributes(table, Model.SourceAttribute).Select(saying => saying with { Known = publication.OfSource(saying.Subject) });

    /// <summary>The node id of a word.</summary>
    public static string IdOf(Row row) => row.Table.FullId($"{row["of"]}/{row["code"]}");

    private static bool Is(string column) => column is "means" or "marks" or "family" or "unit" || column.StartsWith("label_", StringComparison.Ordinal);
}
