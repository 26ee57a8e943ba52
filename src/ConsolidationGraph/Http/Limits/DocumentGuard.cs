using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ConsolidationGraph.Http.Limits;

/// <summary>Reads a document within its limits, each check linear in the document's length, before any rule of validation sees it.</summary>
/// <param name="builder">The parser.</param>
/// <param name="limits">The limits.</param>
internal sealed class DocumentGuard(IDocumentBuilder builder, GraphQLLimits limits)
{
    /// <summary>The document, null if it was not parsed, and what is wrong with it.</summary>
    public (GraphQLDocument? Document, IReadOnlyList<ExecutionError> Errors) Read(string text)
    {
        try
        {
            var tokens = DocumentTokens.Of(text, limits.Tokens);
            if (tokens.Count > limits.Tokens)
            {
                return (null, [Errors.TooManyTokens(limits.Tokens, tokens.Count)]);
            }

            if (text.Length > limits.DocumentCharacters)
            {
                return (null, [Errors.QueryTooLarge($"The document has more than {limits.DocumentCharacters} characters.", limits.DocumentCharacters, text.Length)]);
            }

            if (tokens.Directives > limits.Directives)
            {
                return (null, [Errors.QueryTooComplex("a number of directives of", limits.Directives, tokens.Directives)]);
            }

            var document = builder.Build(text);
            return (document, [.. ExecutableDefinitions.Check(document), .. DocumentShape.Of(document).Check(limits)]);
        }
        catch (GraphQLSyntaxErrorException e)
        {
            return (null, [new SyntaxError(e)]);
        }
        catch (SyntaxError e)
        {
            return (null, [e]);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, [Errors.QueryTooDeep(limits.Depth)]);
        }
    }
}
