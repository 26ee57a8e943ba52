using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Scalars;

/// <summary>A scalar that is written as a string of one form.</summary>
/// <typeparam name="T">What the string stands for.</typeparam>
public abstract class TextScalar<T> : ScalarGraphType
    where T : notnull
{
    /// <summary>A scalar of the contract.</summary>
    /// <param name="name">Its name there.</param>
    /// <param name="form">What is expected, with an example; the end of the error's sentence.</param>
    /// <param name="specification">Where the form is defined.</param>
    private protected TextScalar(string name, string form, string specification)
    {
        Name = name;
        Description = $"{char.ToUpperInvariant(form[0])}{form[1..]}.";
        Form = form;
        this.ApplyDirective("specifiedBy", "url", specification);
    }

    private string Form { get; }

    /// <summary>Reads the string; false if it has another form.</summary>
    protected abstract bool TryRead(string text, out T value);

    /// <summary>Writes the string.</summary>
    protected abstract string Write(T value);

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read((string)text.Value),
        GraphQLNullValue => null,
        _ => throw Wrong(value.Kind.ToString()),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null or T and not string => value,
        string text => Read(text),
        _ => throw Wrong(value.GetType().Name),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        null => null,
        T known => Write(known),
        _ => throw Wrong(value.GetType().Name),
    };

    private object Read(string text) => TryRead(text, out var value) ? value : throw Wrong(Errors.Quote(text));

    private FormatException Wrong(string found) => new($"{found} is not of type {Name}: expected {Form}.");
}
