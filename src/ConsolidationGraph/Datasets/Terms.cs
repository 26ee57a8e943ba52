using ConsolidationGraph.Views;

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
                throw Unknown(kind, code, words.Codes(kind), argument);
            }
        }
    }

    /// <summary>Refuses a code that no vocabulary of the asked datasets has.</summary>
    /// <param name="view">Where it is asked from.</param>
    /// <param name="dataset">The dataset's id; null for every one that is loaded.</param>
    /// <param name="kind">The kind of word.</param>
    /// <param name="codes">The codes given; null for none.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task RequireAsync(View view, string? dataset, TermKind kind, IEnumerable<string>? codes, string argument, CancellationToken cancellationToken)
    {
        if (codes is null)
        {
            return;
        }

        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in dataset is not null ? [dataset] : await DatasetQueries.LoadedAsync(view, cancellationToken))
        {
            known.UnionWith((await view.VocabularyAsync(name, cancellationToken)).Codes(kind));
        }

        if (codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
        {
            throw Unknown(kind, unknown, known, argument);
        }
    }

    private static GraphQL.ExecutionError Unknown(TermKind kind, string code, IEnumerable<string> known, string argument) =>
        Errors.BadUserInput(argument, $"There is no {Vocabulary.CodeOf(kind)} {Errors.Quote(code)}; there are {string.Join(", ", known)}.");
}
