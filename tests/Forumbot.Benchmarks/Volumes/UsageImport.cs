using System.Diagnostics;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Microsoft.Data.Sqlite;

namespace Forumbot.Benchmarks.Volumes;

/// <summary>Millions of volumes taken from CSV into the store, beside what sqlite3's own .import takes for the same rows into the same table:
/// whole processes both, each into a fresh copy of the database, in turns. Then questions on that store.</summary>
internal static class UsageImport
{
    public static async Task Run(int rounds, int units)
    {
        var folder = Directory.CreateTempSubdirectory("forumbot-usage-");
        try
        {
            string At(string file) => Path.Combine(folder.FullName, file);
            var organisation = new LargeOrganisation(units);
            await Make(organisation, At("empty.db"));
            var rows = VolumeFiles.Write(organisation, At("volumes.csv"), At("held.csv"));
            Console.WriteLine(FormattableString.Invariant($"{units:N0} units, {LargeOrganisation.Services} services, {rows:N0} rows, {new FileInfo(At("volumes.csv")).Length / 1e6:0} MB."));
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 1; round <= rounds; round++)
            {
                ours.Add(Seconds(At("empty.db"), At("ours.db"), "dotnet", Path.Combine(AppContext.BaseDirectory, "Forumbot.dll"), "import", "volumes", At("volumes.csv"), "--db", At("ours.db")));
                theirs.Add(Seconds(At("empty.db"), At("theirs.db"), "sqlite3", At("theirs.db"), ".mode csv", ".separator ;", $".import --skip 1 {At("held.csv")} Consumptions"));
                Console.WriteLine(FormattableString.Invariant($"{round}: import volumes {ours[^1]:0.00} s, {rows / ours[^1]:N0} rows/s; sqlite3 .import {theirs[^1]:0.00} s, {rows / theirs[^1]:N0} rows/s; ratio {theirs[^1] / ours[^1]:0.00}"));
            }

            Console.WriteLine(FormattableString.Invariant($"Median ratio {Median([.. ours.Zip(theirs, (o, t) => t / o)]):0.00}; {(Same(At("ours.db"), At("theirs.db")) ? "the tables are the same" : "THE TABLES DIFFER")}."));
            await UsageQuestions.Run(organisation, StoreSettings.ForSqliteFile(At("ours.db")));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    public static double Median(double[] of) => of.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static async Task Make(LargeOrganisation organisation, string file)
    {
        var store = StoreSettings.ForSqliteFile(file);
        await StoreMigrator.Migrate(store, default);
        var outcome = await new ImportPack(store.Contexts(), TimeProvider.System).Handle(organisation.Pack(), default);
        if (outcome is not ImportOutcome.Imported) throw new InvalidOperationException($"{outcome}: {(outcome as ImportOutcome.Refused)?.Faults[0]}");
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var checkpoint = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", connection);
        await checkpoint.ExecuteNonQueryAsync();
    }

    private static double Seconds(string empty, string copy, string program, params string[] arguments)
    {
        foreach (var left in new[] { copy, copy + "-wal", copy + "-shm" }) File.Delete(left);
        File.Copy(empty, copy);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static bool Same(string ours, string theirs)
    {
        using var connection = new SqliteConnection($"Data Source={ours};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand("ATTACH $theirs AS theirs; SELECT (SELECT COUNT(*) FROM (SELECT * FROM main.Consumptions EXCEPT SELECT * FROM theirs.Consumptions)) + ABS((SELECT COUNT(*) FROM main.Consumptions) - (SELECT COUNT(*) FROM theirs.Consumptions))", connection);
        command.Parameters.AddWithValue("$theirs", theirs);
        return command.ExecuteScalar() is 0L;
    }
}
