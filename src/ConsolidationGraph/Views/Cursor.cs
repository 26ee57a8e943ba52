using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ConsolidationGraph.Views;

/// <summary>A place in a list, and the state of the graph that the list was read from: later pages are of the same state.</summary>
/// <param name="Connection">Which list: the field's own word, such as <c>organizations</c>.</param>
/// <param name="Revision">The graph's revision of the first page.</param>
/// <param name="Viewpoint">The viewpoint of the first page, as text.</param>
/// <param name="Keyset">The sort key of the node, as text; the next page begins after it.</param>
public sealed record Cursor(string Connection, int Revision, string Viewpoint, string Keyset)
{
    private const byte Version = 1;
    private const int ChecksumLength = 6;

    /// <summary>Enough for any key of ours; a longer text is not read at all.</summary>
    private const int LengthLimit = 4096;

    /// <summary>The opaque text: base64url of version, fields and a checksum, which guards against damage, not against forgery.</summary>
    public string Encode()
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(Connection);
        writer.Write7BitEncodedInt(Revision);
        writer.Write(Viewpoint);
        writer.Write(Keyset);
        writer.Write(Checksum(content.ToArray()));
        return Base64Url.EncodeToString(content.ToArray());
    }

    /// <summary>Reads a cursor that the field itself has given out.</summary>
    /// <param name="text">What the caller gave.</param>
    /// <param name="connection">Which list the caller pages through.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_CURSOR: not a cursor, damaged, of an older service or of another list.</exception>
    public static Cursor Decode(string text, string connection)
    {
        var cursor = Read(text) ?? throw Errors.BadCursor("The cursor is damaged, or not one that this service gave out.");
        return cursor.Connection == connection
            ? cursor
            : throw Errors.BadCursor($"The cursor belongs to {Errors.Quote(cursor.Connection)}, not to '{connection}'.");
    }

    /// <summary>Refuses to go on under another viewpoint than the first page's.</summary>
    /// <exception cref="GraphQL.ExecutionError">BAD_CURSOR: the viewpoint differs.</exception>
    public Cursor Demand(string viewpoint) =>
        Viewpoint == viewpoint ? this : throw Errors.BadCursor("The cursor was given out under another viewpoint; begin again without it.");

    private static Cursor? Read(string text)
    {
        if (text.Length > LengthLimit || !TryDecode(text, out var bytes) || bytes.Length <= ChecksumLength)
        {
            return null;
        }

        var content = bytes[..^ChecksumLength];
        if (content[0] != Version || !Checksum(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
        {
            return null;
        }

        // The checksum holds, so the fields can be read without a check for each.
        using var reader = new BinaryReader(new MemoryStream(content, 1, content.Length - 1), Encoding.UTF8);
        return new(reader.ReadString(), reader.Read7BitEncodedInt(), reader.ReadString(), reader.ReadString());
    }

    // One text for one cursor: white space and spare bits, which the decoder forgives, are damage too.
    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text;
    }

    private static byte[] Checksum(byte[] content) => SHA256.HashData(content)[..ChecksumLength];
}
