using Microsoft.Data.Sqlite;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Tests.Claims;

namespace TemporalGraph.Tests.Embedded;

/// <summary>A file that is not what was written is refused with the place, never read as if nothing were.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("graph.db");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("UPDATE block SET data = CAST(substr(data, 1, 20) || x'FF' || substr(data, 22) AS BLOB) WHERE change_set = 2 AND part = 1", "Block 1 of change set 2 is damaged")]
    [InlineData("UPDATE block SET data = substr(data, 1, 20) WHERE change_set = 2 AND part = 1", "Block 1 of change set 2 is damaged")]
    [InlineData("UPDATE block SET data = 'text' WHERE change_set = 2 AND part = 0", "Change set 2 is damaged")]
    [InlineData("UPDATE block SET rows = rows - 1 WHERE change_set = 2 AND part = 1", "Block 1 of change set 2 is damaged")]
    [InlineData("UPDATE block SET type = 'controls' WHERE change_set = 2 AND part = 1", "Block 1 of change set 2 is damaged")]
    [InlineData("UPDATE block SET part = 7 WHERE change_set = 2 AND part = 0", "Block 7 of change set 2 is damaged")]
    [InlineData("DELETE FROM block WHERE change_set = 2 AND part = 1", "Change set 2 is damaged")]
    [InlineData("DELETE FROM retraction", "Change set 2 is damaged")]
    [InlineData("UPDATE retraction SET claim = 999", "Change set 2 is damaged")]
    [InlineData("UPDATE retraction SET claim = 1", "Change set 2 is damaged")]
    [InlineData("UPDATE change_set SET reason = 'another' WHERE number = 1", "Change set 1 is damaged")]
    [InlineData("UPDATE change_set SET content_hash = '00' WHERE number = 2", "Change set 2 is damaged")]
    [InlineData("UPDATE change_set SET recorded_at = 'yesterday' WHERE number = 2", "The journal after revision 0 is damaged")]
    [InlineData("DELETE FROM change_set WHERE number = 1", "Change set 2 is damaged")]
    [InlineData("DROP TABLE block; CREATE TABLE block (x)", "Change set 1 is damaged")]
    public async Task A_row_that_was_changed_or_lost_is_refused_with_its_place(string damage, string message)
    {
        await WriteAsync();
        Execute(damage);

        var refusal = Assert.Throws<InvalidChangeException>(() => Open(Path));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_in_the_file_is_refused_or_changes_no_answer()
    {
        var (answers, hashes) = await WriteAsync();
        var whole = await File.ReadAllBytesAsync(Path);
        int[] written = [.. Enumerable.Range(0, whole.Length).Where(place => whole[place] != 0)];
        var random = new Random(20150302);
        var refused = 0;
        for (var flip = 0; flip < 150; flip++)
        {
            var damaged = whole.ToArray();
            damaged[written[random.Next(written.Length)]] ^= (byte)(1 << random.Next(8));
            var path = folder.File($"flip-{flip}.db");
            await File.WriteAllBytesAsync(path, damaged);
            try
            {
                await using var store = Open(path);
                Assert.Equal(hashes, await HashesAsync(store));
                Assert.Equal(answers, await AnswersAsync(store));
            }
            catch (InvalidChangeException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 50, 150);
    }

    [Fact]
    public async Task A_log_that_broke_off_leaves_whole_change_sets()
    {
        await using var store = Open(Path);
        for (var i = 0; i < 6; i++)
        {
            await store.ApplyAsync($"change {i}", Tiny.Nodes(Tiny.Company, $"a:c{i}"), [Tiny.Name.Say($"a:c{i}/name", $"a:c{i}", "C", "en")]);
        }

        var (data, log) = (await ReadAsync(Path), await ReadAsync(Path + "-wal"));
        var hashes = await HashesAsync(store);
        var revisions = new HashSet<int>();
        for (var cut = 0; cut <= 30; cut++)
        {
            var path = folder.File($"cut-{cut}.db");
            await File.WriteAllBytesAsync(path, data);
            await File.WriteAllBytesAsync(path + "-wal", log[..(log.Length * cut / 30)]);
            await using var torn = Open(path);
            var kept = await HashesAsync(torn);
            Assert.Equal(hashes.Take(kept.Count), kept);
            Assert.Equal(kept.Count, (await (await torn.OpenAsync()).ReadAsync("a").ToListAsync()).Sum(block => block.Claims.Count));
            revisions.Add(kept.Count);
        }

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], revisions.Order());
    }

    [Fact]
    public async Task What_is_no_graph_store_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(Path, string.Concat(Enumerable.Repeat("This is a letter, not a graph. ", 100)));
        var before = await File.ReadAllBytesAsync(Path);

        Assert.Contains("'graph.db'", Assert.Throws<InvalidChangeException>(() => Open(Path)).Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task What_a_newer_version_wrote_is_refused_with_its_name()
    {
        await WriteAsync();
        var older = new ClaimModel(Tiny.Completion, Tiny.Model.Creation, Tiny.Completion, Tiny.Attributes);

        var refusal = Assert.Throws<InvalidChangeException>(() => EmbeddedGraphStore.Open(Path, older, TimeProvider.System));

        Assert.Contains("claims of type 'name', which this version does not know", refusal.Message, StringComparison.Ordinal);
    }

    private static EmbeddedGraphStore Open(string path) => EmbeddedGraphStore.Open(path, Tiny.Model, new Clock());

    private async Task<(string Answers, List<(string, string)> Hashes)> WriteAsync()
    {
        await using var store = Open(Path);
        await store.ApplyAsync(
            "first",
            Tiny.Nodes(Tiny.Company, "a:ann", "a:bob"),
            [Tiny.Name.Say("a:ann/name", "a:ann", "Ann", "en"), Tiny.Name.Say("a:bob/name", "a:bob", "Bob", "en"), Tiny.Owns.Say("a:ann-bob", "a:ann", "equity").Of("a:bob").During("2014")]);
        await store.ApplyAsync(
            "second",
            Tiny.Nodes(Tiny.Company, "a:cy"),
            [Tiny.Name.Say("a:ann/name", "a:ann", "Anne", "en"), Tiny.Name.Say("a:cy/name", "a:cy", "Cy", "en"), Tiny.Controls.Say("a:cy-bob", "a:cy").Of("a:bob")],
            "a:ann/name");
        return (await AnswersAsync(store), await HashesAsync(store));
    }

    private static Task<string> AnswersAsync(IGraphStore store) => AnswerText.OfAsync(store, Tiny.Model, 2, new TemporalGraph.Time.Viewpoint(null, null, 2));

    private static async Task<List<(string, string)>> HashesAsync(IGraphStore store) =>
        await store.ReadChangesAsync(0).Select(entry => (entry.Hash, entry.ContentHash)).ToListAsync();

    // The store has the file open.
    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private void Execute(string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a row of this test.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
