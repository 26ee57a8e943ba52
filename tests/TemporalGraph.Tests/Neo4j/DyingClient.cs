using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

/// <summary>A client of a process that dies at a given write, just before the server gets it or just after: from then on nothing is sent.</summary>
internal sealed class DyingClient(INeo4jClient inner, int lastWrite, bool isWritten) : INeo4jClient
{
    private bool isDead;

    public int Writes { get; private set; }

    public Task<Neo4jServer> ConnectAsync(CancellationToken cancellationToken = default) => inner.ConnectAsync(cancellationToken);

    public Task<Rows> ReadAsync(Statement statement, CancellationToken cancellationToken = default) =>
        isDead ? throw new StoreUnavailableException("Dead.") : inner.ReadAsync(statement, cancellationToken);

    public async Task<IReadOnlyList<Rows>> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken = default)
    {
        if (!isDead && Writes++ != lastWrite)
        {
            return await inner.WriteAsync(statements, cancellationToken);
        }

        if (!isDead && isWritten)
        {
            await inner.WriteAsync(statements, cancellationToken);
        }

        isDead = true;
        throw new StoreUnavailableException("Dead.");
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
