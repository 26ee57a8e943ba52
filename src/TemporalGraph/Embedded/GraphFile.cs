using System.Globalization;
using Microsoft.Data.Sqlite;
using TemporalGraph.Claims;

namespace TemporalGraph.Embedded;

/// <summary>A change set as the file has it.</summary>
internal sealed record StoredChange(ChangeEntry Entry, IReadOnlyList<ClaimBlock> Blocks, IReadOnlyList<int> Retracted, bool IsLast);

/// <summary>The SQLite file: an append-only journal of change sets and their blocks. Nothing is ever updated or deleted.</summary>
internal sealed class GraphFile : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS change_set (number INTEGER PRIMARY KEY, request TEXT NOT NULL UNIQUE, recorded_at TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL, dataset TEXT NOT NULL, hash TEXT NOT NULL, content_hash TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS block (change_set INTEGER NOT NULL, part INTEGER NOT NULL, type TEXT NOT NULL, rows INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (change_set, part));
        CREATE TABLE IF NOT EXISTS retraction (claim INTEGER PRIMARY KEY, change_set INTEGER NOT NULL) WITHOUT ROWID;
        """;

    private readonly string path;
    private readonly SqliteConnection reader;
    private readonly Lock reading = new();
    private long version = -1;

    public GraphFile(string path)
    {
        this.path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
        reader = Connect();
        try
        {
            Execute(reader, Schema);
        }
        catch (SqliteException exception)
        {
            reader.Dispose();
            throw new InvalidChangeException($"The file '{Path.GetFileName(path)}' is not a graph store, or it is damaged: {exception.Message}");
        }
    }

    /// <summary>Whether anybody committed since the last call.</summary>
    public bool HasChanged()
    {
        lock (reading)
        {
            var now = (long)Scalar(reader, "PRAGMA data_version")!;
            (var changed, version) = (now != version, now);
            return changed;
        }
    }

    /// <summary>Change sets after a revision, oldest first.</summary>
    public List<StoredChange> ReadAfter(int revision, ClaimModel model)
    {
        lock (reading)
        {
            // One transaction, so that what another process commits meanwhile is seen whole or not at all.
            using var transaction = reader.BeginTransaction(deferred: true);
            var entries = Guard($"The journal after revision {revision}", () => ReadEntries(revision));
            return [.. entries.Select(entry => Guard($"Change set {entry.Number}", () =>
                new StoredChange(entry, ReadBlocks(entry.Number, model), ReadRetractions(entry.Number), entry.Number == entries[^1].Number)))];
        }
    }

    /// <summary>What to say of a place in the file that cannot be read or is not what was written.</summary>
    public InvalidChangeException Damaged(string place, string? reason = null) =>
        new($"{place} is damaged: restore the file '{Path.GetFileName(path)}' from a copy.{(reason is null ? "" : $" {reason}")}");

    /// <summary>Begins a write and waits for another process's to end.</summary>
    public GraphFileWrite BeginWrite() => new(Connect());

    public void Dispose() => reader.Dispose();

    internal static SqliteCommand Command(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    internal static void Execute(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(connection, text, parameters);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string text)
    {
        using var command = Command(connection, text);
        return command.ExecuteScalar();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new InvalidChangeException($"The file '{Path.GetFileName(path)}' cannot be opened as a graph store: {exception.Message}");
        }
    }

    // A damaged page, or a value of another kind than was written.
    private T Guard<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException or FormatException or OverflowException)
        {
            throw Damaged(place, exception.Message);
        }
    }

    private List<ChangeEntry> ReadEntries(int after)
    {
        using var command = Command(reader, "SELECT number, request, recorded_at, author, reason, dataset, hash, content_hash FROM change_set WHERE number > $after ORDER BY number", ("$after", after));
        using var rows = command.ExecuteReader();
        var entries = new List<ChangeEntry>();
        while (rows.Read())
        {
            var at = DateTimeOffset.Parse(rows.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            entries.Add(new(rows.GetInt32(0), rows.GetString(1), at, rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetString(6), rows.GetString(7)));
        }

        return entries;
    }

    private List<ClaimBlock> ReadBlocks(int changeSet, ClaimModel model)
    {
        using var command = Command(reader, "SELECT part, type, rows, checksum, data FROM block WHERE change_set = $number ORDER BY part", ("$number", changeSet));
        using var rows = command.ExecuteReader();
        var blocks = new List<ClaimBlock>();
        while (rows.Read())
        {
            var (part, type, count, data) = (rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2), (byte[])rows[4]);
            if (BlockCodec.Checksum(changeSet, part, type, count, data) != rows.GetInt64(3))
            {
                throw Damaged($"Block {part} of change set {changeSet}");
            }

            blocks.Add(BlockCodec.Decode(type, count, data, model));
        }

        return blocks;
    }

    private List<int> ReadRetractions(int changeSet)
    {
        using var command = Command(reader, "SELECT claim FROM retraction WHERE change_set = $number ORDER BY claim", ("$number", changeSet));
        using var rows = command.ExecuteReader();
        var claims = new List<int>();
        while (rows.Read())
        {
            claims.Add(rows.GetInt32(0));
        }

        return claims;
    }
}

/// <summary>One change set on its way into the file; undone unless committed.</summary>
internal sealed class GraphFileWrite : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;

    public GraphFileWrite(SqliteConnection connection)
    {
        this.connection = connection;
        try
        {
            transaction = connection.BeginTransaction(deferred: false);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Write(int changeSet, int part, ClaimBlock block)
    {
        var data = BlockCodec.Encode(block);
        GraphFile.Execute(
            connection,
            "INSERT INTO block (change_set, part, type, rows, checksum, data) VALUES ($set, $part, $type, $rows, $checksum, $data)",
            ("$set", changeSet),
            ("$part", part),
            ("$type", BlockCodec.NameOf(block)),
            ("$rows", BlockCodec.CountOf(block)),
            ("$checksum", BlockCodec.Checksum(changeSet, part, BlockCodec.NameOf(block), BlockCodec.CountOf(block), data)),
            ("$data", data));
    }

    public void Write(ChangeEntry entry, IEnumerable<int> retracted)
    {
        GraphFile.Execute(
            connection,
            "INSERT INTO change_set (number, request, recorded_at, author, reason, dataset, hash, content_hash) VALUES ($number, $request, $at, $author, $reason, $dataset, $hash, $content)",
            ("$number", entry.Number),
            ("$request", entry.Request),
            ("$at", entry.RecordedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            ("$author", entry.Author),
            ("$reason", entry.Reason),
            ("$dataset", entry.Dataset),
            ("$hash", entry.Hash),
            ("$content", entry.ContentHash));
        foreach (var claim in retracted)
        {
            GraphFile.Execute(connection, "INSERT INTO retraction (claim, change_set) VALUES ($claim, $set)", ("$claim", claim), ("$set", entry.Number));
        }
    }

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }
}
