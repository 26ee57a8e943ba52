using TemporalGraph.Claims;
using TemporalGraph.Time;
using Attribute = TemporalGraph.Claims.Attribute;

namespace TemporalGraph.Tests.Claims;

/// <summary>The smallest model that has every shape of claim: companies, what happened to them, and who says so.</summary>
internal static class Tiny
{
    public const string Company = nameof(Company);
    public const string Event = nameof(Event);
    public const string Scheme = nameof(Scheme);
    public const string Source = nameof(Source);
    public const string Dataset = nameof(Dataset);

    /// <summary>One value of one node at a time.</summary>
    public static readonly ClaimType Name = new("name", Company, null, ["text", "lang"], [Slot.OfSubject("lang")]);

    /// <summary>Two slots: once for each company, and one company at a time for each value.</summary>
    public static readonly ClaimType Identifier = new("identifier", Company, null, ["scheme", "value"], [Slot.OfSubject("scheme", "value"), new(false, false, ["scheme", "value"])]);

    /// <summary>An edge with an amount.</summary>
    public static readonly ClaimType Owns = new("owns", Company, Company, ["interest"], [Slot.OfBoth("interest")]);

    /// <summary>An edge of which there is one into each node at a time.</summary>
    public static readonly ClaimType Controls = new("controls", Company, Company, [], [new(false, true, [])]);

    /// <summary>An edge whose slot is both its ends.</summary>
    public static readonly ClaimType Eligible = new("eligible", Company, Scheme, [], [Slot.OfBoth()]);

    /// <summary>A moment.</summary>
    public static readonly ClaimType Step = new("step", Event, null, ["step"], [Slot.OfSubject("step")]) { Timing = Timing.Moment };

    /// <summary>The moment that boundaries hang on.</summary>
    public static readonly ClaimType Completion = new("completion", Event, null, [], [Slot.OfSubject()]) { Timing = Timing.Moment };

    /// <summary>An edge that takes its period from its object.</summary>
    public static readonly ClaimType WentInto = new("went-into", Company, Event, ["role"], [Slot.OfBoth("role")]) { Timing = Timing.ObjectEvent };

    /// <summary>An edge that takes its period from its subject.</summary>
    public static readonly ClaimType ResultedIn = new("resulted-in", Event, Company, ["role"], [Slot.OfBoth("role")]) { Timing = Timing.SubjectEvent };

    /// <summary>A claim about several objects together.</summary>
    public static readonly ClaimType Allotted = new("allotted", Scheme, Company, ["stage"], [Slot.OfBoth("stage")]);

    /// <summary>A measured span.</summary>
    public static readonly ClaimType Measured = new("measured", "*", null, ["series", "span"], [Slot.OfSubject("series", "span")]) { Timing = Timing.Span };

    /// <summary>An edge that does not bring its object to light.</summary>
    public static readonly ClaimType Mentions = new("mentions", Event, Company, [], [Slot.OfBoth()]) { Timing = Timing.Always, RevealsObject = false };

    /// <summary>What is said without a time.</summary>
    public static readonly ClaimType Attributes = new("attribute", "*", null, ["name", "value"], [Slot.OfSubject("name")]) { Timing = Timing.Always };

    public static readonly ClaimModel Model = new(
        Completion,
        new Attribute(Attributes, "created"),
        Name, Identifier, Owns, Controls, Eligible, Step, Completion, WentInto, ResultedIn, Allotted, Measured, Mentions, Attributes);

    /// <summary>Nodes of one label, of the dataset that their ids begin with.</summary>
    public static Node[] Nodes(string label, params string[] ids) => [.. ids.Select(id => new Node(id, label))];
}
