using System.Collections.Immutable;
using TemporalGraph.Time;

namespace TemporalGraph.Claims;

/// <summary>A kind of claim: an edge if it has an object label, otherwise something said of one node.</summary>
/// <param name="Name">Its name, in the store and in claim ids: lower case, hyphens.</param>
/// <param name="Subject">Label of the node that it is said of; <c>*</c> for any.</param>
/// <param name="Object">Label of the node at the other end; null where there is none; <c>*</c> for any.</param>
/// <param name="Qualifiers">Names of its values, in the order of <see cref="ClaimVersion.Values"/>.</param>
/// <param name="Slots">What names the fact: claims that agree in one of them are rivals.</param>
public sealed record ClaimType(string Name, string Subject, string? Object, ImmutableArray<string> Qualifiers, ImmutableArray<Slot> Slots)
{
    /// <summary>How claims of this type lie in valid time.</summary>
    public Timing Timing { get; init; } = Timing.Lasting;

    /// <summary>Whether a node at the other end is there for a viewpoint that sees the claim; false where only what is said of it itself counts.</summary>
    public bool RevealsObject { get; init; } = true;

    /// <summary>What a database that people look at calls a claim of this type between two nodes, in capitals: <c>ISSUED_BY</c>; null for its name.</summary>
    public string? Relation { get; init; }

    /// <summary>Which claims of this type name their subject in a database that people look at; null where none does.</summary>
    public Caption? Caption { get; init; }

    /// <summary>Qualifiers that are said beside it: claims that differ in them alone say the same and are no dispute.</summary>
    public ImmutableArray<string> Asides { get; init; } = [];

    /// <summary>The place of a value among <see cref="Qualifiers"/>.</summary>
    /// <param name="qualifier">A name in <see cref="Qualifiers"/>.</param>
    /// <exception cref="ArgumentException">The type has no such qualifier.</exception>
    public int this[string qualifier] => Qualifiers.IndexOf(qualifier) is var index and >= 0
        ? index
        : throw new ArgumentException($"A claim of type '{Name}' has no '{qualifier}'; it has {string.Join(", ", Qualifiers)}.", nameof(qualifier));

    /// <inheritdoc/>
    public bool Equals(ClaimType? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A claim that gives its subject a name to show.</summary>
/// <param name="Text">The qualifier whose value is the name.</param>
/// <param name="Where">The values that other qualifiers must have.</param>
public sealed record Caption(string Text, params ImmutableArray<(string Qualifier, string Value)> Where)
{
    /// <summary>The name that a claim gives its subject; null where it gives none.</summary>
    /// <param name="claim">A claim of the type.</param>
    public string? Of(ClaimVersion claim) => claim.Rank != Rank.Deprecated && Where.All(condition => claim[condition.Qualifier] == condition.Value) ? claim[Text] : null;
}

/// <summary>What names a fact: claims of one type that agree in all of this compete.</summary>
/// <param name="BySubject">Whether the subject is part of it.</param>
/// <param name="ByObject">Whether the objects are part of it.</param>
/// <param name="By">The qualifiers that are part of it.</param>
public sealed record Slot(bool BySubject, bool ByObject, ImmutableArray<string> By)
{
    /// <summary>A slot of the subject and some qualifiers.</summary>
    /// <param name="by">The qualifiers that are part of it.</param>
    public static Slot OfSubject(params ImmutableArray<string> by) => new(true, false, by);

    /// <summary>A slot of both ends and some qualifiers.</summary>
    /// <param name="by">The qualifiers that are part of it.</param>
    public static Slot OfBoth(params ImmutableArray<string> by) => new(true, true, by);
}

/// <summary>Every claim type that a store is to know.</summary>
public sealed class ClaimModel
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    /// <summary>Declares the types.</summary>
    /// <param name="completion">The type of the step that completes an event: boundaries that name an event take its day.</param>
    /// <param name="creation">The attribute of a dataset that gives the day on which an edition of it was made.</param>
    /// <param name="types">Every type, <paramref name="completion"/> among them.</param>
    /// <exception cref="ArgumentException">Two types have one name.</exception>
    public ClaimModel(ClaimType completion, Attribute creation, params ImmutableArray<ClaimType> types)
    {
        Types = types;
        Completion = completion;
        Creation = creation;
        foreach (var type in types)
        {
            ordinals.Add(type.Name, ordinals.Count);
        }
    }

    /// <summary>Every type, in the order of their ordinals.</summary>
    public ImmutableArray<ClaimType> Types { get; }

    /// <summary>The type of the step that completes an event.</summary>
    public ClaimType Completion { get; }

    /// <summary>Where a dataset says on which day its newest edition was made: no day after it is certain.</summary>
    public Attribute Creation { get; }

    /// <summary>The place of a type among <see cref="Types"/>.</summary>
    /// <param name="type">A type of this model.</param>
    public int OrdinalOf(ClaimType type) => ordinals.TryGetValue(type.Name, out var ordinal)
        ? ordinal
        : throw new ArgumentException($"There is no claim type '{type.Name}' in this model.", nameof(type));

    /// <summary>Refuses a claim that has not the form of its type.</summary>
    /// <param name="claim">A claim.</param>
    /// <exception cref="InvalidChangeException">The model has no such type, or the claim has not its values or its object.</exception>
    public void Require(ClaimVersion claim)
    {
        if (Find(claim.Type.Name) is not { } type)
        {
            throw new InvalidChangeException($"Claim '{claim.Id}' is of type '{claim.Type}', which is not in the model.");
        }

        if (claim.Values.Length != type.Qualifiers.Length)
        {
            throw new InvalidChangeException($"Claim '{claim.Id}' has {claim.Values.Length} values, but its type '{type}' has {type.Qualifiers.Length} qualifiers.");
        }

        if (type.Object is null ? claim.Objects.Length > 0 : claim.Objects.Length == 0 && type.Timing == Timing.ObjectEvent)
        {
            throw new InvalidChangeException($"Claim '{claim.Id}' names {claim.Objects.Length} objects, but its type '{type}' has {(type.Object is null ? "none" : "one")}.");
        }
    }

    /// <summary>The type of that name; null where there is none.</summary>
    /// <param name="name">A type's name.</param>
    public ClaimType? Find(string name) => ordinals.TryGetValue(name, out var ordinal) ? Types[ordinal] : null;
}

/// <summary>An attribute: a claim type whose first two qualifiers are a name and a value.</summary>
/// <param name="Type">The claim type.</param>
/// <param name="Name">The name that its first qualifier has.</param>
public sealed record Attribute(ClaimType Type, string Name);
