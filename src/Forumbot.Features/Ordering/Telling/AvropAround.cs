using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What a card of an order tells besides the order itself.</summary>
/// <param name="Steps">Its history, oldest first.</param>
/// <param name="Users">The ids in the channel of those for whom the card asks what they may do.</param>
internal sealed record AvropAround(IReadOnlyList<AvropStep> Steps, IReadOnlyList<string> Users, DateOnly Today)
{
    /// <summary>As many as a card may name.</summary>
    public const int MostUsers = 60;

    public AvropStep? Last => Steps is [.., var last] ? last : null;
}
