using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Limits;

/// <summary>The specification's rule 5.1.1, which graphql-dotnet does not have: a document that is executed defines no types.</summary>
internal static class ExecutableDefinitions
{
    /// <summary>One error, at the first definition that is neither an operation nor a fragment.</summary>
    public static IEnumerable<ExecutionError> Check(GraphQLDocument document)
    {
        if (document.Definitions.FirstOrDefault(definition => definition is not GraphQLExecutableDefinition) is not { } definition)
        {
            return [];
        }

        var error = Errors.Invalid("EXECUTABLE_DEFINITIONS", $"A definition of kind {definition.Kind} is not executable.");
        error.AddLocation(Location.FromLinearPosition(document.Source, definition.Location.Start));
        return [error];
    }
}
