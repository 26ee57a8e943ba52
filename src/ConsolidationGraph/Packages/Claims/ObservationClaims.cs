using ConsolidationGraph.Datasets;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Measurements; one without a subject is of the dataset itself.</summary>
internal static class ObservationClaims
{
    public static IEnumerable<Saying> Of(TableRows table, PackageIndex index) =>
        from row in table.Sound
        let unit = row["unit"] ?? index.Attribute(TermKind.Series, row["series"]!, "unit")
        select new Saying(row, "value", Model.Observation, row.Id("subject") ?? index.Dataset, row["series"], unit, row["from"], row["to"])
        {
            Amount = row.Quantity("value", "min", "max"),
            Period = new(row.Date("from"), row.Date("to"), PeriodEnd.Stated),
        };
}
