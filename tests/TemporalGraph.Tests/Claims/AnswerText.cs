using System.Globalization;
using System.Text;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Claims;

/// <summary>
/// Everything that a snapshot answers, read by read, as text without numbers of its own: two stores, or one store twice,
/// say the same when these texts are equal.
/// </summary>
internal sealed class AnswerText(IGraphSnapshot graph, ClaimModel model, Viewpoint at)
{
    private static readonly string[] Labels = [Tiny.Company, Tiny.Event, Tiny.Scheme, Tiny.Source, Tiny.Dataset];

    private readonly StringBuilder text = new();

    /// <summary>What a store answers at a revision, from several viewpoints.</summary>
    public static async Task<string> OfAsync(IGraphStore store, ClaimModel model, int revision, params IEnumerable<Viewpoint> viewpoints)
    {
        var answers = new StringBuilder();
        var graph = await store.OpenAsync(revision);
        foreach (var at in viewpoints)
        {
            answers.Append(await new AnswerText(graph, model, at with { Revision = revision }).ReadAsync());
        }

        return answers.ToString();
    }

    private async Task<string> ReadAsync()
    {
        text.Append(CultureInfo.InvariantCulture, $"# {at}\n");
        var subgraph = await graph.GetSubgraphAsync(new Reach([], []), at, default);
        int[] nodes = [.. Labels.SelectMany(label => subgraph.Nodes(label))];
        await ReadClaimsAsync(nodes);
        await ReadPagesAsync();
        ReadEdges(subgraph);
        ReadEdges(subgraph.On(new DateOnly(2015, 6, 1)).With(Certainty.Certain));
        foreach (var node in nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Id(node)} {graph[node].Label} completed {subgraph.CompletionOf(node)}\n");
        }

        await ReadDatasetAsync();
        return text.ToString();
    }

    private async Task ReadClaimsAsync(int[] nodes)
    {
        var everything = new ClaimQuery { About = [.. model.Types.Select(type => (type, Side.Subject))], Nodes = nodes };
        var subjects = await graph.GetClaimsAsync(everything, at, default);
        var objects = await graph.GetClaimsAsync(everything with { About = [.. model.Types.Select(type => (type, Side.Object))] }, at, default);
        var anyDay = await graph.GetClaimsAsync(everything with { AnyDay = true }, at, default);
        var byId = await graph.GetClaimsAsync(new ClaimQuery { Ids = [.. anyDay.Select(claim => claim.Id)] }, at, default);
        var byNumber = await graph.GetClaimsAsync(new ClaimQuery { Numbers = [.. anyDay.Select(claim => claim.Number)] }, at, default);
        foreach (var (name, claims) in new[] { ("subject", subjects), ("object", objects), ("any day", anyDay), ("id", byId), ("number", byNumber) })
        {
            text.Append(CultureInfo.InvariantCulture, $"by {name}:\n");
            foreach (var claim in claims)
            {
                text.Append(await TextAsync(claim)).Append('\n');
            }
        }
    }

    private async Task ReadPagesAsync()
    {
        foreach (var label in Labels)
        {
            var after = (string?)null;
            for (var page = await PageAsync(); page.Nodes.Count > 0; page = await PageAsync())
            {
                text.Append(CultureInfo.InvariantCulture, $"{label}: {string.Join(' ', page.Nodes.Select(node => Id(node)))} of {page.Total}, more: {page.HasMore}\n");
                after = Id(page.Nodes[^1]);
            }

            ValueTask<NodePage> PageAsync() => graph.GetPageAsync(new PageQuery(label, "a", 2, after, Count: true), at, default);
        }

        var last = (string?)null;
        for (var page = await ClaimsAsync(); page.Claims.Count > 0; page = await ClaimsAsync())
        {
            text.Append(CultureInfo.InvariantCulture, $"claims: {string.Join(' ', page.Claims.Select(claim => claim.Id))} of {page.Total}, more: {page.HasMore}\n");
            last = page.Claims[^1].Id;
        }

        ValueTask<ClaimPage> ClaimsAsync() => graph.GetClaimPageAsync(new ClaimPageQuery([], "a", 5, last, Count: true), at, default);
    }

    private void ReadEdges(Subgraph subgraph)
    {
        foreach (var type in model.Types)
        {
            foreach (var (selection, table) in new[] { ("settled", subgraph[type]), ("possible", subgraph.Possible(type)), ("listed", subgraph.Listed(type)) })
            {
                text.Append(CultureInfo.InvariantCulture, $"{type} {selection} {subgraph.At}:\n");
                foreach (var edge in table.All())
                {
                    text.Append(CultureInfo.InvariantCulture, $"{table.Version(edge).Id} {Id(table.Source(edge))} {Id(table.Target(edge))} {table.Period(edge)} {table.Holds(edge)} since {Id(table.StartEvent(edge))} until {Id(table.EndEvent(edge))} {table.Amount(edge)}\n");
                }
            }
        }
    }

    private async Task ReadDatasetAsync()
    {
        var lines = new List<string>();
        await foreach (var block in graph.ReadAsync("a"))
        {
            lines.AddRange(block.Nodes.Select(node => $"{node.Id} {node.Label}"));
            lines.AddRange(block.Claims.Select(claim => $"{claim.Id} {ContentHash.Text(ContentHash.Of(claim))}"));
        }

        text.AppendJoin('\n', lines.Order(StringComparer.Ordinal)).Append('\n');
    }

    private async Task<string> TextAsync(Claim claim)
    {
        var rivals = await graph.GetClaimsAsync(new ClaimQuery { Numbers = claim.Rivals }, at, default);
        var period = claim.Period;
        return $"{claim.Id} {claim.Type} {Id(claim.Subject)} [{string.Join(' ', claim.Objects.Select(node => Id(node)))}] "
            + $"{period.Text} {period.Bounds} since {Id(period.StartEvent)} until {Id(period.EndEvent)} {period.End} holds {claim.Holds} "
            + $"known {claim.Version.KnownFrom} end {claim.EndKnownFrom} recorded {claim.RecordedIn} {ContentHash.Text(ContentHash.Of(claim.Version))} "
            + $"disputed {claim.Disputed} by [{string.Join(' ', rivals.Select(rival => rival.Id))}]";
    }

    private string Id(int? node) => node is { } number and >= 0 ? graph[number].Id : "-";
}
