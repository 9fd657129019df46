using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>How somebody wants to be told of orders; without one, directly.</summary>
public sealed class NoticeChoice
{
    /// <summary>Entra object id, in small letters.</summary>
    public required string Person { get; init; }

    public required NoticeWay Way { get; set; }

    /// <summary>The language they chose it in: they are told in it.</summary>
    public required Language Language { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>What somebody is still to be told of an order: the last that happened. No words are kept, for they are found again by the step.</summary>
public sealed class PendingNotice
{
    /// <summary>Entra object id, in small letters.</summary>
    public required string Person { get; init; }

    /// <summary>The order's.</summary>
    public required string Number { get; init; }

    /// <summary>Of the step.</summary>
    public required int Version { get; set; }

    public required Concern Why { get; set; }

    /// <summary>What it waits for: Summary or Waits.</summary>
    public required NoticePlace Place { get; set; }
}
