using ConsolidationGraph.Changes;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Observations;
using ConsolidationGraph.Organizations;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Quotas;
using ConsolidationGraph.Sources;
using ConsolidationGraph.Structure;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.Types;

namespace ConsolidationGraph;

/// <summary>The public schema: every concept's fields of Query, and the types that only an interface leads to.</summary>
public sealed class GraphSchema : Schema
{
    /// <summary>Puts the schema together.</summary>
    /// <param name="services">Where types come from.</param>
    public GraphSchema(IServiceProvider services)
        : base(services)
    {
        var query = new ObjectGraphType { Name = "Query" };
        AddFields<NodeQueries>(query);
        AddFields<DatasetQueries>(query);
        AddFields<RevisionQueries>(query);
        AddFields<OrganizationQueries>(query);
        AddFields<EventQueries>(query);
        AddFields<PolicyQueries>(query);
        AddFields<QuotaQueries>(query);
        AddFields<ObservationQueries>(query);
        AddFields<SourceQueries>(query);
        AddFields<Timeline.TimelineQueries>(query);
        AddFields<StructureQueries>(query);
        AddFields<Differences.DifferenceQueries>(query);
        AddFields<Series.SeriesQueries>(query);
        AddFields<Search.SearchQueries>(query);
        Query = query;
        RegisterTypes(
            Object<Organization>(), Object<ChangeEvent>(), Object<Policy>(), Object<QuotaScheme>(), Object<QuotaBatch>(), Object<Source>(), Object<Dataset>(), Object<Word>(),
            Object<OrganizationName>(), Object<Identifier>(), Object<Ownership.Ownership>(), Object<Participation>(), Object<DatedStep>(), Object<PolicyRelation>(), Object<PolicyEffect>(),
            Object<QuotaAmount>(), Object<Allocation>(), Object<Eligibility>(), Object<Observation>(), Object<Statement>());
        this.WithIntrospectionComplexityImpact(0);
    }

    private static Type Object<T>() => typeof(AutoRegisteringObjectGraphType<T>);

    private static void AddFields<T>(ObjectGraphType query)
    {
        foreach (var field in new AutoRegisteringObjectGraphType<T>().Fields)
        {
            query.AddField(field);
        }
    }
}
