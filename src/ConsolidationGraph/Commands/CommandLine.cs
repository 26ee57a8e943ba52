using System.CommandLine;

namespace ConsolidationGraph.Commands;

/// <summary>The verbs of the executable; without one it serves.</summary>
public static class CommandLine
{
    /// <summary>The verbs.</summary>
    /// <param name="args">The arguments: what <c>serve</c> does not know is a setting.</param>
    public static RootCommand Of(string[] args)
    {
        var package = new Argument<DirectoryInfo>("package") { Description = "A folder with a datapackage.json and its tables." };
        var author = new Option<string>("--author") { Description = "Who, for the journal.", DefaultValueFactory = _ => "import" };

        var serve = new Command("serve", "Answers GraphQL at /graphql (the default).") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((_, cancellationToken) => Serve.RunAsync([.. args.Where(arg => arg != "serve")], cancellationToken));

        var validate = new Command("validate", "Checks a package and lists everything that is wrong with it.") { package };
        validate.SetAction((parsed, cancellationToken) => PackageCommands.ValidateAsync(parsed.GetValue(package)!, cancellationToken));

        var import = new Command("import", "Loads a package, or a newer edition of it, into the configured store.") { package, author };
        import.SetAction((parsed, cancellationToken) => PackageCommands.ImportAsync(parsed.GetValue(package)!, parsed.GetValue(author)!, cancellationToken));

        var print = new Command("print", "Prints the GraphQL schema.");
        print.SetAction(_ => SchemaCommands.Print());

        var apply = new Command("apply", "Makes the constraints and indexes that the configured Neo4j store lacks.");
        apply.SetAction((_, cancellationToken) => SchemaCommands.ApplyAsync(cancellationToken));

        var root = new RootCommand("ConsolidationGraph: how an industry consolidates, on any day, as known on any day.") { serve, validate, import, new Command("schema", "The GraphQL schema, and the store's.") { print, apply } };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellationToken) => Serve.RunAsync(args, cancellationToken));
        return root;
    }
}
