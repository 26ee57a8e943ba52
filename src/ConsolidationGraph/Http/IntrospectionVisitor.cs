using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ConsolidationGraph.Http;

/// <summary>Adds to introspection what the specification has and graphql-dotnet 8 has not, so that graphql-js reads the whole schema.</summary>
internal sealed class IntrospectionVisitor : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void PostVisitSchema(ISchema schema)
    {
        AddSpecifiedBy(schema);
        AddIncludeDeprecated(schema);
    }

    private static void AddSpecifiedBy(ISchema schema)
    {
        var type = (IObjectGraphType)schema.AllTypes["__Type"]!;
        type.AddField(new()
        {
            Name = "specifiedByURL",
            ResolvedType = schema.AllTypes["String"],
            Resolver = new FuncFieldResolver<IGraphType, string?>(context =>
                (context.Source as ScalarGraphType)?.GetAppliedDirectives()?.Find("specifiedBy")?.FindArgument("url")?.Value as string),
        });
    }

    // No argument of a directive here is deprecated, so that the answer is the same either way.
    private static void AddIncludeDeprecated(ISchema schema)
    {
        var arguments = ((IObjectGraphType)schema.AllTypes["__Directive"]!).Fields.Find("args")!;
        arguments.Arguments ??= [];
        arguments.Arguments.Add(new(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false });
    }
}
