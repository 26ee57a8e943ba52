using TemporalGraph.Claims;

namespace TemporalGraph.Neo4j;

/// <summary>What things are called in Neo4j. A closed set: labels and relationship types come from the model, never from data.</summary>
internal static class GraphNames
{
    /// <summary>The label of every node that claims are about, beside its own.</summary>
    public const string Entity = nameof(Entity);

    /// <summary>The label of every claim that is a node, beside its type's.</summary>
    public const string Claim = nameof(Claim);

    /// <summary>The label of the journal's entries.</summary>
    public const string ChangeSet = nameof(ChangeSet);

    /// <summary>The label of the one node that says which revision is committed and who writes.</summary>
    public const string Graph = nameof(Graph);

    /// <summary>A claim type as a relationship type: <c>went-into</c> is <c>WENT_INTO</c>.</summary>
    public static string RelationOf(ClaimType type) => type.Relation is { } relation
        ? Checked(relation.ToLowerInvariant().Replace('_', '-')).Replace('-', '_').ToUpperInvariant()
        : Checked(type.Name).Replace('-', '_').ToUpperInvariant();

    /// <summary>A claim type as a label: <c>event-step</c> is <c>EventStep</c>.</summary>
    public static string LabelOf(ClaimType type) => string.Concat(Checked(type.Name).Split('-').Select(Capital));

    /// <summary>A qualifier as a property: <c>taken-over-by</c> is <c>takenOverBy</c>.</summary>
    public static string PropertyOf(string qualifier)
    {
        var words = Checked(qualifier).Split('-');
        return string.Concat(words.Take(1).Concat(words.Skip(1).Select(Capital)));
    }

    /// <summary>The relationship types of the claims that have an object.</summary>
    public static IEnumerable<string> RelationsOf(ClaimModel model) => model.Types.Where(type => type.Object is not null).Select(RelationOf).Distinct(StringComparer.Ordinal);

    /// <summary>The labels of nodes that the model names.</summary>
    public static IEnumerable<string> LabelsOf(ClaimModel model) =>
        model.Types.SelectMany(type => new[] { type.Subject, type.Object }).OfType<string>().Where(label => label != "*").Distinct(StringComparer.Ordinal);

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    // Names stand in statement texts: nothing may be in them that Cypher could read as more than a name.
    private static string Checked(string name) => name.Length > 0 && name.Split('-').All(word => word.Length > 0 && word.All(char.IsAsciiLetterLower))
        ? name
        : throw new ArgumentException($"'{name}' cannot be a name in Neo4j: lower-case letters and single hyphens only.", nameof(name));
}
