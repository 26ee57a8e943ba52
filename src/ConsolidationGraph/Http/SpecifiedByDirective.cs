using GraphQL.Types;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http;

/// <summary><c>@specifiedBy</c> of the specification, which graphql-dotnet 8 does not bring.</summary>
internal sealed class SpecifiedByDirective : Directive
{
    public SpecifiedByDirective()
        : base("specifiedBy", DirectiveLocation.Scalar)
    {
        Description = "Says where a scalar is defined.";
        Arguments = [new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "url", Description = "The address of the definition." }];
    }

    /// <inheritdoc/>
    public override bool? Introspectable => true;
}
