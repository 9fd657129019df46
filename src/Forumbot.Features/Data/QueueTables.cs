using Forumbot.Domain.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>The supplier's side: where its queues are, who is away, and who has been reminded of what.</summary>
internal static class QueueTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<QueueChannel>().HasKey(q => q.Conversation);
        model.Entity<QueueChannel>().HasIndex(q => q.Area);
        model.Entity<Absence>().HasKey(a => a.Id);
        model.Entity<Absence>().HasIndex(a => a.Person);
        model.Entity<ReminderSent>().HasKey(r => new { r.Number, r.Kind });
        // All that a real lead time is counted from stands in the index.
        model.Entity<Avrop>().HasIndex(a => new { a.Tjanst, a.DeliveredAt, a.PlacedAt });
    }
}
