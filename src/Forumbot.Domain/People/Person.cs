using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Someone in the directory. In the demo pack named by role, never as a person.</summary>
/// <param name="AadObjectId">The Entra object id that Teams sends; rights follow it, never what somebody writes.</param>
/// <param name="Forvaltning">The förvaltning they belong to; the service administration's own for its staff.</param>
/// <param name="Area">The verksamhetsområde they answer for, where they do.</param>
public sealed record Person(string Key, string AadObjectId, string Title, Role Role, string Forvaltning, string? Area)
{
    /// <summary>The days that they are in the directory.</summary>
    public Validity Validity { get; init; }
}

/// <summary>Somebody has another's rights for a while (vikarie). Both are Entra object ids.</summary>
public sealed record Deputyship(string For, string Deputy, Validity Validity)
{
    /// <summary>By which an administrator names it; never used again when it has ended.</summary>
    public string Id { get; init; } = "";
}

/// <summary>Roles after seed 000's matrix, and the chairs of seed 002's forums.</summary>
public enum Role
{
    Staff,
    Budgetuppfoljare,
    KundBestallare,
    Kundansvarig,
    Tjansteansvarig,
    StrategisktLeveransansvarig,
    StrategisktAnsvarig,
    Forvaltningschef,
    ForumChair,
    Sekreterare,
    Administrator,
}
