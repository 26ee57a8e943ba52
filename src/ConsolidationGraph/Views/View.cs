using ConsolidationGraph.Datasets;
using GraphQL.DataLoader;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace ConsolidationGraph.Views;

/// <summary>
/// What one viewpoint of a request sees: every object that a root field gives holds it, so every hop below asks from there.
/// Its loaders gather what one level of the query asks for into one call of the store.
/// </summary>
public sealed class View
{
    private readonly Views views;
    private readonly BatchLoader<Ask, IReadOnlyList<Claim>> claims;
    private readonly BatchLoader<int, Claim?> claimsByNumber;
    private readonly BatchLoader<string, int> nodes;
    private readonly BatchLoader<int, ChangeEntry?> changes;
    private readonly BatchLoader<int, bool> seen;
    private readonly Lock gate = new();
    private Task<Subgraph>? subgraph;
    private readonly Dictionary<string, Task<Vocabulary>> vocabularies = new(StringComparer.Ordinal);

    internal View(Views views, IGraphStore store, IGraphSnapshot graph, Viewpoint at)
    {
        this.views = views;
        Graph = graph;
        At = at;
        claims = new(LoadClaimsAsync, []);
        claimsByNumber = new(async (numbers, token) => (await graph.GetClaimsAsync(new() { Numbers = [.. numbers] }, at, token)).ToDictionary(claim => claim.Number, claim => (Claim?)claim), null);
        nodes = new(
            async (ids, token) =>
            {
                var found = await graph.FindAsync(ids, token);
                return ids.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            },
            -1);
        seen = new(LoadSeenAsync, false);
        changes = new(async (numbers, token) => (await store.GetChangesAsync(numbers, token)).ToDictionary(entry => entry.Number, entry => (ChangeEntry?)entry), null);
    }

    /// <summary>The graph at the viewpoint's revision.</summary>
    public IGraphSnapshot Graph { get; }

    /// <summary>The viewpoint.</summary>
    public Viewpoint At { get; }

    /// <summary>The viewpoint in short form.</summary>
    public string Key => At.ToString();

    /// <summary>The same publication and revision, whatever the day.</summary>
    public View AnyDay => With(At with { AsOf = null });

    /// <summary>What is said of sources, words and datasets, which is shown whatever the day and the publication: citations are ours of today.</summary>
    public View OfToday => With(new(null, null, At.Revision));

    /// <summary>The view of another viewpoint on the same revision.</summary>
    /// <param name="at">The viewpoint.</param>
    public View With(Viewpoint at) => at == At ? this : views.Of(Graph, at);

    /// <summary>The viewpoint's day.</summary>
    /// <param name="field">The field that needs it, for the error.</param>
    /// <exception cref="GraphQL.ExecutionError">The viewpoint has no day.</exception>
    public DateOnly RequireDay(string field) => At.AsOf ?? throw Errors.AsOfRequired(field);

    /// <summary>The claims of a type at one side of a node, as the viewpoint lists them, in the order of their ids.</summary>
    /// <param name="type">The claim type.</param>
    /// <param name="side">The side at which the node stands.</param>
    /// <param name="node">The node's number.</param>
    /// <param name="anyDay">Whether claims that do not hold on the viewpoint's day are given too.</param>
    public IDataLoaderResult<IReadOnlyList<Claim>> Claims(ClaimType type, Side side, int node, bool anyDay = false) =>
        claims.Load(new(type, side, node, anyDay && At.AsOf is not null));

    /// <summary>The claims of several types at one side of a node.</summary>
    /// <param name="types">The claim types and sides.</param>
    /// <param name="node">The node's number.</param>
    /// <param name="anyDay">Whether claims that do not hold on the viewpoint's day are given too.</param>
    public IDataLoaderResult<IReadOnlyList<Claim>> Claims(IEnumerable<(ClaimType Type, Side Side)> types, int node, bool anyDay = false) =>
        LoaderResults.All(types.Select(type => Claims(type.Type, type.Side, node, anyDay)))
            .Then<IReadOnlyList<IReadOnlyList<Claim>>, IReadOnlyList<Claim>>(lists => [.. lists.SelectMany(list => list).DistinctBy(claim => claim.Number)]);

    /// <summary>A claim by its number; null where publication or revision hides it.</summary>
    /// <param name="number">A number of this snapshot.</param>
    public IDataLoaderResult<Claim?> Claim(int number) => claimsByNumber.Load(number);

    /// <summary>The number of a node; -1 where there is none of that id.</summary>
    /// <param name="id">A node's id.</param>
    public IDataLoaderResult<int> Find(string id) => nodes.Load(id);

    /// <summary>The journal's entry of a revision.</summary>
    /// <param name="number">A revision.</param>
    public IDataLoaderResult<ChangeEntry?> Change(int number) => changes.Load(number);

    /// <summary>The number of a node that must have a label; null where there is none, or the viewpoint does not see it.</summary>
    /// <param name="id">A node's id.</param>
    /// <param name="label">The label.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<int?> FindAsync(string id, string label, CancellationToken cancellationToken)
    {
        var node = (await Graph.FindAsync([id], cancellationToken))[0];
        return node >= 0 && Graph[node].Label == label && await Sees(node).GetResultAsync(cancellationToken) ? node : null;
    }

    /// <summary>Whether the viewpoint's publication and revision show anything that is said of a node.</summary>
    /// <param name="node">A node's number.</param>
    public IDataLoaderResult<bool> Sees(int node) => seen.Load(node);

    /// <summary>Every claim, to be walked from the viewpoint.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Subgraph> SubgraphAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return subgraph ??= Graph.GetSubgraphAsync(new([], []), At, cancellationToken).AsTask();
        }
    }

    /// <summary>The words of a dataset.</summary>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Vocabulary> VocabularyAsync(string dataset, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!vocabularies.TryGetValue(dataset, out var vocabulary))
            {
                vocabularies.Add(dataset, vocabulary = ReadAsync());
            }

            return vocabulary;
        }

        async Task<Vocabulary> ReadAsync() => Vocabulary.Of(await OfToday.SubgraphAsync(cancellationToken), dataset);
    }

    private async ValueTask<IReadOnlyDictionary<Ask, IReadOnlyList<Claim>>> LoadClaimsAsync(IReadOnlyList<Ask> asks, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Ask, List<Claim>>();
        foreach (var day in asks.GroupBy(ask => ask.AnyDay))
        {
            var query = new ClaimQuery
            {
                About = [.. day.Select(ask => (ask.Type, ask.Side)).Distinct()],
                Nodes = [.. day.Select(ask => ask.Node).Distinct()],
                AnyDay = day.Key,
            };
            foreach (var ask in day)
            {
                found[ask] = [];
            }

            foreach (var claim in await Graph.GetClaimsAsync(query, At, cancellationToken))
            {
                Add(new(claim.Type, Side.Subject, claim.Subject, day.Key), claim);
                foreach (var node in claim.Objects.Distinct())
                {
                    Add(new(claim.Type, Side.Object, node, day.Key), claim);
                }
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Claim>)pair.Value);

        void Add(Ask ask, Claim claim)
        {
            if (found.TryGetValue(ask, out var list))
            {
                list.Add(claim);
            }
        }
    }

    private async ValueTask<IReadOnlyDictionary<int, bool>> LoadSeenAsync(IReadOnlyList<int> asked, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, bool>();
        foreach (var label in asked.GroupBy(node => Graph[node].Label))
        {
            IEnumerable<int> visible = label.Key is Labels.Term or Labels.Dataset
                ? label
                : (await Graph.GetPageAsync(new(label.Key, null, int.MaxValue, Among: [.. label]), At, cancellationToken)).Nodes;
            foreach (var node in visible)
            {
                found[node] = true;
            }
        }

        return found;
    }

    private readonly record struct Ask(ClaimType Type, Side Side, int Node, bool AnyDay);
}
