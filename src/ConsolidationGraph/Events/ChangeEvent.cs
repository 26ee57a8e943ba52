using System.ComponentModel;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Events;

/// <summary>Something that happened to organizations, any number in, any number out (W3C ORG ChangeEvent). Its header is that of its type; its period begins with the step that completed it.</summary>
/// <param name="view">Where it is seen from.</param>
/// <param name="type">The claim that gives its type.</param>
[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
[Description("Something that happened to organizations: any number in, any number out (W3C ORG ChangeEvent).")]
public sealed class ChangeEvent(View view, Claim type) : ClaimView(view, type)
{
    private static readonly (ClaimType, Side)[] Sides = [(Model.WentInto, Side.Object), (Model.ResultedIn, Side.Subject), (Model.TookPart, Side.Object)];

    /// <summary>The event's id.</summary>
    [Id]
    public override string Id => View.Graph[Node].Id;

    /// <summary>What kind of event it is.</summary>
    public EventType Type => Roles.TypeOf(Claim["type"]) ?? EventType.Other;

    /// <summary>How it was done: a gratuitous equity transfer, a joint venture, an administrative order.</summary>
    public IDataLoaderResult<Term?> Mechanism() => Attributes().Then(claims => Texts.Find(claims, "mechanism") is { } code ? new Term(View, Dataset, TermKind.Mechanism, code) : null);

    /// <summary>Its title; where none is given the type and the participants.</summary>
    /// <param name="lang">A BCP 47 tag; English unless given.</param>
    public IDataLoaderResult<string> Title(string? lang) => Attributes().Then(claims => Texts.Find(claims, "title_", lang) is { } title
        ? LoaderResults.Of(title)
        : Involved().Then(participants => $"{Codes.Of(Type)}: {string.Join(", ", participants.Select(participant => View.Graph[Participation.OrganizationOf(participant)].Id).Distinct())}"));

    /// <summary>The day of the step that completed it; else of its last step.</summary>
    [Edtf]
    public IDataLoaderResult<string?> Date() => Steps().Then(steps =>
        (steps.FirstOrDefault(step => step.Type == Model.EventCompletion) ?? steps.MaxBy(step => (step.Period.Bounds.EarliestStart, step.Id)))?["date"]);

    /// <summary>Its dated steps; those still to come too. A rival date is a second claim here, not a second event.</summary>
    public IDataLoaderResult<IEnumerable<DatedStep>> Dates() => Steps().Then<IReadOnlyList<Claim>, IEnumerable<DatedStep>>(steps =>
        [.. steps.OrderBy(step => step.Period.Bounds.EarliestStart).ThenBy(step => step.Period.Bounds.LatestStart).ThenBy(step => step.Id, StringComparer.Ordinal).Select(step => new DatedStep(View, step))]);

    /// <summary>How far it has come at the viewpoint; without asOf, in the end; null before its first step.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("status")]
    public async Task<EventStatus?> GetStatusAsync(CancellationToken cancellationToken) =>
        EventStatuses.Of(await View.SubgraphAsync(cancellationToken), await View.VocabularyAsync(Dataset, cancellationToken), Node);

    /// <summary>Whether it began a CONTROL interest or an EQUITY share over 50 %.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Name("movesControl")]
    public async Task<bool> GetMovesControlAsync(CancellationToken cancellationToken) =>
        ChangeEvents.MovesControl(await View.SubgraphAsync(cancellationToken), Node);

    /// <summary>Who took part, and how.</summary>
    public IDataLoaderResult<IEnumerable<Participation>> Participants() => Involved().Each(claim => new Participation(View, claim));

    /// <summary>The event that this one is a part of.</summary>
    public IDataLoaderResult<ChangeEvent?> PartOf() => View.Claims(Model.PartOf, Side.Subject, Node, anyDay: true)
        .Then(claims => claims.Count == 0 ? LoaderResults.Of<ChangeEvent?>(null) : Of(View, claims[0].Objects[0]).Then<ChangeEvent, ChangeEvent?>(whole => whole));

    /// <summary>The events that are parts of this one.</summary>
    public IDataLoaderResult<IEnumerable<ChangeEvent>> Parts() => View.Claims(Model.PartOf, Side.Object, Node, anyDay: true)
        .Then(claims => LoaderResults.All(claims.Select(claim => Of(View, claim.Subject))))
        .Then<IReadOnlyList<ChangeEvent>, IEnumerable<ChangeEvent>>(parts => parts);

    internal int Node => Claim.Subject;

    /// <summary>The event of a node, with its type as far as public, else as known today.</summary>
    /// <param name="view">Where it is seen from.</param>
    /// <param name="node">The node's number.</param>
    internal static IDataLoaderResult<ChangeEvent> Of(View view, int node) => view.Claims(Model.EventType, Side.Subject, node, anyDay: true)
        .Then(claims => claims.Count > 0
            ? LoaderResults.Of(new ChangeEvent(view, claims[0]))
            : view.OfToday.Claims(Model.EventType, Side.Subject, node).Then(today => new ChangeEvent(view, today[0])));

    private IDataLoaderResult<IReadOnlyList<Claim>> Attributes() => View.Claims(Model.EventAttribute, Side.Subject, Node, anyDay: true);

    private IDataLoaderResult<IReadOnlyList<Claim>> Steps() => View.Claims([(Model.EventStep, Side.Subject), (Model.EventCompletion, Side.Subject)], Node, anyDay: true);

    private IDataLoaderResult<IReadOnlyList<Claim>> Involved() => View.Claims(Sides, Node, anyDay: true);
}
