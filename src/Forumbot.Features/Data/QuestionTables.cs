using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>What the administrator reads and teaches.</summary>
internal static class QuestionTables
{
    /// <remarks>An alias has no foreign key to its service: it outlives an import without the service, and lies idle.</remarks>
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<TaughtAlias>().HasKey(a => a.Folded);
        model.Entity<UnansweredQuestion>().HasKey(q => q.Id);
        model.Entity<UnansweredQuestion>().HasIndex(q => q.LastAsked);
        model.Entity<Revision>().HasKey(r => r.Number);
        model.Entity<Revision>().Property(r => r.Number).ValueGeneratedNever();
    }
}
