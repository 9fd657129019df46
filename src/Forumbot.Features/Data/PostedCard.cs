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
}

/// <summary>Whose eyes a card is for: the two parties, and who attests or approves, see the same order with different things to do.</summary>
public enum CardAudience { Buyer, Supplier, Attester }

/// <summary>That a card is to be brought up to date.</summary>
public sealed record KeptCard(string About, CardAudience Audience);
