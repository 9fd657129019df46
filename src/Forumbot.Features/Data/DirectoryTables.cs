using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>What is kept of people and channels beside the pack. No foreign keys: it outlives an import without the förvaltning.</summary>
internal static class DirectoryTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<DirectoryEntry>().HasKey(e => e.AadObjectId);
        model.Entity<DeputyEntry>().HasKey(d => d.Id);
        model.Entity<ChannelBinding>().HasKey(b => b.Conversation);
        model.Entity<JoinRequest>().HasKey(r => r.AadObjectId);
    }
}
