using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Data;

/// <summary>All columns, keys, foreign keys and indexes of a store, a line each, so that two stores can be compared.</summary>
internal static class StoreCatalogue
{
    private const string Sqlite = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' notnull ' || c."notnull" || ' pk ' || c.pk AS "Value"
          FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL SELECT 'foreign key ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
          FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL SELECT 'index ' || t.name || ' ' || i.name || ' unique ' || i."unique" || ' ' || c.seqno || ' ' || c.name
          FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    private const string Postgres = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' null ' || is_nullable || ' ' || coalesce(column_default, '') || is_identity AS "Value"
          FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
          FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        """;

    internal static async Task<IReadOnlyList<string>> Of(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        var lines = await db.Database.SqlQueryRaw<string>(store.Provider == StoreProvider.Sqlite ? Sqlite : Postgres).ToListAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
