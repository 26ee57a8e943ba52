using TemporalGraph.Claims;

namespace ConsolidationGraph.Events;

/// <summary>What an event is (GLEIF's legal entity event types and W3C ORG, narrowed to what moves an industry's structure).</summary>
public enum EventType
{
    /// <summary>One organization goes on as another.</summary>
    Succession,

    /// <summary>A new organization is formed, with or without business of others.</summary>
    Formation,

    /// <summary>Several become one.</summary>
    Merger,

    /// <summary>One takes others in and goes on.</summary>
    Absorption,

    /// <summary>Control of a target is bought.</summary>
    Acquisition,

    /// <summary>A business is handed over without its organization.</summary>
    AssetTransfer,

    /// <summary>One becomes several.</summary>
    Split,

    /// <summary>A part becomes an organization of its own.</summary>
    SpinOff,

    /// <summary>Several form an organization together and go on.</summary>
    JointVenture,

    /// <summary>Shares change hands.</summary>
    StakeTransfer,

    /// <summary>A new name.</summary>
    Rename,

    /// <summary>Shares are admitted to an exchange.</summary>
    Listing,

    /// <summary>Shares leave an exchange.</summary>
    Delisting,

    /// <summary>An authority names somebody to something.</summary>
    Designation,

    /// <summary>An authority grants a licence or a right.</summary>
    Licensing,

    /// <summary>Works are closed.</summary>
    Closure,

    /// <summary>An organization ends.</summary>
    Dissolution,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What part an organization has in an event.</summary>
public enum ParticipantRole
{
    /// <summary>Was there before and gave its business.</summary>
    Original,

    /// <summary>Came out of it.</summary>
    Resulting,

    /// <summary>Was there before and went on.</summary>
    Continuing,

    /// <summary>Got control or a business.</summary>
    Acquirer,

    /// <summary>Came under another's control.</summary>
    Target,

    /// <summary>Gave up control or a business.</summary>
    Seller,

    /// <summary>Gave a part of its business.</summary>
    Contributor,

    /// <summary>Ordered or approved it.</summary>
    Authority,

    /// <summary>Is who it happened to.</summary>
    Subject,
}

/// <summary>Which way business goes in an event, by its type and a participant's role: the table of the contract's <c>Lineage</c>.</summary>
public static class Roles
{
    private static readonly EventType[] Successions =
        [EventType.Succession, EventType.Merger, EventType.Absorption, EventType.Split, EventType.SpinOff, EventType.JointVenture, EventType.Formation, EventType.Rename];

    /// <summary>The type of a code such as <c>SPIN_OFF</c>; null where there is none.</summary>
    /// <param name="code">The code, as packages and the contract write it.</param>
    public static EventType? TypeOf(string? code) => Codes.Find<EventType>(code);

    /// <summary>Whether a participant gives business to such an event.</summary>
    /// <param name="type">The event's type.</param>
    /// <param name="role">The participant's role.</param>
    public static bool Gives(EventType type, ParticipantRole role) => role switch
    {
        ParticipantRole.Original or ParticipantRole.Contributor => Successions.Contains(type),
        ParticipantRole.Continuing => type is EventType.Split or EventType.SpinOff or EventType.JointVenture,
        ParticipantRole.Seller => type == EventType.AssetTransfer,
        ParticipantRole.Target => type is EventType.Acquisition or EventType.StakeTransfer,
        _ => false,
    };

    /// <summary>Whether a participant takes business from such an event.</summary>
    /// <param name="type">The event's type.</param>
    /// <param name="role">The participant's role.</param>
    public static bool Takes(EventType type, ParticipantRole role) => role switch
    {
        ParticipantRole.Resulting => Successions.Contains(type),
        ParticipantRole.Continuing => type is EventType.Merger or EventType.Absorption,
        ParticipantRole.Acquirer => type is EventType.AssetTransfer or EventType.Acquisition or EventType.StakeTransfer,
        _ => false,
    };

    /// <summary>The claim type of a participation: edges point along time, from who gives to the event and from the event to who takes.</summary>
    /// <param name="type">The event's type.</param>
    /// <param name="role">The participant's role.</param>
    public static ClaimType ClaimTypeOf(EventType type, ParticipantRole role) =>
        Gives(type, role) ? Model.WentInto : Takes(type, role) ? Model.ResultedIn : Model.TookPart;
}
