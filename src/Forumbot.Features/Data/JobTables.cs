using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>What has been done by the clock. The scheduler's own tables (QRTZ_…) are made by the scheduler.</summary>
internal static class JobTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<JobRun>().HasKey(r => r.Job);
}
