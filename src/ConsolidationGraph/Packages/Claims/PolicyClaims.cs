using ConsolidationGraph.Packages.Tables;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Policies, their steps, what they list, and what they do to each other and to others.</summary>
internal static class PolicyClaims
{
    public static IEnumerable<Saying> OfPolicies(TableRows table) =>
        EntityClaims.Attributes(table, Model.PolicyAttribute, "issuers").Concat(EntityClaims.Links(table, "issuers", Model.PolicyIssuer));

    public static IEnumerable<Saying> OfSteps(TableRows table) => table.Sound.Select(row => EventClaims.Step(row, Model.PolicyStep, row.Id("policy")!));

    public static IEnumerable<Saying> OfItems(TableRows table) =>
        table.Sound.Select(row => Saying.Lasting(row, "item", Model.PolicyItem, row.Id("policy")!, row["item"]));

    public static IEnumerable<Saying> OfRelations(TableRows table) =>
        from row in table.Sound
        select Saying.Lasting(row, "relation", Model.PolicyRelation, row.Id("from_policy")!, row["relation"]) with { Objects = [row.Id("to_policy")!] };

    public static IEnumerable<Saying> OfEffects(TableRows table) =>
        from row in table.Sound
        select Saying.Lasting(row, "effect", Model.PolicyEffect, row.Id("policy")!, row["effect"], row["mechanism"], row["grade"]) with { Objects = [row.Id("target")!] };
}
