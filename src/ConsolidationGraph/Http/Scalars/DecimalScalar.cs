using System.Globalization;
using System.Numerics;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http.Scalars;

/// <summary><c>Decimal</c>: an exact decimal, a JSON number with all its digits; at most 28 of them.</summary>
public sealed class DecimalScalar : ScalarGraphType
{
    /// <summary>The contract's scalar.</summary>
    public DecimalScalar()
    {
        Name = "Decimal";
        Description = "An exact decimal: a JSON number written with all its digits, at most 28.";
        this.ApplyDirective("specifiedBy", "url", "https://www.rfc-editor.org/rfc/rfc8259#section-6");
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLIntValue number => Read(number.Value),
        GraphQLFloatValue number => Read(number.Value),
        GraphQLNullValue => null,
        _ => throw Wrong(value.Kind.ToString()),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null or decimal => value,
        int or long => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        BigInteger or double => throw Wrong("a number with more than 28 digits"),
        _ => throw Wrong(value.GetType().Name),
    };

    private static decimal Read(ROM text) => TryRead(text, out var value) ? value : throw Wrong(Errors.Quote(text.ToString()));

    /// <summary>Reads a number if <see langword="decimal"/> holds every digit of it.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return SignificantDigits(text) <= 28 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && (value != 0 || text.IndexOfAnyInRange('1', '9') < 0 || text.IndexOfAny('e', 'E') < 0);
    }

    private static int SignificantDigits(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        var digits = 0;
        foreach (var character in exponent < 0 ? text : text[..exponent])
        {
            digits += char.IsAsciiDigit(character) && (digits > 0 || character != '0') ? 1 : 0;
        }

        return digits;
    }

    private static FormatException Wrong(string found) => new($"{found} is not of type Decimal: expected a number of at most 28 digits.");
}
