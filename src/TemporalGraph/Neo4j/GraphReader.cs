using System.Globalization;
using TemporalGraph.Claims;

namespace TemporalGraph.Neo4j;

/// <summary>A change set as Neo4j has it.</summary>
internal sealed record WrittenChange(ChangeEntry Entry, IReadOnlyList<Node> Nodes, IReadOnlyList<ClaimVersion> Claims, IReadOnlyList<string> Retracted);

/// <summary>Reads committed change sets. What it reads never changes: a number is used once, and what is retracted later is not asked for.</summary>
internal sealed class GraphReader(INeo4jClient client, ClaimModel model, GraphTexts texts)
{
    /// <summary>Batches in one answer: some 20,000 claims.</summary>
    private const int Together = 20;

    public async Task<int> CommittedAsync(CancellationToken cancellationToken) =>
        (int)(await client.ReadAsync(new(GraphTexts.Committed), cancellationToken))[0].Integer(0);

    /// <summary>The change sets after a revision, up to another, oldest first.</summary>
    public async Task<IReadOnlyList<WrittenChange>> ReadAsync(int after, int until, CancellationToken cancellationToken)
    {
        var journal = await client.ReadAsync(new(GraphTexts.Journal) { ["after"] = after, ["until"] = until }, cancellationToken);
        var nodes = new List<Node>[until - after];
        var claims = new List<ClaimVersion>[until - after];
        var retracted = new List<string>[until - after];
        for (var i = 0; i < until - after; i++)
        {
            (nodes[i], claims[i], retracted[i]) = ([], [], []);
        }

        var batches = journal.SelectMany(row => Enumerable.Range(0, (int)row.Integer(8)).Select(part => (row.Integer(0) * GraphTexts.Batches) + part));
        foreach (var some in batches.Chunk(Together))
        {
            foreach (var row in await client.ReadAsync(new(texts.Batch) { ["first"] = some[0], ["last"] = some[^1] }, cancellationToken))
            {
                var change = (int)row.Integer(0) - after - 1;
                if (row.TextOrNull(1) is { } id)
                {
                    nodes[change].Add(new(id, row.Text(2)));
                }
                else
                {
                    claims[change].Add(ClaimPayload.Read(row.Text(3), model));
                }
            }
        }

        foreach (var row in await client.ReadAsync(new(texts.Retractions) { ["after"] = after, ["until"] = until }, cancellationToken))
        {
            retracted[(int)row.Integer(1) - after - 1].Add(row.Text(0));
        }

        return [.. journal.Select((row, i) => new WrittenChange(EntryOf(row), nodes[i], claims[i], retracted[i]))];
    }

    private static ChangeEntry EntryOf(Row row) => new(
        (int)row.Integer(0),
        row.Text(1),
        DateTimeOffset.Parse(row.Text(2), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        row.Text(3),
        row.Text(4),
        row.Text(5),
        row.Text(6),
        row.Text(7));
}
