using System.Diagnostics;
using ConsolidationGraph.Examples;
using ConsolidationGraph.Http;
using ConsolidationGraph.Packages;
using GraphQL;
using Serilog;
using TemporalGraph;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Commands;

/// <summary>Answers GraphQL.</summary>
public static partial class Serve
{
    private const string GraphQLPath = "/graphql";

    /// <summary>Serves until stopped.</summary>
    /// <param name="args">Settings.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>0 after a stop, 1 when it could not start.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            var app = Build(args);
            await using (app)
            {
                if (!await SeedAsync(app, cancellationToken))
                {
                    return 1;
                }

                await app.RunAsync(cancellationToken);
                return 0;
            }
        }
        catch (StoreException exception)
        {
            await Console.Error.WriteLineAsync($"The service did not start. {exception.Message}");
            return 1;
        }
    }

    /// <summary>Puts the service together.</summary>
    /// <param name="args">Settings.</param>
    /// <param name="configure">Puts other services in their place: another store, another server.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Settings lie beside the executable, wherever it is started from; the store's file lies where it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSerilog((_, logging) => logging.ReadFrom.Configuration(builder.Configuration));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var options = Stores.Options(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => Stores.Open(options, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Search.SearchIndex>();
        builder.Services.AddScoped<Views.Views>();
        builder.Services.AddScoped<IResponseExtensions>(services => services.GetRequiredService<Views.Views>());
        builder.Services.AddGraphQLEndpoint<GraphSchema>(text => EdtfDate.TryParse(text, out _, out _), Translate).BindConfiguration("GraphQL");
        builder.Services.AddHealthChecks();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapGraphQLEndpoint(GraphQLPath);
        app.MapExamplePages(GraphQLPath);
        app.MapHealthChecks("/health/live");
        app.MapGet("/health/ready", ReadyAsync);
        return app;
    }

    /// <summary>Fills an empty store with the configured package.</summary>
    /// <param name="app">The service.</param>
    /// <param name="cancellationToken">Undoes it.</param>
    /// <returns>Whether the service may start.</returns>
    public static async Task<bool> SeedAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var (store, options) = (app.Services.GetRequiredService<IGraphStore>(), app.Services.GetRequiredService<ServiceOptions>());
        if ((await store.OpenAsync(null, cancellationToken)).Revision > 0 || options.Seed.Length == 0)
        {
            return true;
        }

        var started = Stopwatch.GetTimestamp();
        var reading = await Package.ReadAsync(options.Seed, cancellationToken);
        foreach (var problem in reading.Problems.Where(problem => !problem.IsWarning))
        {
            LogProblem(app.Logger, problem.ToString());
        }

        if (!reading.IsValid)
        {
            return false;
        }

        var result = await Import.RunAsync(store, reading, "seed", cancellationToken);
        // What reading the package took is given back before the first question; the next collection might be hours away.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        LogLoaded(app.Logger, reading.Name, reading.Version, result.Added, Stopwatch.GetElapsedTime(started));
        return true;
    }

    private static async Task<IResult> ReadyAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        try
        {
            return Results.Ok(new { revision = (await store.OpenAsync(null, cancellationToken)).Revision });
        }
        catch (StoreException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static ExecutionError? Translate(Exception exception) => exception switch
    {
        RevisionConflictException conflict => Errors.Conflict(conflict.Message),
        StoreException => Errors.BackendUnavailable("The graph's store cannot be reached now: try again."),
        _ => null,
    };

    [LoggerMessage(LogLevel.Information, "Loaded {Dataset} {Version}: {Claims} claims in {Elapsed}.")]
    private static partial void LogLoaded(Microsoft.Extensions.Logging.ILogger log, string dataset, string version, int claims, TimeSpan elapsed);

    [LoggerMessage(LogLevel.Error, "The seed was not loaded: {Problem}")]
    private static partial void LogProblem(Microsoft.Extensions.Logging.ILogger log, string problem);
}
