using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Who owns whom; control is a claim of its own kind, as there is one controller at a time.</summary>
internal static class OwnershipClaims
{
    public static IEnumerable<Saying> Of(TableRows table) =>
        from row in table.Sound
        let type = row["interest"] == "CONTROL" ? Model.Controls : Model.Owns
        select Saying.Lasting(row, "share", type, row.Id("owner")!, row["interest"]) with
        {
            Objects = [row.Id("owned")!],
            Amount = row.Quantity("share", "min", "max"),
        };
}
