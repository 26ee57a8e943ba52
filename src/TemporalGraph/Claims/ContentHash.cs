using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TemporalGraph.Claims;

/// <summary>
/// Hashes of what is said. A dataset's hash is the sum of its nodes' and claims' hashes modulo 2^128: it does not depend on
/// their order nor on the store, and a change set keeps it up to date.
/// </summary>
public static class ContentHash
{
    /// <summary>The hash of a claim version: everything it says, without the record axis.</summary>
    /// <param name="claim">A claim version.</param>
    public static UInt128 Of(ClaimVersion claim)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part).Append(part is null ? '\u0001' : '\u0000');
        Add(claim.Id);
        Add(claim.Type.Name);
        Add(claim.Subject);
        AddAll<string?>(claim.Objects, Add);
        var period = claim.Period;
        AddAll([period.From?.Text, period.To?.Text, period.End.ToString(), period.StartEvent, period.EndEvent, period.FirstAttested?.Text, period.LastAttested?.Text], Add);
        AddAll(claim.Values, Add);
        AddAll<string?>(
            claim.Amount is { } amount
                ? [Number(amount.Value), Number(amount.Min), Number(amount.Max), amount.Status.ToString(), amount.Approximate ? "~" : "", amount.Text]
                : [],
            Add);
        AddAll([claim.KnownFrom, claim.EndKnownFrom, claim.WithdrawnFrom], day => Add(day.ToString(CultureInfo.InvariantCulture)));
        AddAll([claim.Rank.ToString(), claim.Confidence.ToString(), claim.Note], Add);
        AddAll(claim.Citations.SelectMany(citation => new string?[] { citation.Source, citation.Locator }), Add);
        return Of(text.ToString());
    }

    /// <summary>The hash of a node.</summary>
    /// <param name="node">A node.</param>
    public static UInt128 Of(Node node) => Of($"node\0{node.Id}\0{node.Label}");

    /// <summary>The hash of the journal up to a change set: over what came before it and what it says, without its time and author.</summary>
    /// <param name="previous">The hash of the journal before it; null for the first.</param>
    /// <param name="request">Its request.</param>
    /// <param name="dataset">The dataset that it changes.</param>
    /// <param name="reason">Its reason.</param>
    /// <param name="asserted">The sum of the hashes of the nodes and claims that it brings.</param>
    /// <param name="retracted">The sum of the hashes of the claims that it retracts.</param>
    /// <returns>Lower-case hexadecimal digits.</returns>
    public static string Chain(string? previous, string request, string dataset, string reason, UInt128 asserted, UInt128 retracted)
    {
        var chain = string.Join('\0', previous, request, dataset, reason, Text(asserted), Text(retracted));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chain)));
    }

    /// <summary>A hash as lower-case hexadecimal digits.</summary>
    /// <param name="hash">A hash.</param>
    public static string Text(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);

    private static void AddAll<T>(IEnumerable<T> parts, Action<T> add)
    {
        foreach (var part in parts)
        {
            add(part);
        }
    }

    private static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static UInt128 Of(string text) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
