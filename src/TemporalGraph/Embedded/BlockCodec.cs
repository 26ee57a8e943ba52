using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Embedded;

/// <summary>A block as bytes: a table of its texts, then column after column, compressed.</summary>
internal static class BlockCodec
{
    private const byte Version = 1;
    private const string NodeType = "node";

    public static string NameOf(ClaimBlock block) => block.Type?.Name ?? NodeType;

    public static int CountOf(ClaimBlock block) => block.Nodes.Count + block.Claims.Count;

    /// <summary>Tells a block that is damaged, or stands in another's place, from one that is whole.</summary>
    public static long Checksum(int changeSet, int part, string type, int rows, byte[] data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{changeSet} {part} {type} {rows}\0")));
        hash.AppendData(data);
        return BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset());
    }

    public static byte[] Encode(ClaimBlock block)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var columns = new MemoryStream();
            using var output = new ColumnWriter(columns);
            if (block.Type is null)
            {
                output.Column(block.Nodes, node => output.Text(node.Id));
                output.Column(block.Nodes, node => output.Text(node.Label));
            }
            else
            {
                WriteClaims(output, block.Claims);
            }

            output.WriteTo(compressed);
        }

        return bytes.ToArray();
    }

    public static ClaimBlock Decode(string type, int rows, byte[] data, ClaimModel model)
    {
        if (data.Length == 0 || data[0] != Version)
        {
            throw new InvalidChangeException($"A block of type '{type}' has a format that this version does not know: it was written by a newer one.");
        }

        using var compressed = new BrotliStream(new MemoryStream(data, 1, data.Length - 1), CompressionMode.Decompress);
        using var input = new ColumnReader(compressed);
        if (type == NodeType)
        {
            var ids = input.Column(rows, input.Text);
            var labels = input.Column(rows, input.Text);
            return new ClaimBlock([.. ids.Zip(labels, (id, label) => new Node(id!, label!))]);
        }

        var claimType = model.Find(type)
            ?? throw new InvalidChangeException($"The store holds claims of type '{type}', which this version does not know: it was written by a newer one.");
        return new ClaimBlock(claimType, ReadClaims(input, claimType, rows));
    }

    private static void WriteClaims(ColumnWriter output, IReadOnlyList<ClaimVersion> claims)
    {
        output.Column(claims, claim => output.Text(claim.Id));
        output.Column(claims, claim => output.Text(claim.Subject));
        output.Column(claims, claim => output.List(claim.Objects, output.Text));
        output.Column(claims, claim => output.Text(claim.Period.From?.Text));
        output.Column(claims, claim => output.Text(claim.Period.To?.Text));
        output.Column(claims, claim => output.Number((int)claim.Period.End));
        output.Column(claims, claim => output.Text(claim.Period.StartEvent));
        output.Column(claims, claim => output.Text(claim.Period.EndEvent));
        output.Column(claims, claim => output.Text(claim.Period.FirstAttested?.Text));
        output.Column(claims, claim => output.Text(claim.Period.LastAttested?.Text));
        output.Column(claims, claim => output.List(claim.Values, output.Text));
        output.Column(claims, claim => output.Amount(claim.Amount));
        output.Column(claims, claim => output.Number(claim.KnownFrom));
        output.Column(claims, claim => output.Number(claim.EndKnownFrom));
        output.Column(claims, claim => output.Number(claim.WithdrawnFrom));
        output.Column(claims, claim => output.Number((int)claim.Rank));
        output.Column(claims, claim => output.Number((int)claim.Confidence));
        output.Column(claims, claim => output.List(claim.Citations, citation =>
        {
            output.Text(citation.Source);
            output.Text(citation.Locator);
        }));
        output.Column(claims, claim => output.Text(claim.Note));
    }

    private static ClaimVersion[] ReadClaims(ColumnReader input, ClaimType type, int rows)
    {
        var ids = input.Column(rows, input.Text);
        var subjects = input.Column(rows, input.Text);
        var objects = input.Column(rows, () => input.List(() => input.Text()!));
        var from = input.Column(rows, input.Date);
        var to = input.Column(rows, input.Date);
        var ends = input.Column(rows, input.Number);
        var startEvents = input.Column(rows, input.Text);
        var endEvents = input.Column(rows, input.Text);
        var firstAttested = input.Column(rows, input.Date);
        var lastAttested = input.Column(rows, input.Date);
        var values = input.Column(rows, () => input.List(input.Text));
        var amounts = input.Column(rows, input.Amount);
        var known = input.Column(rows, input.Number);
        var endKnown = input.Column(rows, input.Number);
        var withdrawn = input.Column(rows, input.Number);
        var ranks = input.Column(rows, input.Number);
        var confidences = input.Column(rows, input.Number);
        var citations = input.Column(rows, () => input.List(() => new Citation(input.Text()!, input.Text())));
        var notes = input.Column(rows, input.Text);
        var claims = new ClaimVersion[rows];
        for (var i = 0; i < rows; i++)
        {
            claims[i] = new(
                ids[i]!,
                type,
                subjects[i]!,
                objects[i],
                new StatedPeriod(from[i], to[i], (PeriodEnd)ends[i], startEvents[i], endEvents[i], firstAttested[i], lastAttested[i]),
                values[i],
                amounts[i],
                known[i],
                endKnown[i],
                withdrawn[i],
                (Rank)ranks[i],
                (Confidence)confidences[i],
                citations[i],
                notes[i]);
        }

        return claims;
    }

    /// <summary>Writes columns of numbers; texts go into a table once and are named by their place.</summary>
    private sealed class ColumnWriter(MemoryStream columns) : IDisposable
    {
        private readonly BinaryWriter writer = new(columns, Encoding.UTF8);
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly List<string> texts = [];

        public void Column<T>(IReadOnlyList<T> rows, Action<T> write)
        {
            foreach (var row in rows)
            {
                write(row);
            }
        }

        public void List<T>(IReadOnlyList<T> items, Action<T> write)
        {
            writer.Write7BitEncodedInt(items.Count);
            Column(items, write);
        }

        public void Number(int number) => writer.Write7BitEncodedInt(number);

        public void Text(string? text)
        {
            if (text is null)
            {
                writer.Write7BitEncodedInt(0);
                return;
            }

            if (!places.TryGetValue(text, out var place))
            {
                texts.Add(text);
                places.Add(text, place = texts.Count);
            }

            writer.Write7BitEncodedInt(place);
        }

        public void Amount(Quantity? amount)
        {
            writer.Write(amount is not null);
            if (amount is not null)
            {
                Number(amount.Value);
                Number(amount.Min);
                Number(amount.Max);
                writer.Write((byte)amount.Status);
                writer.Write(amount.Approximate);
                Text(amount.Text);
            }
        }

        public void WriteTo(Stream stream)
        {
            writer.Flush();
            using var output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            output.Write7BitEncodedInt(texts.Count);
            texts.ForEach(output.Write);
            output.Write(columns.GetBuffer(), 0, (int)columns.Length);
        }

        public void Dispose() => writer.Dispose();

        private void Number(decimal? number)
        {
            writer.Write(number is not null);
            if (number is { } value)
            {
                writer.Write(value);
            }
        }
    }

    /// <summary>Reads what <see cref="ColumnWriter"/> wrote.</summary>
    private sealed class ColumnReader : IDisposable
    {
        private readonly BinaryReader reader;
        private readonly string[] texts;
        private readonly Dictionary<string, EdtfDate> dates = new(StringComparer.Ordinal);

        public ColumnReader(Stream stream)
        {
            reader = new(stream, Encoding.UTF8);
            texts = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = string.Intern(reader.ReadString());
            }
        }

        public T[] Column<T>(int rows, Func<T> read)
        {
            var column = new T[rows];
            for (var row = 0; row < rows; row++)
            {
                column[row] = read();
            }

            return column;
        }

        public ImmutableArray<T> List<T>(Func<T> read) => [.. Column(reader.Read7BitEncodedInt(), read)];

        public int Number() => reader.Read7BitEncodedInt();

        public string? Text() => reader.Read7BitEncodedInt() is var place and > 0 ? texts[place - 1] : null;

        public EdtfDate? Date()
        {
            if (Text() is not { } text)
            {
                return null;
            }

            if (!dates.TryGetValue(text, out var date))
            {
                dates.Add(text, date = EdtfDate.Parse(text));
            }

            return date;
        }

        public Quantity? Amount() => reader.ReadBoolean()
            ? new(Decimal(), Decimal(), Decimal(), (ValueStatus)reader.ReadByte(), reader.ReadBoolean(), Text())
            : null;

        public void Dispose() => reader.Dispose();

        private decimal? Decimal() => reader.ReadBoolean() ? reader.ReadDecimal() : null;
    }
}
