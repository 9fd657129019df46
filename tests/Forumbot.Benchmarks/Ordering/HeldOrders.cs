using Forumbot.Features.Data;
using Microsoft.Data.Sqlite;

namespace Forumbot.Benchmarks.Ordering;

/// <summary>Fills a store with copies of its first order, and of all that was kept of it.</summary>
internal static class HeldOrders
{
    public static void Add(StoreSettings store, int orders, IReadOnlyList<string> forvaltningar)
    {
        using var connection = new SqliteConnection(store.SqliteConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        const string number = "printf('A-2026-%06d', n)";
        var forvaltning = $"CASE n % {forvaltningar.Count} {string.Concat(forvaltningar.Select((f, n) => $"WHEN {n} THEN '{f}' "))}END";
        Copy("Avrop", new() { ["Number"] = number, ["Serial"] = "n", ["Form"] = "printf('%032d', n)", ["Forvaltning"] = forvaltning });
        Copy("AvropSteps", new() { ["Number"] = number });
        Copy("PostedCards", new() { ["Id"] = "Id || n", ["About"] = number });
        Copy("TakenActivities", new() { ["Key"] = "Key || 'h' || n" });
        Copy("Outbox", new() { ["Id"] = "Id || n", ["Sequence"] = "Sequence + n" });
        transaction.Commit();

        void Copy(string table, Dictionary<string, string> others)
        {
            using var names = new SqliteCommand($"SELECT name FROM pragma_table_info('{table}')", connection, transaction);
            using var reader = names.ExecuteReader();
            var columns = new List<string>();
            while (reader.Read()) columns.Add(reader.GetString(0));
            reader.Close();
            using var copy = new SqliteCommand($"""
                WITH RECURSIVE numbers(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n <= {orders})
                INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
                SELECT {string.Join(", ", columns.Select(c => others.GetValueOrDefault(c) ?? $"\"{c}\""))} FROM (SELECT * FROM "{table}") CROSS JOIN numbers
                """, connection, transaction) { CommandTimeout = 600 };
            copy.ExecuteNonQuery();
        }
    }
}
