using System.ComponentModel.DataAnnotations;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Neo4j;

namespace ConsolidationGraph.Commands;

/// <summary>Opens the configured store.</summary>
public static class Stores
{
    /// <summary>The settings, checked.</summary>
    /// <param name="configuration">Where they come from.</param>
    /// <exception cref="ValidationException">A setting is wrong.</exception>
    /// <exception cref="TemporalGraph.StoreConfigurationException">A setting of Neo4j is wrong.</exception>
    public static ServiceOptions Options(IConfiguration configuration)
    {
        var options = configuration.Get<ServiceOptions>() ?? new();
        Validator.ValidateObject(options, new(options), validateAllProperties: true);
        Validator.ValidateObject(options.Embedded, new(options.Embedded), validateAllProperties: true);
        if (options.Store == StoreKind.Neo4j)
        {
            options.Neo4j.Validate();
        }

        return options;
    }

    /// <summary>The configured store. Neo4j is asked when the store is.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock that dates change sets.</param>
    public static IGraphStore Open(ServiceOptions options, TimeProvider time) => options.Store switch
    {
        StoreKind.Neo4j => new Neo4jGraphStore(options.Neo4j, Model.Claims, time),
        _ => EmbeddedGraphStore.Open(options.Embedded.Path, Model.Claims, time),
    };

    /// <summary>The settings of a verb that does not serve: files, the environment.</summary>
    public static IConfiguration Configuration() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
