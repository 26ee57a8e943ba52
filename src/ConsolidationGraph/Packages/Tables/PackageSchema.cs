using System.Collections.Immutable;
using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>Every table that a package may have.</summary>
internal static class PackageSchema
{
    public const string Vocabulary = "vocabulary";
    public const string Sources = "sources";
    public const string Organizations = "organizations";
    public const string Kinds = "kinds";
    public const string Existence = "existence";
    public const string Names = "names";
    public const string Identifiers = "identifiers";
    public const string Events = "events";
    public const string EventSteps = "event-steps";
    public const string Participations = "participations";
    public const string Ownerships = "ownerships";
    public const string Policies = "policies";
    public const string PolicySteps = "policy-steps";
    public const string PolicyItems = "policy-items";
    public const string PolicyRelations = "policy-relations";
    public const string PolicyEffects = "policy-effects";
    public const string QuotaSchemes = "quota-schemes";
    public const string QuotaBatches = "quota-batches";
    public const string QuotaTotals = "quota-totals";
    public const string Allocations = "allocations";
    public const string Eligibilities = "eligibilities";
    public const string Observations = "observations";

    private static readonly TextCell AnyText = new();
    private static readonly DateCell AnyDate = new();
    private static readonly DayCell AnyDay = new();
    private static readonly FlagCell AnyFlag = new();
    private static readonly NumberCell AnyNumber = new();
    private static readonly NumberCell AnyAmount = new(0);
    private static readonly ListCell Citations = new(new CitationCell());

    private static readonly ImmutableArray<Column> PeriodColumns =
    [
        Date("from"), new("to", new EndCell()), Reference("start_event", Events), Reference("end_event", Events),
        new("attested", new ListCell(AnyDate, 2)), Day("end_known_from"), new("end_sources", Citations),
    ];

    private static readonly ImmutableArray<Column> HeaderColumns =
    [
        Day("known_from"), Day("withdrawn_from"), Choice("rank", Codes.All<Rank>()), Choice("confidence", Codes.All<Confidence>()), new("sources", Citations), Text("note"),
    ];

    /// <summary>The tables, in the order in which a reader meets what the later ones name.</summary>
    public static ImmutableArray<Table> Tables { get; } =
    [
        Entities(
            Vocabulary,
            Labels.Term,
            "label",
            Choice("of", [.. Enum.GetValues<TermKind>().Select(Datasets.Vocabulary.CodeOf)]).Required(),
            new Column("code", new CodeCell()).Required(),
            Text("means"),
            new("marks", new ListCell(new ChoiceCell("actor", "authority"))),
            Text("family"),
            Text("unit")),
        new(Sources, [Id(), Text("publisher").Required(), Text("title").Required(), new("url", new UrlCell()), Date("published"), new("language", new LanguageCell()), Day("seen"), Text("note")]) { Label = Labels.Source },
        Entities(Organizations, Labels.Organization, null, Id(), Words("kinds", TermKind.OrganizationKind), Text("region")),
        Lasting(Kinds, Reference("organization", Organizations).Required(), Word("kind", TermKind.OrganizationKind).Required()),
        Claims(Existence, Reference("organization", Organizations).Required(), Choice("bound", ["START", "END"]).Required(), Date("date"), Reference("event", Events)),
        Lasting(Names, Reference("organization", Organizations).Required(), Text("text").Required(), new Column("lang", new LanguageCell()).Required(), Word("kind", TermKind.NameKind).Required()),
        Lasting(Identifiers, Reference("organization", Organizations).Required(), Text("scheme").Required(), Text("value").Required()),
        Entities(Events, Labels.ChangeEvent, "title", Id(), Choice("type", Codes.All<EventType>()).Required(), Word("mechanism", TermKind.Mechanism), Reference("part_of", Events)),
        Claims(EventSteps, Reference("event", Events).Required(), Word("step", TermKind.Step).Required(), Date("date").Required(), Text("scope"), Flag("expected")),
        Claims(
            Participations,
            Reference("event", Events).Required(),
            Reference("organization", Organizations).Required(),
            Choice("role", Codes.All<ParticipantRole>()).Required(),
            Reference("to", Organizations),
            Percent("share"),
            Percent("share_min"),
            Percent("share_max"),
            Percent("stake"),
            Flag("ends")),
        Lasting(
            Ownerships,
            Reference("owner", Organizations).Required(),
            Reference("owned", Organizations).Required(),
            Choice("interest", ["EQUITY", "CONTROL", "MEMBERSHIP", "MANAGEMENT"]).Required(),
            Percent("share"),
            Percent("min"),
            Percent("max"),
            Flag("approximate")),
        Entities(Policies, Labels.Policy, "title", Id(), Text("document"), Words("instruments", TermKind.Instrument), Words("stages", TermKind.Stage), References("issuers", Organizations), Text("issued_by")),
        Claims(PolicySteps, Reference("policy", Policies).Required(), Word("step", TermKind.Step).Required(), Date("date").Required(), Text("scope"), Flag("expected")),
        Lasting(PolicyItems, Reference("policy", Policies).Required(), Word("item", TermKind.Item).Required()),
        Lasting(PolicyRelations, Reference("from_policy", Policies).Required(), Word("relation", TermKind.PolicyRelation).Required(), Reference("to_policy", Policies).Required()),
        Lasting(
            PolicyEffects,
            Reference("policy", Policies).Required(),
            Reference("target", Organizations, Policies, Events, QuotaSchemes, QuotaBatches).Required(),
            Word("effect", TermKind.PolicyEffect).Required(),
            Text("mechanism"),
            Choice("grade", ["STATED_BY_ISSUER", "REPORTED", "INFERRED"]).Required()),
        Entities(QuotaSchemes, Labels.QuotaScheme, "name", Id(), Text("unit").Required(), Words("stages", TermKind.Stage), Reference("policy", Policies)),
        Entities(
            QuotaBatches,
            Labels.QuotaBatch,
            null,
            Id(),
            Reference("scheme", QuotaSchemes).Required(),
            new Column("year", new IntegerCell(1, 9999)).Required(),
            new("number", new IntegerCell(1, 9999)),
            Choice("scope", ["BATCH", "YEAR"]).Required(),
            Text("label"),
            Text("document"),
            References("issuers", Organizations),
            Date("announced")),
        Claims(
            QuotaTotals,
            Reference("batch", QuotaBatches).Required(),
            Word("stage", TermKind.Stage).Required(),
            Word("product", TermKind.Product),
            Date("announced"),
            Amount("amount"),
            Amount("min"),
            Amount("max"),
            Status(),
            Flag("approximate"),
            Text("text"),
            new("gap", AnyNumber)),
        Claims(
            Allocations,
            Reference("batch", QuotaBatches).Required(),
            References("holders", Organizations).Required(),
            Word("stage", TermKind.Stage).Required(),
            Word("level", TermKind.Level).Required(),
            Word("product", TermKind.Product),
            Reference("part_of", Allocations),
            Amount("amount"),
            Amount("min"),
            Amount("max"),
            Status(),
            Flag("approximate"),
            Text("text")),
        Lasting(
            Eligibilities,
            Reference("scheme", QuotaSchemes).Required(),
            Reference("holder", Organizations).Required(),
            Words("stages", TermKind.Stage).Required(),
            Choice("status", ["CONFIRMED", "PROVISIONAL", "NOT_CONFIRMED", "REVOKED"]).Required(),
            Text("reason"),
            Reference("taken_over_by", Organizations)),
        Claims(
            Observations,
            Word("series", TermKind.Series).Required(),
            Reference("subject", Organizations, Policies, Events, QuotaSchemes, QuotaBatches),
            Date("from").Required(),
            Date("to").Required(),
            new("value", AnyNumber),
            new("min", AnyNumber),
            new("max", AnyNumber),
            Text("unit"),
            Status(),
            Flag("approximate"),
            Text("text")),
    ];

    private static readonly Dictionary<string, Table> ByName = Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>The table of that name; null where there is none.</summary>
    public static Table? Find(string name) => ByName.GetValueOrDefault(name);

    private static Table Entities(string name, string label, string? captions, params ImmutableArray<Column> columns) =>
        new(name, [.. columns, .. HeaderColumns]) { Label = label, Captions = captions };

    private static Table Claims(string name, params ImmutableArray<Column> columns) => new(name, [new("id", new IdCell()), .. columns, .. HeaderColumns]);

    private static Table Lasting(string name, params ImmutableArray<Column> columns) =>
        new(name, [new("id", new IdCell()), .. columns, .. PeriodColumns, .. HeaderColumns]) { HasPeriod = true };

    private static Column Id() => new Column("id", new IdCell()).Required();

    private static Column Text(string name) => new(name, AnyText);

    private static Column Date(string name) => new(name, AnyDate);

    private static Column Day(string name) => new(name, AnyDay);

    private static Column Flag(string name) => new(name, AnyFlag);

    private static Column Percent(string name) => new(name, NumberCell.Percent);

    private static Column Amount(string name) => new(name, AnyAmount);

    private static Column Choice(string name, IReadOnlyList<string> choices) => new(name, new ChoiceCell(choices));

    private static Column Status() => Choice("status", Codes.All<ValueStatus>());

    private static Column Word(string name, TermKind kind) => new(name, new WordCell(kind));

    private static Column Words(string name, TermKind kind) => new(name, new ListCell(new WordCell(kind)));

    private static Column Reference(string name, params IReadOnlyList<string> tables) => new(name, new ReferenceCell(tables));

    private static Column References(string name, string table) => new(name, new ListCell(new ReferenceCell(table)));
}
