using GraphQLParser;

namespace ConsolidationGraph.Http.Limits;

/// <summary>What a document is made of, counted before it is parsed: several rules of validation cost the square of it.</summary>
/// <param name="Count">Tokens, comments included; counting stops behind the limit.</param>
/// <param name="Directives">Directives, each of which begins with a token of its own.</param>
internal readonly record struct DocumentTokens(int Count, int Directives)
{
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">A character that no token begins with.</exception>
    public static DocumentTokens Of(string document, int limit)
    {
        int count = 0, directives = 0;
        for (var token = Lexer.Lex(document); token.Kind != TokenKind.EOF && count <= limit; token = Lexer.Lex(document, token.End))
        {
            count++;
            directives += token.Kind == TokenKind.AT ? 1 : 0;
        }

        return new(count, directives);
    }
}
