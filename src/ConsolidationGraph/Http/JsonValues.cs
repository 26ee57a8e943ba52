using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ConsolidationGraph.Http.Scalars;
using GraphQL;

namespace ConsolidationGraph.Http;

/// <summary>Makes the values that graphql-dotnet takes for variables of JSON. Numbers keep all their digits.</summary>
/// <param name="limits">How deep, how long.</param>
internal sealed class JsonValues(GraphQLLimits limits)
{
    /// <summary>A whole number with more digits than this fits no type of ours; reading it would cost the square of its length.</summary>
    private const int DigitLimit = 64;

    /// <exception cref="RefusedRequestException">400: too deep, a list too long, a string that is not Unicode.</exception>
    public Inputs Inputs(JsonElement map) => new(Object(map, 1));

    /// <summary>The string's text.</summary>
    /// <exception cref="RefusedRequestException">400: half of a surrogate pair, which is no character.</exception>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.HalfSurrogatePair();
        }
    }

    private object? Value(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value, depth + 1),
        JsonValueKind.Array => List(value, depth + 1),
        JsonValueKind.String => Text(value),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private Dictionary<string, object?> Object(JsonElement value, int depth)
    {
        DemandDepth(depth);
        var result = new Dictionary<string, object?>();
        foreach (var property in value.EnumerateObject())
        {
            result[property.Name] = Value(property.Value, depth);
        }

        return result;
    }

    private List<object?> List(JsonElement value, int depth)
    {
        DemandDepth(depth);
        return value.GetArrayLength() <= limits.VariableListLength
            ? [.. value.EnumerateArray().Select(item => Value(item, depth))]
            : throw RefusedRequestException.BadRequest($"A list in the variables has more than {limits.VariableListLength} items.");
    }

    private void DemandDepth(int depth)
    {
        if (depth > limits.VariableDepth)
        {
            throw RefusedRequestException.BadRequest($"The variables are nested more than {limits.VariableDepth} levels deep.");
        }
    }

    private static object Number(JsonElement value)
    {
        if (value.TryGetInt32(out var number))
        {
            return number;
        }

        if (value.TryGetInt64(out var longNumber))
        {
            return longNumber;
        }

        var text = value.GetRawText();
        if (DecimalScalar.TryRead(text, out var exact))
        {
            return exact;
        }

        return text.Length <= DigitLimit && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : value.GetDouble();
    }
}
