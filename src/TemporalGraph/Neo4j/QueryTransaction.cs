namespace TemporalGraph.Neo4j;

/// <summary>
/// One attempt at a transaction. A single statement is one request. Several are one request each, the first with the
/// beginning and the last with the commit; the server rolls all back at the first error.
/// </summary>
internal sealed class QueryTransaction(RunningQueries running, string id, QueryRequest.Beginning begin)
{
    private readonly List<Rows> _rows = [];
    private string? _transaction;
    private string? _member;

    /// <summary>The rows of the statements that have run.</summary>
    public IReadOnlyList<Rows> Rows => _rows;

    /// <returns>The bookmarks, which prove that it was committed; none if the server did not say so.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> bookmarks = [];
        foreach (var statement in statements)
        {
            bookmarks = await RunAsync(statement, Path(statements.Count), cancellationToken);
        }

        return bookmarks;
    }

    private string Path(int count) => (count, _rows.Count) switch
    {
        (1, _) => "",
        (_, 0) => "/tx",
        _ when _rows.Count == count - 1 => $"/tx/{_transaction}/commit",
        _ => $"/tx/{_transaction}",
    };

    private async Task<IReadOnlyList<string>> RunAsync(Statement statement, string path, CancellationToken cancellationToken)
    {
        try
        {
            var request = new QueryRequest { Statement = statement, Id = id, Begin = _rows.Count == 0 ? begin : null };
            var (response, member) = await running.RunAsync(path, request, _member, cancellationToken);
            _transaction ??= response.TransactionId;
            _member ??= member;
            _rows.Add(response.Rows);
            return response.Bookmarks;
        }
        catch (Exception error) when (_transaction is not null && error is not OperationCanceledException)
        {
            running.Abandon(_transaction, _member);
            throw;
        }
    }
}
