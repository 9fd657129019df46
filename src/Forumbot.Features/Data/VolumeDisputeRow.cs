using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>A förvaltning's dispute of one of its volumes. Rows stay: what was asked and answered can be seen.</summary>
public sealed class VolumeDisputeRow
{
    /// <summary>1, 2, 3 …: short enough to write.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the organisation.</summary>
    public required string Organisation { get; init; }

    public required int Year { get; init; }

    /// <summary>The allocation key's.</summary>
    public required string Key { get; init; }

    /// <summary>The service whose tjänsteansvarig answers.</summary>
    public required string Tjanst { get; init; }

    public required string Forvaltning { get; init; }

    /// <summary>The volume as it was when it was disputed.</summary>
    public required decimal Volume { get; init; }

    /// <summary>What it should be, as they say.</summary>
    public required decimal Claimed { get; init; }

    public required string Reason { get; init; }

    /// <summary>Entra object id of the one who disputes.</summary>
    public required string By { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Theirs, for the answer.</summary>
    public required Language Language { get; init; }

    public required DisputeState State { get; set; }

    /// <summary>Grows when it is answered: a card made for an older one is stale.</summary>
    public int Version { get; set; }

    /// <summary>The figure that was accepted; null where it was not.</summary>
    public decimal? Accepted { get; set; }

    /// <summary>The year whose volumes the accepted figure changes; null where none is accepted.</summary>
    public int? AppliesTo { get; set; }

    public string? Answer { get; set; }

    /// <summary>Entra object id.</summary>
    public string? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
