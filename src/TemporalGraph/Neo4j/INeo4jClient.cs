namespace TemporalGraph.Neo4j;

/// <summary>
/// All that the store asks of Neo4j: the one seam at which another way to speak to it can take this one's place.
/// Every call throws a <see cref="StoreException"/> when it fails, and <see cref="OperationCanceledException"/> when the
/// caller cancels; what was still running on the server is then ended there.
/// </summary>
internal interface INeo4jClient : IAsyncDisposable
{
    /// <summary>Finds the server, waits while it starts, and checks its version, the credentials and the database.</summary>
    Task<Neo4jServer> ConnectAsync(CancellationToken cancellationToken = default);

    /// <summary>Runs one statement that only reads; it sees everything that this client has written.</summary>
    Task<Rows> ReadAsync(Statement statement, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs statements in one transaction, in their order, all or none; one statement may also change the schema. A
    /// transaction that the server gave up (a deadlock) is run again from its beginning. When the connection breaks it
    /// is not known whether it was committed: what is written must be the same when it is written twice.
    /// </summary>
    /// <returns>The rows of each statement.</returns>
    Task<IReadOnlyList<Rows>> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken = default);
}
