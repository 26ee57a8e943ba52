using TemporalGraph.Claims;
using TemporalGraph.Time;
using Attribute = TemporalGraph.Claims.Attribute;

namespace ConsolidationGraph;

/// <summary>The labels of nodes.</summary>
public static class Labels
{
    /// <summary>A company, group, authority, province: anybody who can own, hold or issue.</summary>
    public const string Organization = nameof(Organization);

    /// <summary>What happened to organizations (W3C ORG ChangeEvent).</summary>
    public const string ChangeEvent = nameof(ChangeEvent);

    /// <summary>A law, notice, catalogue or plan.</summary>
    public const string Policy = nameof(Policy);

    /// <summary>A system of quotas.</summary>
    public const string QuotaScheme = nameof(QuotaScheme);

    /// <summary>One issue of quotas, or a figure for a whole year.</summary>
    public const string QuotaBatch = nameof(QuotaBatch);

    /// <summary>Who says so.</summary>
    public const string Source = nameof(Source);

    /// <summary>A data package that was imported.</summary>
    public const string Dataset = nameof(Dataset);

    /// <summary>A word of a dataset's vocabulary.</summary>
    public const string Term = nameof(Term);

    /// <summary>Any label.</summary>
    public const string Any = "*";
}

/// <summary>Every claim type: what the graph can say. Slots are those of the semantics: what names a fact, and so what its rivals are.</summary>
public static class Model
{
    /// <summary>An official or short name: one in each language at a time.</summary>
    public static readonly ClaimType Name = new("name", Labels.Organization, null, ["text", "lang", "kind"], [Slot.OfSubject("lang", "kind")]) { Caption = new("text", ("lang", "en"), ("kind", "official")) };

    /// <summary>A further name: many at a time.</summary>
    public static readonly ClaimType Alias = new("alias", Labels.Organization, null, ["text", "lang", "kind"], [Slot.OfSubject("lang", "kind", "text")]);

    /// <summary>What an organization is; <c>family</c> is the family of words that exclude each other, else the word.</summary>
    public static readonly ClaimType Kind = new("kind", Labels.Organization, null, ["kind", "family"], [Slot.OfSubject("family")]);

    /// <summary>The region of an organization.</summary>
    public static readonly ClaimType OrganizationAttribute = Attributes("organization-attribute", Labels.Organization);

    /// <summary>A ticker, LEI, registry number: also one organization at a time for each.</summary>
    public static readonly ClaimType Identifier = new("identifier", Labels.Organization, null, ["scheme", "value"], [Slot.OfSubject("scheme", "value"), new(false, false, ["scheme", "value"])]);

    /// <summary>The first (<c>START</c>) or last (<c>END</c>) day of an organization.</summary>
    public static readonly ClaimType Existence = new("existence", Labels.Organization, null, ["bound", "date"], [Slot.OfSubject("bound")]) { Timing = Timing.Moment };

    /// <summary>What kind of event it is. The event's own header and period are this claim's.</summary>
    public static readonly ClaimType EventType = new("event-type", Labels.ChangeEvent, null, ["type"], [Slot.OfSubject()]) { Timing = Timing.SubjectEvent };

    /// <summary>A title or the mechanism of an event.</summary>
    public static readonly ClaimType EventAttribute = Attributes("event-attribute", Labels.ChangeEvent, "title_en");

    /// <summary>The event that this one is a part of.</summary>
    public static readonly ClaimType PartOf = new("part-of", Labels.ChangeEvent, Labels.ChangeEvent, [], [Slot.OfSubject()]) { Timing = Timing.Always };

    /// <summary>A dated step of an event that does not complete it.</summary>
    public static readonly ClaimType EventStep = new("event-step", Labels.ChangeEvent, null, ["step", "scope", "date", "expected"], [Slot.OfSubject("step", "scope")]) { Timing = Timing.Moment, Asides = ["expected"] };

    /// <summary>The step that completed an event: the one day of an event.</summary>
    public static readonly ClaimType EventCompletion = new("event-completion", Labels.ChangeEvent, null, ["step", "scope", "date", "expected"], [Slot.OfSubject()]) { Timing = Timing.Moment, Asides = ["expected"] };

    /// <summary>A participation that gives business to an event; its amount is the share of the participant's own business, per cent.</summary>
    public static readonly ClaimType WentInto = new("went-into", Labels.Organization, Labels.ChangeEvent, ["role", "to", "stake", "ends", "type"], [Slot.OfBoth("role", "to")]) { Timing = Timing.ObjectEvent };

    /// <summary>A participation that takes business from an event.</summary>
    public static readonly ClaimType ResultedIn = new("resulted-in", Labels.ChangeEvent, Labels.Organization, ["role", "to", "stake", "ends", "type"], [Slot.OfBoth("role", "to")]) { Timing = Timing.SubjectEvent };

    /// <summary>A participation that carries no business.</summary>
    public static readonly ClaimType TookPart = new("took-part", Labels.Organization, Labels.ChangeEvent, ["role", "to", "stake", "ends", "type"], [Slot.OfBoth("role", "to")]) { Timing = Timing.ObjectEvent };

    /// <summary>Equity, membership or management; its amount is the share, per cent.</summary>
    public static readonly ClaimType Owns = new("owns", Labels.Organization, Labels.Organization, ["interest"], [Slot.OfBoth("interest")]);

    /// <summary>Control: one controller at a time.</summary>
    public static readonly ClaimType Controls = new("controls", Labels.Organization, Labels.Organization, ["interest"], [new(false, true, [])]);

    /// <summary>A title, number, instrument or stage of a policy.</summary>
    public static readonly ClaimType PolicyAttribute = Attributes("policy-attribute", Labels.Policy, "title_en");

    /// <summary>Who issued a policy, all together.</summary>
    public static readonly ClaimType PolicyIssuer = new("policy-issuer", Labels.Policy, Labels.Organization, [], [Slot.OfSubject()]) { Timing = Timing.Always, Relation = "ISSUED_BY" };

    /// <summary>A dated step of a policy.</summary>
    public static readonly ClaimType PolicyStep = new("policy-step", Labels.Policy, null, ["step", "scope", "date", "expected"], [Slot.OfSubject("step", "scope")]) { Timing = Timing.Moment, Asides = ["expected"] };

    /// <summary>An element, product or technology that a policy lists.</summary>
    public static readonly ClaimType PolicyItem = new("policy-item", Labels.Policy, null, ["item"], [Slot.OfSubject("item")]);

    /// <summary>What the newer policy does to the older one.</summary>
    public static readonly ClaimType PolicyRelation = new("policy-relation", Labels.Policy, Labels.Policy, ["relation"], [Slot.OfBoth("relation")]) { RevealsObject = false, Relation = "RELATES_TO" };

    /// <summary>What a policy is said to have done to somebody.</summary>
    public static readonly ClaimType PolicyEffect = new("policy-effect", Labels.Policy, Labels.Any, ["effect", "mechanism", "grade"], [Slot.OfBoth("effect")]) { RevealsObject = false, Relation = "HAD_EFFECT_ON" };

    /// <summary>A name, unit or stage of a quota scheme.</summary>
    public static readonly ClaimType SchemeAttribute = Attributes("scheme-attribute", Labels.QuotaScheme, "name_en");

    /// <summary>The policy that a quota scheme rests on.</summary>
    public static readonly ClaimType SchemePolicy = new("scheme-policy", Labels.QuotaScheme, Labels.Policy, [], [Slot.OfSubject()]) { Timing = Timing.Always, RevealsObject = false, Relation = "RESTS_ON" };

    /// <summary>The scheme that a batch belongs to.</summary>
    public static readonly ClaimType BatchOf = new("batch-of", Labels.QuotaBatch, Labels.QuotaScheme, [], [Slot.OfSubject()]) { Timing = Timing.Always };

    /// <summary>Year, number, scope, label, document or announcement of a batch.</summary>
    public static readonly ClaimType BatchAttribute = Attributes("batch-attribute", Labels.QuotaBatch, "label");

    /// <summary>Who issued a batch, all together.</summary>
    public static readonly ClaimType BatchIssuer = new("batch-issuer", Labels.QuotaBatch, Labels.Organization, [], [Slot.OfSubject()]) { Timing = Timing.Always, Relation = "ANNOUNCED_BY" };

    /// <summary>A total of a batch, from its announcement to the end of its year; <c>gap</c> is the total less the sum of its allocations where they differ.</summary>
    public static readonly ClaimType Total = new("total", Labels.QuotaBatch, null, ["stage", "product", "announced", "gap"], [Slot.OfSubject("stage", "product")]) { Asides = ["announced", "gap"] };

    /// <summary>What a batch allots to a holder, or to several together.</summary>
    public static readonly ClaimType Allocation = new("allocation", Labels.QuotaBatch, Labels.Organization, ["stage", "product", "level", "part-of"], [Slot.OfBoth("stage", "product", "level")]) { Relation = "ALLOTTED_TO" };

    /// <summary>Who may hold a quota; <c>taken-over-by</c> is the holder in whose quota it went on.</summary>
    public static readonly ClaimType Eligible = new("eligible", Labels.Organization, Labels.QuotaScheme, ["stages", "status", "reason", "taken-over-by"], [Slot.OfBoth()]) { Asides = ["reason"], Relation = "ELIGIBLE_FOR" };

    /// <summary>A measurement; its period is the span that was measured, <c>from</c> and <c>to</c> name it in the slot.</summary>
    public static readonly ClaimType Observation = new("observation", Labels.Any, null, ["series", "unit", "from", "to"], [Slot.OfSubject("series", "from", "to")]) { Timing = Timing.Span };

    /// <summary>Publisher, title, address, publication or language of a source.</summary>
    public static readonly ClaimType SourceAttribute = Attributes("source-attribute", Labels.Source, "title");

    /// <summary>Title, version, date or licence of a dataset.</summary>
    public static readonly ClaimType DatasetAttribute = Attributes("dataset-attribute", Labels.Dataset, "title");

    /// <summary>A label, meaning or mark of a word.</summary>
    public static readonly ClaimType TermAttribute = Attributes("term-attribute", Labels.Term, "label_en");

    /// <summary>All of them, for the stores.</summary>
    public static readonly ClaimModel Claims = new(
        EventCompletion,
        new Attribute(DatasetAttribute, "created"),
        Name, Alias, Kind, OrganizationAttribute, Identifier, Existence, EventType, EventAttribute, PartOf, EventStep, EventCompletion, WentInto, ResultedIn, TookPart,
        Owns, Controls, PolicyAttribute, PolicyIssuer, PolicyStep, PolicyItem, PolicyRelation, PolicyEffect, SchemeAttribute, SchemePolicy,
        BatchOf, BatchAttribute, BatchIssuer, Total, Allocation, Eligible, Observation, SourceAttribute, DatasetAttribute, TermAttribute);

    private static ClaimType Attributes(string name, string label, string? caption = null) =>
        new(name, label, null, ["name", "value"], [Slot.OfSubject("name")]) { Timing = Timing.Always, Caption = caption is null ? null : new("value", ("name", caption)) };
}
