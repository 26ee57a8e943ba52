using ConsolidationGraph.Http;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using TemporalGraph;
using TemporalGraph.Neo4j;
using TemporalGraph.Time;

namespace ConsolidationGraph.Commands;

/// <summary>The verbs about schemas: GraphQL's, and the store's.</summary>
public static class SchemaCommands
{
    /// <summary>Prints the schema.</summary>
    public static void Print() => Console.Write(Text());

    /// <summary>Makes the constraints and indexes that the configured store lacks.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>0, or 1 where the store cannot be reached.</returns>
    public static async Task<int> ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var options = Stores.Options(Stores.Configuration());
            if (options.Store != StoreKind.Neo4j)
            {
                Console.WriteLine("The embedded store makes its own tables: there is nothing to apply.");
                return 0;
            }

            var made = await Neo4jGraphStore.ApplySchemaAsync(options.Neo4j, Model.Claims, cancellationToken);
            Console.WriteLine(made.Count == 0 ? "Every constraint and index is there." : $"Made {string.Join(", ", made)}.");
            return 0;
        }
        catch (StoreException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>The schema in the schema definition language, sorted.</summary>
    public static string Text()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQLEndpoint<GraphSchema>(text => EdtfDate.TryParse(text, out _, out _));
        using var provider = services.BuildServiceProvider();
        var schema = provider.GetRequiredService<ISchema>();
        schema.Initialize();
        return schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
