using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Jobs;

/// <summary>What the scheduler keeps in the store.</summary>
internal static class QuartzTables
{
    public static async Task<DateTimeOffset> NextAt(StoreSettings store, string job) =>
        new((await Read<long>(store, $"SELECT NEXT_FIRE_TIME AS \"Value\" FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = '{job}'")).Single(), TimeSpan.Zero);

    public static Task<List<string>> Triggers(StoreSettings store) => Read<string>(store, "SELECT TRIGGER_NAME AS \"Value\" FROM QRTZ_TRIGGERS ORDER BY 1");

    /// <summary>As if no process had run for that long.</summary>
    /// <returns>When the jobs were to be done.</returns>
    public static async Task<DateTimeOffset> WereDueAgo(StoreSettings store, TimeSpan ago)
    {
        var due = TimeProvider.System.GetUtcNow() - ago;
        await using var db = new ForumbotDb(store.Options());
        await db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = {due.UtcTicks}");
        await db.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.ScheduledAt, due.AddHours(-1)));
        return due;
    }

    private static async Task<List<T>> Read<T>(StoreSettings store, string sql)
    {
        await using var db = new ForumbotDb(store.Options());
        return await db.Database.SqlQueryRaw<T>(sql).ToListAsync();
    }
}
