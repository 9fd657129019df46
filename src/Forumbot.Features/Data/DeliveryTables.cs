using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>What came in, what goes out, and where.</summary>
internal static class DeliveryTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<TakenActivity>().HasKey(a => a.Key);
        model.Entity<TakenActivity>().HasIndex(a => new { a.State, a.At });
        model.Entity<OutboxMessage>().HasKey(m => m.Id);
        model.Entity<OutboxMessage>().HasIndex(m => new { m.Conversation, m.Sequence }).IsUnique();
        model.Entity<OutboxMessage>().HasIndex(m => new { m.Conversation, m.State, m.Sequence });
        model.Entity<OutboxMessage>().HasIndex(m => new { m.State, m.DueAt });
        model.Entity<KnownConversation>().HasKey(c => c.Id);
        model.Entity<KnownConversation>().HasIndex(c => c.Person);
    }
}
