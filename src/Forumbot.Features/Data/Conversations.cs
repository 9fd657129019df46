namespace Forumbot.Features.Data;

/// <summary>Where to write, for the one who sends later.</summary>
internal static class Conversations
{
    /// <summary>Whoever writes often is not put down each time.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Adds the conversation, or refreshes what is known of it: who writes there proves that it is open. In a writing
    /// transaction, to be saved by the caller.</summary>
    internal static async Task<KnownConversation> Know(ForumbotDb db, ConversationAddress where, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Conversations.FindAsync([where.Root], cancel) is not { } known) return db.Conversations.Add(New(where, now)).Entity;
        (known.ServiceUrl, known.ClosedAt) = (where.ServiceUrl, null);
        if ((now - known.SeenAt).Duration() >= SeenEvery) known.SeenAt = now;
        known.TenantId = where.TenantId ?? known.TenantId;
        known.Team = where.Team ?? known.Team;
        known.Bot = where.Bot ?? known.Bot;
        (known.Person, known.User) = (where.Person ?? known.Person, where.User ?? known.User);
        return known;
    }

    private static KnownConversation New(ConversationAddress where, DateTimeOffset now) => new()
    {
        Id = where.Root,
        ServiceUrl = where.ServiceUrl,
        ChannelId = where.ChannelId,
        Kind = where.Kind,
        TenantId = where.TenantId,
        Team = where.Team,
        Bot = where.Bot,
        Person = where.Person,
        User = where.User,
        SeenAt = now,
    };
}
