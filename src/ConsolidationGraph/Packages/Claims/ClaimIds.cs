using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Packages.Claims;

/// <summary>Ids of claims: the row's, else <c>subject/type/hash</c>, the hash being 60 bits of SHA-256 over the claim's slot and start.</summary>
internal sealed class ClaimIds(string dataset, Problems problems)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Letters = 12;

    private readonly Dictionary<string, Saying> derived = new(StringComparer.Ordinal);

    /// <summary>The id of what is said; null where two rows would have the same, which is said to <see cref="Problems"/>.</summary>
    public string? Of(Saying saying)
    {
        // An entity's id names its node, so its cells' claims have derived ids all the same.
        if (saying.Cell is null && saying.Row?.Id("id") is { } given)
        {
            return given;
        }

        var id = Derive(saying, null);
        if (derived.TryAdd(id, saying))
        {
            return id;
        }

        var first = derived[id];
        if (saying.Cell is not { } cell)
        {
            problems.Error(saying.Row!, "id", $"is empty, but line {first.Row?.Line} is about the same with the same start, expected an id in one of them");
            return null;
        }

        // A second cell is a rival of the first, and is told apart by what it says.
        var rival = Derive(saying, cell);
        if (first.Cell != cell && derived.TryAdd(rival, saying))
        {
            return rival;
        }

        var same = first.Cell == cell ? first : derived[rival];
        problems.Error(saying.Row!, saying.Field, $"{Errors.Quote(cell)} is said already in line {same.Row?.Line}, expected it once");
        return null;
    }

    private string Derive(Saying saying, string? value)
    {
        var slot = saying.Type.Slots[0];
        var parts = new StringBuilder();
        void Add(string? part) => parts.Append(part).Append('\n');
        if (slot.BySubject)
        {
            Add(saying.Subject);
        }

        if (slot.ByObject)
        {
            Add(string.Join(';', saying.Objects.Order(StringComparer.Ordinal)));
        }

        foreach (var qualifier in slot.By)
        {
            Add(saying.Values[saying.Type[qualifier]]);
        }

        Add(saying.Start);
        if (value is not null)
        {
            Add(value);
        }

        var subject = Curie.IsOf(saying.Subject, dataset) ? saying.Subject : $"{dataset}:{saying.Subject}";
        return $"{subject}/{saying.Type.Name}/{Hash(parts.ToString())}";
    }

    private static string Hash(string text)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return string.Create(Letters, bits, (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = Alphabet[(int)(rest >> 59)];
                rest <<= 5;
            }
        });
    }
}
