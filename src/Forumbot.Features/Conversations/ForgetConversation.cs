using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Conversations;

/// <summary>The bot was removed from a chat or a team, or a channel is no more: it writes there no longer, and what waits to be
/// sent there is given up.</summary>
public sealed class ForgetConversation(Changes changes)
{
    /// <summary>Why a message was given up, for the administrator.</summary>
    public const string Fault = "removed";

    /// <param name="whole">Whether the whole team is meant, with all its channels.</param>
    /// <param name="at">When it was told. An installation after that is not undone: tellings arrive in any order.</param>
    /// <returns>The conversations that were forgotten.</returns>
    /// <exception cref="StoreUnavailable">Nothing is known to be forgotten.</exception>
    public Task<IReadOnlyList<string>> Handle(ConversationAddress where, bool whole, DateTimeOffset at, CancellationToken cancel) => changes.Write<IReadOnlyList<string>>(async db =>
    {
        var forgotten = await Meant(db, where, whole).ToListAsync(cancel);
        if (forgotten.Exists(c => c.InstalledAt > at)) return [];
        foreach (var conversation in forgotten) await Outbox.GiveUp(db, conversation.Id, Fault, cancel);
        db.RemoveRange(forgotten);
        return [.. forgotten.Select(c => c.Id)];
    }, cancel);

    private static IQueryable<KnownConversation> Meant(ForumbotDb db, ConversationAddress where, bool whole)
    {
        var (root, team) = (where.Root, where.Team);
        return whole && !string.IsNullOrEmpty(team)
            ? db.Conversations.Where(c => c.Id == root || c.Id == team || c.Team == team)
            : db.Conversations.Where(c => c.Id == root);
    }
}
