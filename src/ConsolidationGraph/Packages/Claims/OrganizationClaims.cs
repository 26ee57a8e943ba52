using ConsolidationGraph.Datasets;
using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Kinds, existence, names and identifiers of organizations.</summary>
internal static class OrganizationClaims
{
    // Certain on every day, while the period that is shown stays without dates.
    private static readonly StatedPeriod Always = new(FirstAttested: EdtfDate.Parse("0001-01-01"));

    /// <summary>What always holds: each word of the kinds, and the region.</summary>
    public static IEnumerable<Saying> OfOrganizations(TableRows table, PackageIndex index) =>
        EntityClaims.Attributes(table, Model.OrganizationAttribute, "kinds").Concat(
            from row in table.Sound
            from kind in row.Items("kinds")
            select new Saying(row, "kinds", Model.Kind, row.Id("id")!, kind, FamilyOf(kind, index)) { Period = Always, Cell = kind });

    /// <summary>Kinds that change.</summary>
    public static IEnumerable<Saying> OfKinds(TableRows table, PackageIndex index) =>
        from row in table.Sound
        select Saying.Lasting(row, "kind", Model.Kind, row.Id("organization")!, row["kind"], FamilyOf(row["kind"]!, index));

    public static IEnumerable<Saying> OfExistence(TableRows table) =>
        from row in table.Sound
        let date = row.Date("date")
        select new Saying(row, "date", Model.Existence, row.Id("organization")!, row["bound"], date?.Text)
        {
            Period = new(From: date, StartEvent: row.Id("event")),
            Start = row.Id("event") ?? date?.Text ?? "",
            Happened = date?.Earliest ?? Day.Min,
        };

    public static IEnumerable<Saying> OfNames(TableRows table, PackageIndex index) =>
        from row in table.Sound
        let isAlias = index.Means(TermKind.NameKind, row["kind"]!) == "ALIAS"
        select Saying.Lasting(row, "text", isAlias ? Model.Alias : Model.Name, row.Id("organization")!, row["text"], row["lang"], row["kind"]);

    public static IEnumerable<Saying> OfIdentifiers(TableRows table) =>
        from row in table.Sound
        select Saying.Lasting(row, "value", Model.Identifier, row.Id("organization")!, row["scheme"], row["value"]);

    private static string FamilyOf(string kind, PackageIndex index) => index.Attribute(TermKind.OrganizationKind, kind, "family") ?? kind;
}
