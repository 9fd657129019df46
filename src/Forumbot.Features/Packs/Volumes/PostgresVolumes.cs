using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>Copies all rows into a table of the session's own, which holds up nobody, and from there into their place.</summary>
internal sealed class PostgresVolumes(ForumbotDb db, VolumeKeys keys) : IVolumeStore
{
    private readonly NpgsqlConnection connection = (NpgsqlConnection)db.Database.GetDbConnection();

    public async Task Bring(GiveRows give, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS pg_temp."Brought"; CREATE TEMP TABLE "Brought" (LIKE "Consumptions")""", cancel);
        await using var copy = await connection.BeginBinaryImportAsync("""COPY pg_temp."Brought" ("Tjanst", "Forvaltning", "Month", "Quantity", "Example") FROM STDIN (FORMAT BINARY)""", cancel);
        give((in VolumeRow row) => Copy(copy, row));
        await copy.CompleteAsync(cancel);
    }

    public async Task Put(GiveRows give, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "Consumptions" ("Tjanst", "Forvaltning", "Month", "Quantity", "Example") SELECT "Tjanst", "Forvaltning", "Month", "Quantity", "Example" FROM pg_temp."Brought" """, cancel);
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE pg_temp."Brought" """, cancel);
    }

    /// <summary>The session may be another's next; its own tables are gone then.</summary>
    public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();

    private void Copy(NpgsqlBinaryImporter copy, in VolumeRow row)
    {
        copy.StartRow();
        copy.Write(keys.Tjanster.Keys[row.Tjanst], NpgsqlDbType.Text);
        copy.Write(keys.Forvaltningar.Keys[row.Forvaltning], NpgsqlDbType.Text);
        copy.Write(row.FirstDay, NpgsqlDbType.Date);
        copy.Write(row.Thousandths, NpgsqlDbType.Bigint);
        copy.Write(row.Example, NpgsqlDbType.Boolean);
    }
}
