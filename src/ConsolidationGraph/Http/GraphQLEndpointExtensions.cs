using System.Text.Encodings.Web;
using ConsolidationGraph.Http.Scalars;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace ConsolidationGraph.Http;

/// <summary>Registers the GraphQL endpoint.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Adds everything that answers GraphQL over HTTP, around a schema.</summary>
    /// <typeparam name="TSchema">The schema; one instance serves the process.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="isEdtf">Whether a text is the EDTF of one day: what the scalar <c>Edtf</c> accepts.</param>
    /// <param name="translate">The error that an exception of the store means; without one every exception is INTERNAL_SERVER_ERROR.</param>
    /// <returns>The limits' options, to bind to a configuration section; they are checked at start.</returns>
    public static OptionsBuilder<GraphQLLimits> AddGraphQLEndpoint<TSchema>(
        this IServiceCollection services, Func<string, bool> isEdtf, Func<Exception, ExecutionError?>? translate = null)
        where TSchema : class, ISchema
    {
        services.AddScalars(isEdtf);
        services.AddSingleton(provider =>
            new FailureTranslator(translate ?? (_ => null), provider.GetRequiredService<ILogger<FailureTranslator>>()));
        services.AddSingleton<GraphQLEndpoint>();
        services.TryAddTimeProvider();
        services.AddGraphQL(builder => builder
            .AddSchema<TSchema>()
            .AddGraphTypeMappingProvider<ContractTypes>()
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .AddErrorInfoProvider<PublicErrors>()
            .AddSchemaVisitor<IntrospectionVisitor>()
            .ConfigureSchema(Configure)
            .ConfigureExecution<DocumentCache>());
        return services.AddOptions<GraphQLLimits>().ValidateDataAnnotations().ValidateOnStart();
    }

    /// <summary>Answers GraphQL at a path, whatever the method: what is not GET or POST is answered with 405.</summary>
    public static IEndpointConventionBuilder MapGraphQLEndpoint(this IEndpointRouteBuilder endpoints, string pattern)
    {
        endpoints.ServiceProvider.GetRequiredService<ISchema>().Initialize(); // A schema that is wrong fails at start, not at the first question.
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        return endpoints.Map(pattern, endpoint.HandleAsync);
    }

    private static void AddScalars(this IServiceCollection services, Func<string, bool> isEdtf)
    {
        services.AddSingleton<DateScalar>();
        services.AddSingleton<DateTimeScalar>();
        services.AddSingleton<DecimalScalar>();
        services.AddSingleton<UrlScalar>();
        services.AddSingleton(new EdtfScalar(isEdtf));
        services.AddSingleton(typeof(ContractEnum<>));
    }

    private static void Configure(ISchema schema)
    {
        schema.Features.DeprecationOfInputValues = true;
        schema.Features.RepeatableDirectives = true;
        schema.Directives.Register(new SpecifiedByDirective());
    }

    private static void TryAddTimeProvider(this IServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
