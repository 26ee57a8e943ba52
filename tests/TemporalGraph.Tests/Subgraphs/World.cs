using System.Globalization;
using TemporalGraph.Claims;
using TemporalGraph.Subgraphs;
using TemporalGraph.Tests.Claims;
using TemporalGraph.Tests.Time;
using TemporalGraph.Time;

namespace TemporalGraph.Tests.Subgraphs;

/// <summary>A few claims, recorded at once, with the nodes that they name; asked by day and answered in ids, a <c>?</c> behind what is only possible.</summary>
internal sealed class World
{
    private readonly GraphIndex index;

    public World(params IEnumerable<ClaimVersion> claims)
    {
        ClaimVersion[] said = [.. claims];
        var nodes = said.SelectMany(Named).DistinctBy(node => node.Id).Select(node => new RecordedNode(node, 1));
        index = new(Tiny.Model, [.. nodes], [.. said.Select(claim => new RecordedClaim(claim, 1))], _ => "a");
    }

    /// <summary>What listed fields show.</summary>
    public string Listed(ClaimType type, string? asOf, string? knownAt = null, Certainty certainty = Certainty.Possible, Resolution resolve = Resolution.Preferred) =>
        Text(Seen(asOf, knownAt, certainty, resolve).Listed(type));

    /// <summary>What derived fields use.</summary>
    public string Settled(ClaimType type, string? asOf, string? knownAt = null, Certainty certainty = Certainty.Possible) =>
        Text(Seen(asOf, knownAt, certainty)[type]);

    /// <summary>What may hold, settled or not.</summary>
    public string MayHold(ClaimType type, string? asOf, string? knownAt = null, Certainty certainty = Certainty.Possible) =>
        Text(Seen(asOf, knownAt, certainty).Possible(type));

    /// <summary>A claim as its page shows it.</summary>
    public Claim Show(string id, string? asOf = null, string? knownAt = null, Certainty certainty = Certainty.Possible) =>
        Assert.Single(ClaimReading.Read(index, new ClaimQuery { Ids = [id] }, At(asOf, knownAt, certainty)));

    /// <summary>Whether record and publication show a claim.</summary>
    public bool Sees(string id, string? knownAt) =>
        ClaimReading.Read(index, new ClaimQuery { Ids = [id] }, At(null, knownAt)).Count > 0;

    /// <summary>The ids of what says otherwise.</summary>
    public string Rivals(string id, string? asOf = null, string? knownAt = null, Certainty certainty = Certainty.Possible) =>
        string.Join(' ', Show(id, asOf, knownAt, certainty).Rivals.Select(rival => index.Claims[rival].Claim.Id));

    public Subgraph Seen(string? asOf, string? knownAt = null, Certainty certainty = Certainty.Possible, Resolution resolve = Resolution.Preferred) =>
        new(index, At(asOf, knownAt, certainty, resolve));

    public string Id(int? node) => node is { } number and >= 0 ? index.Nodes[number].Id : "";

    private static Viewpoint At(string? asOf, string? knownAt, Certainty certainty = Certainty.Possible, Resolution resolve = Resolution.Preferred) =>
        new(asOf is null ? null : Days.Date(asOf), knownAt is null ? null : Days.Date(knownAt), 1, certainty, resolve);

    private static string Text(EdgeTable table) => string.Join(
        ' ',
        table.All().Select(edge => string.Create(CultureInfo.InvariantCulture, $"{table.Version(edge).Id}{(table.Holds(edge) == Certainty.Possible ? "?" : "")}")));

    private static IEnumerable<Node> Named(ClaimVersion claim)
    {
        yield return new(claim.Subject, claim.Type.Subject == "*" ? Tiny.Dataset : claim.Type.Subject);
        foreach (var id in claim.Objects)
        {
            yield return new(id, claim.Type.Object!);
        }

        foreach (var id in new[] { claim.Period.StartEvent, claim.Period.EndEvent }.OfType<string>())
        {
            yield return new(id, Tiny.Event);
        }
    }
}
