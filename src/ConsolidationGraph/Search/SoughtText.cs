namespace ConsolidationGraph.Search;

/// <summary>Texts that callers give to search by.</summary>
public static class SoughtText
{
    /// <summary>How many characters are searched by.</summary>
    public const int LengthLimit = 256;

    /// <summary>The keys of a text to search by.</summary>
    /// <param name="text">As given: any text is only text, nothing in it is an operator.</param>
    /// <param name="argument">The argument's name, for the error.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_USER_INPUT: longer than <see cref="LengthLimit"/>, or without a letter or digit.</exception>
    public static SearchKeys Parse(string text, string argument)
    {
        if (text.Length > LengthLimit)
        {
            throw Errors.BadUserInput(argument, $"The text has {text.Length} characters; at most {LengthLimit} are searched by.");
        }

        var keys = SearchKeys.OfSought(text);
        return keys.IsEmpty ? throw Errors.BadUserInput(argument, "The text has no letter and no digit to search by.") : keys;
    }
}
