using System.Data.Common;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>The store's volumes, by services and months. What they come to is kept beside them (<see cref="ReportedMonth"/>), in the
/// same transaction.</summary>
internal static class VolumeTable
{
    internal static IVolumeStore Fast(ForumbotDb db, VolumeKeys keys) => db.Database.IsNpgsql() ? new PostgresVolumes(db, keys) : new SqliteVolumes(db, keys);

    /// <summary>What the store holds of a service in some months.</summary>
    internal static async Task<VolumeBlocks> Held(ForumbotDb db, VolumeKeys keys, int tjanst, IReadOnlyCollection<int> months, CancellationToken cancel)
    {
        var (held, wanted) = (new VolumeBlocks(keys), months.ToHashSet());
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = """SELECT "Forvaltning", "Month", "Quantity", "Example" FROM "Consumptions" WHERE "Tjanst" = @tjanst AND "Month" >= @first AND "Month" <= @last""";
        Add(command, "tjanst", keys.Tjanster.Keys[tjanst]);
        Add(command, "first", VolumeRow.DayOf(months.Min()));
        Add(command, "last", VolumeRow.DayOf(months.Max()));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var row = new VolumeRow(tjanst, keys.Forvaltningar.Find(rows.GetString(0)), VolumeRow.MonthOf(rows.GetFieldValue<DateOnly>(1)), rows.GetInt64(2), rows.GetBoolean(3));
            if (wanted.Contains(row.Month)) held.Add(row, 0);
        }

        return held;
    }

    internal static async Task Remove(ForumbotDb db, string tjanst, IReadOnlyList<DateOnly> months, CancellationToken cancel)
    {
        await db.Consumptions.Where(c => c.Tjanst == tjanst && months.Contains(c.Month)).ExecuteDeleteAsync(cancel);
        await db.ReportedMonths.Where(r => r.Tjanst == tjanst && months.Contains(r.Month)).ExecuteDeleteAsync(cancel);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
