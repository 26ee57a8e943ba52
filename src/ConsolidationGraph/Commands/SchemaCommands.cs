using ConsolidationGraph.Http;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using TemporalGraph.Time;

namespace ConsolidationGraph.Commands;

/// <summary>The verbs about the GraphQL schema.</summary>
public static class SchemaCommands
{
    /// <summary>Prints the schema.</summary>
    public static void Print() => Console.Write(Text());

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
