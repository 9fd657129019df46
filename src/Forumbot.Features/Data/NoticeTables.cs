using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>How people want to be told of orders, and what they are still to be told.</summary>
internal static class NoticeTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<NoticeChoice>().HasKey(c => c.Person);
        model.Entity<PendingNotice>().HasKey(n => new { n.Person, n.Number });
        model.Entity<PendingNotice>().HasIndex(n => n.Place);
        model.Entity<PendingNotice>().HasIndex(n => n.Number);
    }
}
