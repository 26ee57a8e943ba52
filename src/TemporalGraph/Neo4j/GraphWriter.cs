using System.Globalization;
using System.Security.Cryptography;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Neo4j;

/// <summary>How a change set is cut.</summary>
/// <param name="Rows">Rows in one statement.</param>
/// <param name="Statements">Statements in one transaction.</param>
/// <param name="Lease">How long a writer that says nothing keeps others waiting.</param>
internal sealed record WriteLimits(int Rows, int Statements, TimeSpan Lease)
{
    public static WriteLimits Default { get; } = new(1_000, 5, TimeSpan.FromSeconds(30));
}

/// <summary>
/// Writes one change set under the writer's lease. Readers compare with the committed number, which the last transaction
/// sets; a small change set is that one transaction. Whoever loses the lease writes nothing more: every statement asks for it.
/// </summary>
internal sealed class GraphWriter(INeo4jClient client, GraphTexts texts, WriteLimits limits)
{
    private const int Swept = 10_000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly string token = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly List<Statement> waiting = [];
    private readonly SortedDictionary<string, (int Start, string Name)> names = new(StringComparer.Ordinal);
    private int number;
    private int part;
    private bool isPending;
    private bool isOver;

    /// <summary>Waits for other writers to end, and sweeps what an interrupted one has left.</summary>
    /// <returns>The committed revision, which no one else changes until this writer has ended.</returns>
    public async Task<int> BeginAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var rows = await WriteAsync(Guarded(GraphTexts.TakeLease), cancellationToken);
            if (rows.Count > 0)
            {
                number = (int)rows[0].Integer(0) + 1;
                if (rows[0].Flag(1))
                {
                    isPending = true;
                    await SweepAsync(cancellationToken);
                }

                return number - 1;
            }

            if (time.GetElapsedTime(start) > _patience)
            {
                throw new StoreUnavailableException("Another process is writing to the graph: try again when it has ended.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
        }
    }

    public async Task AddAsync(ClaimBlock block, CancellationToken cancellationToken)
    {
        await AddAsync(GraphTexts.CreateNodes, [.. block.Nodes.Select(ClaimRow.Of)], null, cancellationToken);
        block.Claims.ToList().ForEach(Caption);
        foreach (var shape in block.Claims.GroupBy(claim => claim.Objects.Length == 0))
        {
            await AddAsync(shape.Key ? GraphTexts.CreateClaims : GraphTexts.CreateRelationships, [.. shape.OrderBy(claim => claim.Subject, StringComparer.Ordinal).SelectMany(ClaimRow.Of)], block.Type, cancellationToken);
        }
    }

    public async Task RetractAsync(IEnumerable<ClaimVersion> claims, CancellationToken cancellationToken)
    {
        foreach (var shape in claims.GroupBy(claim => claim.Objects.Length == 0 ? null : GraphNames.RelationOf(claim.Type)))
        {
            foreach (var ids in shape.Select(claim => claim.Id).Order(StringComparer.Ordinal).Chunk(limits.Rows))
            {
                var statement = Guarded(GraphTexts.Retract(shape.Key));
                statement["ids"] = ids;
                await AddAsync(statement, cancellationToken);
            }
        }
    }

    /// <exception cref="StoreUnavailableException">The lease was lost, or the server did not confirm: the change set may be repeated.</exception>
    public async Task CommitAsync(ChangeEntry entry, CancellationToken cancellationToken)
    {
        var commit = Guarded(GraphTexts.Commit);
        commit["request"] = entry.Request;
        commit["recordedAt"] = entry.RecordedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        commit["author"] = entry.Author;
        commit["reason"] = entry.Reason;
        commit["dataset"] = entry.Dataset;
        commit["hash"] = entry.Hash;
        commit["contentHash"] = entry.ContentHash;
        commit["batches"] = part;
        var rows = await client.WriteAsync([Guarded(GraphTexts.KeepLease), .. waiting, commit], cancellationToken);
        if (rows[^1].Count == 0)
        {
            throw Lost();
        }

        isOver = true;
        await NameAsync();
    }

    /// <summary>Without a commit, what was written is taken away again: now or, where the server is gone, by the next writer.</summary>
    public async Task EndAsync()
    {
        if (isOver)
        {
            return;
        }

        isOver = true;
        try
        {
            if (isPending)
            {
                await SweepAsync(CancellationToken.None);
            }

            var release = Guarded(GraphTexts.ReleaseLease);
            release["swept"] = isPending;
            await client.WriteAsync([release]);
        }
        catch (StoreException)
        {
            // The lease ends by itself, and what is pending stays noted.
        }
    }

    // The newest name.
    private void Caption(ClaimVersion claim)
    {
        if (claim.Type.Caption?.Of(claim) is { } name)
        {
            var start = claim.Period.Bounds(claim.Type.Timing).LatestStart;
            if (!names.TryGetValue(claim.Subject, out var other) || other.Start <= start)
            {
                names[claim.Subject] = (start, name);
            }
        }
    }

    // After the commit, because it is no part of it: the change set stands whether this works or not.
    private async Task NameAsync()
    {
        try
        {
            foreach (var some in names.Chunk(limits.Rows))
            {
                var rows = some.Select(pair => new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = pair.Key, ["name"] = pair.Value.Name }).ToList();
                await client.WriteAsync([new(GraphTexts.NameNodes) { ["rows"] = rows }]);
            }
        }
        catch (StoreException)
        {
            // The next change set that names the node names it.
        }
    }

    private async Task AddAsync(string text, IReadOnlyList<Dictionary<string, object?>> rows, ClaimType? type, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(limits.Rows))
        {
            var statement = Guarded(text);
            statement["rows"] = some;
            statement["batch"] = (number * GraphTexts.Batches) + part++;
            if (type is not null)
            {
                statement["relation"] = GraphNames.RelationOf(type);
                statement["label"] = GraphNames.LabelOf(type);
            }

            await AddAsync(statement, cancellationToken);
        }
    }

    private async Task AddAsync(Statement statement, CancellationToken cancellationToken)
    {
        if (waiting.Count == limits.Statements)
        {
            isPending = true;
            var rows = await client.WriteAsync([Guarded(GraphTexts.KeepLease), .. waiting], cancellationToken);
            waiting.Clear();
            if (rows[0].Count == 0)
            {
                throw Lost();
            }
        }

        waiting.Add(statement);
    }

    // Some at a time, so that no transaction grows with what was left.
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var text in texts.Restore.Concat(texts.Sweep))
        {
            long changed;
            do
            {
                var statement = Guarded(text);
                statement["limit"] = Swept;
                changed = (await WriteAsync(statement, cancellationToken))[0].Integer(0);
            }
            while (changed == Swept);
        }
    }

    private async Task<Rows> WriteAsync(Statement statement, CancellationToken cancellationToken) => (await client.WriteAsync([statement], cancellationToken))[0];

    private Statement Guarded(string text) => new(text)
    {
        ["token"] = token,
        ["number"] = number,
        ["lease"] = (long)limits.Lease.TotalMilliseconds,
        ["standing"] = Day.Max,
    };

    private static StoreUnavailableException Lost() =>
        new("The change set was not written: it took so long that another writer was let in. Try again.");
}
