using System.ComponentModel;
using ConsolidationGraph.Http;
using ConsolidationGraph.Views;
using GraphQL;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Explanations;

/// <summary>Why two entities are connected.</summary>
public sealed class ExplanationQueries
{
    private const int LongestPath = 12;

    /// <summary>The shortest connection of two entities, as sentences with sources.</summary>
    /// <param name="views">The request's views.</param>
    /// <param name="from">Id of the one: an organization, event, policy, scheme or batch.</param>
    /// <param name="to">Id of the other.</param>
    /// <param name="through">Along what; LINEAGE and OWNERSHIP unless given.</param>
    /// <param name="at">The viewpoint; with asOf every fact of the path holds that day, without one on some day together.</param>
    /// <param name="maxLength">Facts in a row, 1 to 12; a passage of business through an event is one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Description("Why two entities are connected: the shortest path through the relations asked for whose facts fit together in time, as sentences with sources. DISJOINT_IN_TIME: connected only if time is left out.")]
    [Name("explain")]
    [Http.Limits.Cost(10, Per = "maxLength")]
    public static async Task<Explanation> ExplainAsync(
        [FromServices] Views.Views views,
        [Id] string from,
        [Id] string to,
        [ArgumentDefault(new[] { Relation.Lineage, Relation.Ownership })] IEnumerable<Relation>? through,
        ViewpointInput? at,
        [ArgumentDefault(6)] int? maxLength,
        CancellationToken cancellationToken)
    {
        var longest = maxLength ?? 6;
        if (longest is < 1 or > LongestPath)
        {
            throw Errors.BadUserInput("maxLength", $"maxLength is {longest}; it must be from 1 to {LongestPath}.");
        }

        var view = await views.OpenAsync(at, cancellationToken);
        var (start, end) = (await FindAsync(from, "from"), await FindAsync(to, "to"));
        var relations = (through ?? [Relation.Lineage, Relation.Ownership]).ToHashSet();
        var (status, path) = new ExplanationAnalysis(await view.SubgraphAsync(cancellationToken), relations).Find(start, end, longest);
        var steps = await StepsAsync(view, path, cancellationToken);
        var names = await NodeCaptions.OfAsync(view, [start, end], cancellationToken);
        return new(status, steps, Text());

        ValueTask<int> FindAsync(string id, string argument) =>
            Nodes.RequireAsync(view, id, argument, cancellationToken, Labels.Organization, Labels.ChangeEvent, Labels.Policy, Labels.QuotaScheme, Labels.QuotaBatch);

        string Text() => (status, steps) switch
        {
            (ExplanationStatus.NoPath, _) => $"No connection of at most {longest} {(longest == 1 ? "step" : "steps")} between {names[start]} and {names[end]} was found through {string.Join(", ", relations.Order().Select(Codes.Of))}.",
            (_, []) => $"Both are {names[start]}.",
            (ExplanationStatus.DisjointInTime, _) => $"{names[start]} and {names[end]} are connected only if time is left out. {string.Join(' ', steps.Select(step => step.Sentence))}",
            _ => string.Join(' ', steps.Select(step => step.Sentence)),
        };
    }

    private static async Task<IReadOnlyList<ExplanationStep>> StepsAsync(View view, IReadOnlyList<Link> path, CancellationToken cancellationToken)
    {
        if (path.Count == 0)
        {
            return [];
        }

        var claims = (await view.Graph.GetClaimsAsync(new() { Numbers = [.. path.SelectMany(link => link.Claims).Distinct()] }, view.At, cancellationToken)).ToDictionary(claim => claim.Number);
        var named = path.SelectMany(link => link.Passage is { } passage ? [passage.From, passage.To, passage.Event] : new[] { link.From, link.To });
        var names = await NodeCaptions.OfAsync(view, named, cancellationToken);
        var steps = new List<ExplanationStep>();
        foreach (var link in path)
        {
            List<Claim> said = [.. link.Claims.Select(number => claims[number])];
            var words = await view.VocabularyAsync(Curie.DatasetOf(said[0].Id), cancellationToken);
            steps.Add(new(view, link, said, new Sentences(view.Graph, names, words, view.At).Of(link, said[0])));
        }

        return steps;
    }
}
