using ConsolidationGraph.Http;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>The views of one request: one revision for all its fields, one snapshot for each other revision that it names, equal viewpoints shared.</summary>
/// <param name="store">The graph.</param>
public sealed class Views(IGraphStore store) : IResponseExtensions
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, Task<IGraphSnapshot>> snapshots = [];
    private readonly Dictionary<Viewpoint, View> views = [];
    private Task<IGraphSnapshot>? latest;
    private int? read;

    /// <summary>The view of a viewpoint.</summary>
    /// <param name="at">The viewpoint; null for everything recorded.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<View> OpenAsync(ViewpointInput? at, CancellationToken cancellationToken)
    {
        var graph = await SnapshotAsync(at?.Revision, cancellationToken);
        return Of(graph, new(at?.AsOf, at?.KnownAt, graph.Revision, at?.Certainty ?? Certainty.Possible, at?.Resolve ?? Resolution.Preferred));
    }

    /// <summary>The view of a page: without a revision of its own it goes on in that of the page that its cursor is of, whatever was recorded since.</summary>
    /// <param name="at">The viewpoint; null for everything recorded.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphQL.ExecutionError">BAD_CURSOR: the cursor was given out under another viewpoint.</exception>
    public async ValueTask<View> OpenAsync(ViewpointInput? at, PageRequest page, CancellationToken cancellationToken)
    {
        var view = await OpenAsync(page.Revision is { } revision && at?.Revision is null ? (at ?? new()) with { Revision = revision } : at, cancellationToken);
        page.Demand(view.At);
        return view;
    }

    /// <summary>The view of a resolved viewpoint on a snapshot of this request.</summary>
    /// <param name="graph">The snapshot.</param>
    /// <param name="at">The viewpoint.</param>
    public View Of(IGraphSnapshot graph, Viewpoint at)
    {
        lock (gate)
        {
            if (!views.TryGetValue(at, out var view))
            {
                views.Add(at, view = new(this, store, graph, at));
            }

            return view;
        }
    }

    /// <inheritdoc/>
    /// <remarks>The newest revision that the request read: where every field pins one, what was recorded since leaves no trace.</remarks>
    public void AddTo(IDictionary<string, object?> extensions)
    {
        if (read is { } revision)
        {
            extensions["revision"] = revision;
        }
    }

    private async Task<IGraphSnapshot> SnapshotAsync(int? revision, CancellationToken cancellationToken)
    {
        var graph = await FindAsync(revision, cancellationToken);
        lock (gate)
        {
            read = Math.Max(read ?? 0, graph.Revision);
        }

        return graph;
    }

    private async Task<IGraphSnapshot> FindAsync(int? revision, CancellationToken cancellationToken)
    {
        Task<IGraphSnapshot> newest;
        lock (gate)
        {
            newest = latest ??= store.OpenAsync(null, cancellationToken).AsTask();
        }

        var current = await newest;
        if (revision is not { } number || number == current.Revision)
        {
            return current;
        }

        if (number < 0 || number > current.Revision)
        {
            throw Errors.BadUserInput("revision", $"There is no revision {number}: the newest is {current.Revision}.");
        }

        Task<IGraphSnapshot>? older;
        lock (gate)
        {
            if (!snapshots.TryGetValue(number, out older))
            {
                snapshots.Add(number, older = store.OpenAsync(number, cancellationToken).AsTask());
            }
        }

        return await older;
    }
}
