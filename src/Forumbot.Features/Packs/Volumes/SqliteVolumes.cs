using System.Globalization;
using Forumbot.Features.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>Row by row with one prepared statement. SQLite is held for writing by whoever writes, so nothing can be brought beforehand.</summary>
internal sealed class SqliteVolumes(ForumbotDb db, VolumeKeys keys) : IVolumeStore
{
    private const string Insert = """INSERT INTO "Consumptions" ("Tjanst", "Forvaltning", "Month", "Quantity", "Example") VALUES (?1, ?2, ?3, ?4, ?5)""";

    private readonly Dictionary<int, byte[]> months = [];
    private (int Tjanst, int Forvaltning, int Month) bound = (KeyNumbers.None, KeyNumbers.None, -1);

    public Task Bring(GiveRows give, CancellationToken cancel) => Task.CompletedTask;

    public Task Put(GiveRows give, CancellationToken cancel)
    {
        using var insert = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), Insert);
        give((in VolumeRow row) => Put(insert, row));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Only what differs from the row before is bound anew.</summary>
    private void Put(SqliteStatement insert, in VolumeRow row)
    {
        if (row.Tjanst != bound.Tjanst) insert.Bind(1, keys.Tjanster.Bytes(row.Tjanst));
        if (row.Forvaltning != bound.Forvaltning) insert.Bind(2, keys.Forvaltningar.Bytes(row.Forvaltning));
        if (row.Month != bound.Month) insert.Bind(3, Month(row));
        insert.Bind(4, row.Thousandths);
        insert.Bind(5, row.Example ? 1 : 0);
        bound = (row.Tjanst, row.Forvaltning, row.Month);
        insert.Run();
    }

    private byte[] Month(in VolumeRow row)
    {
        if (!months.TryGetValue(row.Month, out var text)) months.Add(row.Month, text = Text(row.FirstDay));
        return text;
    }

    /// <summary>As EF keeps a date in SQLite: 2026-01-31.</summary>
    private static byte[] Text(DateOnly day)
    {
        var text = GC.AllocateArray<byte>(10, pinned: true);
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        return text;
    }
}
