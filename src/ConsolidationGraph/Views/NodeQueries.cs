using System.ComponentModel;
using GraphQL;

namespace ConsolidationGraph.Views;

/// <summary>Anything by its id (Relay's object identification).</summary>
public sealed class NodeQueries
{
    private const int IdLimit = 100;
    private const int IdLength = 1000;

    /// <summary>Anything that has an id: an entity or a claim; null where there is none, or nothing about it is public yet.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="id">The id.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("An entity or a claim by its id; null where there is none, or nothing about it was public at knownAt.")]
    [Name("node")]
    public static async Task<INode?> GetNodeAsync([FromServices] Views views, [Id] string id, ViewpointInput? at, CancellationToken cancellationToken) =>
        (await FindAsync(await views.OpenAsync(at, cancellationToken), [id], "id", cancellationToken))[0];

    /// <summary>Several by their ids, in their order; null where there is none.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="ids">The ids, at most 100.</param>
    /// <param name="at">The viewpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Entities and claims in the order of ids; null where unknown or not yet public. At most 100.")]
    [Name("nodes")]
    public static async Task<IEnumerable<INode?>> GetNodesAsync([FromServices] Views views, [Id] IEnumerable<string> ids, ViewpointInput? at, CancellationToken cancellationToken)
    {
        var list = ids.ToList();
        return list.Count <= IdLimit
            ? await FindAsync(await views.OpenAsync(at, cancellationToken), list, "ids", cancellationToken)
            : throw Errors.BadUserInput("ids", $"There are {list.Count} ids; at most {IdLimit} are allowed.");
    }

    private static async Task<IReadOnlyList<INode?>> FindAsync(View view, IReadOnlyList<string> ids, string argument, CancellationToken cancellationToken)
    {
        if (ids.FirstOrDefault(id => id.Length > IdLength) is { } longest)
        {
            throw Errors.BadUserInput(argument, $"An id has {longest.Length} characters; at most {IdLength} are allowed.");
        }

        var numbers = await view.Graph.FindAsync(ids, cancellationToken);
        var claims = (await view.Graph.GetClaimsAsync(new() { Ids = [.. ids.Distinct(StringComparer.Ordinal)] }, view.At, cancellationToken)).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var seen = await LoaderResults.All(numbers.Select(node => node >= 0 ? view.Sees(node) : LoaderResults.Of(false))).GetResultAsync(cancellationToken);
        return await LoaderResults.All(ids.Select((id, place) =>
            seen[place] ? Nodes.Load(view, numbers[place]).Then<INode, INode?>(node => node)
            : LoaderResults.Of<INode?>(claims.TryGetValue(id, out var claim) ? Claims.Of(view, claim) : null))).GetResultAsync(cancellationToken);
    }
}
