using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>Somebody as the administrator keeps them: it stands before the pack's row of the same Entra object id, and outlives
/// imports.</summary>
public sealed class DirectoryEntry
{
    public required string AadObjectId { get; init; }

    /// <summary>Of the person; the pack's own where the pack holds them. Where a later pack gives it to somebody else, the one whom
    /// no pack holds is called by it and the end of their object id.</summary>
    public required string Key { get; set; }

    public required string Title { get; set; }

    public required Role Role { get; set; }

    public required string Forvaltning { get; set; }

    public string? Area { get; set; }

    /// <summary>First and last day in the directory; null is open. A leaver has a last day.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Entra object id of the administrator, or "command".</summary>
    public required string ChangedBy { get; set; }

    /// <summary>Grows with each change: a card made for an older one is stale.</summary>
    public int Version { get; set; }
}

/// <summary>A deputy (vikarie): has the rights of another from a day to a day. One that was ended before its first day has its last
/// before it. Rows stay, so that it can be seen what was.</summary>
public sealed class DeputyEntry
{
    /// <summary>1, 2, 3 …: short enough to write in a command.</summary>
    public required string Id { get; init; }

    /// <summary>Entra object id of the one who is away.</summary>
    public required string For { get; init; }

    /// <summary>Entra object id of the deputy.</summary>
    public required string Deputy { get; init; }

    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public int Version { get; set; }
}

/// <summary>A channel as somebody has bound it, or freed it (<see cref="Forvaltning"/> null); stands before the pack's.</summary>
public sealed class ChannelBinding
{
    /// <summary>The channel's conversation id, without thread.</summary>
    public required string Conversation { get; init; }

    public string? Forvaltning { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    /// <summary>Grows with each change: a card made for an older one is stale.</summary>
    public int Version { get; set; }
}

/// <summary>Somebody who is not in the directory says where they belong; an administrator decides.</summary>
public sealed class JoinRequest
{
    public required string AadObjectId { get; init; }

    /// <summary>What Teams calls them: only for the administrator to recognise them by.</summary>
    public required string Name { get; set; }

    public required string Forvaltning { get; set; }

    public required DateTimeOffset At { get; set; }

    public required JoinState State { get; set; }

    /// <summary>Grows with each change: a card made for an older one is stale.</summary>
    public int Version { get; set; }

    /// <summary>Theirs, for the answer.</summary>
    public required Language Language { get; set; }

    /// <summary>As what they were let in; null before, and where they were not.</summary>
    public Role? Role { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}

public enum JoinState { Waiting, Confirmed, Rejected }
