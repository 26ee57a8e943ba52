using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Makes nodes and claims of all tables, each after those that it leans on.</summary>
internal static class PackageClaims
{
    public static IReadOnlyList<Statement> Of(Descriptor descriptor, PackageTables tables, PackageIndex index, Problems problems)
    {
        var publication = new Publication(descriptor.Created.DayNumber);
        publication.AddSources(tables[PackageSchema.Sources]);
        var maker = new ClaimMaker(new(descriptor.Name, problems), publication);
        maker.Add(DatasetClaims.OfDescriptor(descriptor));
        maker.Add(DatasetClaims.OfVocabulary(tables[PackageSchema.Vocabulary]));
        maker.Add(DatasetClaims.OfSources(tables[PackageSchema.Sources], publication));
        maker.Add(EventClaims.OfEvents(tables[PackageSchema.Events]));
        maker.Add(EventClaims.OfSteps(tables[PackageSchema.EventSteps], index));
        foreach (var statement in maker.Statements)
        {
            // From here on, what an event began or ended is known as its completion is.
            publication.AddCompletion(statement.Claim);
        }

        maker.Add(EventClaims.OfParticipations(tables[PackageSchema.Participations], TypesOfEvents(maker.Statements)));
        maker.Add(OrganizationClaims.OfOrganizations(tables[PackageSchema.Organizations], index));
        maker.Add(OrganizationClaims.OfKinds(tables[PackageSchema.Kinds], index));
        maker.Add(OrganizationClaims.OfExistence(tables[PackageSchema.Existence]));
        maker.Add(OrganizationClaims.OfNames(tables[PackageSchema.Names], index));
        maker.Add(OrganizationClaims.OfIdentifiers(tables[PackageSchema.Identifiers]));
        maker.Add(OwnershipClaims.Of(tables[PackageSchema.Ownerships]));
        maker.Add(PolicyClaims.OfPolicies(tables[PackageSchema.Policies]));
        maker.Add(PolicyClaims.OfSteps(tables[PackageSchema.PolicySteps]));
        maker.Add(PolicyClaims.OfItems(tables[PackageSchema.PolicyItems]));
        maker.Add(PolicyClaims.OfRelations(tables[PackageSchema.PolicyRelations]));
        maker.Add(PolicyClaims.OfEffects(tables[PackageSchema.PolicyEffects]));
        maker.Add(QuotaClaims.OfSchemes(tables[PackageSchema.QuotaSchemes]));
        maker.Add(QuotaClaims.OfBatches(tables[PackageSchema.QuotaBatches]));
        var batches = BatchDays.Of(maker.Statements.Select(statement => statement.Claim));
        maker.Add(QuotaClaims.OfTotals(tables[PackageSchema.QuotaTotals], batches));
        maker.Add(QuotaClaims.OfAllocations(tables[PackageSchema.Allocations], batches));
        maker.Add(QuotaClaims.OfEligibilities(tables[PackageSchema.Eligibilities]));
        maker.Add(ObservationClaims.Of(tables[PackageSchema.Observations], index));
        return maker.Statements;
    }

    /// <summary>The dataset, its words and every entity that its tables declare.</summary>
    public static IReadOnlyList<Node> Nodes(Descriptor descriptor, PackageTables tables)
    {
        var words = tables[PackageSchema.Vocabulary].Rows.Where(row => row["of"] is not null && row["code"] is not null).Select(row => new Node(DatasetClaims.IdOf(row), Labels.Term));
        var entities =
            from table in tables.All
            where table.Table.Label is not null and not Labels.Term
            from row in table.Rows
            where row["id"] is not null
            select new Node(row.Id("id")!, table.Table.Label!);
        return [.. new[] { new Node(descriptor.Name, Labels.Dataset) }.Concat(words).Concat(entities).DistinctBy(node => node.Id)];
    }

    private static Dictionary<string, string> TypesOfEvents(IEnumerable<Statement> statements) => statements
        .Select(statement => statement.Claim)
        .Where(claim => claim.Type == Model.EventType)
        .GroupBy(claim => claim.Subject, StringComparer.Ordinal)
        .ToDictionary(types => types.Key, types => (Preference.First(types) ?? types.First()).Values[0]!, StringComparer.Ordinal);
}
