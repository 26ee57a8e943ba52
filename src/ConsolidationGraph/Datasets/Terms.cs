namespace ConsolidationGraph.Datasets;

/// <summary>Codes in arguments.</summary>
public static class Terms
{
    /// <summary>Refuses a code that the vocabulary does not have, and names those that it has: an unknown code is an error, not an empty list.</summary>
    /// <param name="words">The vocabulary.</param>
    /// <param name="kind">The kind of word.</param>
    /// <param name="codes">The codes given; null for none.</param>
    /// <param name="argument">The argument's name.</param>
    public static void Require(Vocabulary words, TermKind kind, IEnumerable<string>? codes, string argument)
    {
        foreach (var code in codes ?? [])
        {
            if (!words.Has(kind, code))
            {
                throw Errors.BadUserInput(argument, $"There is no {Vocabulary.CodeOf(kind)} {Errors.Quote(code)}; there are {string.Join(", ", words.Codes(kind))}.");
            }
        }
    }
}
