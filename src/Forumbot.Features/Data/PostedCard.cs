using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>A card that stands in a conversation and is brought up to date there when what it is about changes.</summary>
public sealed class PostedCard
{
    /// <summary>The outbox message that posts it, or where it stands.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about: an order's number.</summary>
    public required string About { get; init; }

    public required CardAudience Audience { get; init; }

    /// <summary>With thread.</summary>
    public required string Conversation { get; init; }

    public required Language Language { get; init; }

    /// <summary>The id that the channel gave it; null until it has been sent.</summary>
    public string? Activity { get; set; }

    /// <summary>The card as it has come to be while an older one was being sent, as it is kept (<see cref="KeptSaid"/>): it takes that one's place when that
    /// one has got its id. Null where nothing has changed.</summary>
    public string? Stale { get; set; }
}

/// <summary>Whose eyes a card is for: the two parties, and who attests or approves, see the same order with different things to do.</summary>
public enum CardAudience { Buyer, Supplier, Attester }

/// <summary>A card as it is to be.</summary>
/// <param name="IsLast">Whether it is brought up to date no more: its reader may not see what it was about.</param>
internal sealed record Renewed(Reply Card, bool IsLast = false);

/// <summary>That a card is to be brought up to date.</summary>
public sealed record KeptCard(string About, CardAudience Audience);
