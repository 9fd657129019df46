using System.Net;
using System.Net.Sockets;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Tests.Packs;
using Microsoft.Data.Sqlite;

namespace Forumbot.Tests.Data;

[Collection(OnPostgres.Name)]
public sealed class StoreUnavailableTests(PostgresCluster postgres)
{
    [Fact]
    public async Task A_file_that_is_no_database_is_told_as_corrupt_and_left_as_it_was()
    {
        using var store = new SqliteStore();
        var bytes = Enumerable.Range(0, 8192).Select(n => (byte)(n * 7)).ToArray();
        File.WriteAllBytes(store.File, bytes);

        Assert.Equal(StoreProblem.Corrupt, await Problem(() => StoreMigrator.Migrate(store.Settings, default)));
        Assert.Equal(StoreProblem.Corrupt, await Problem(() => Read(store.Settings)));
        Assert.Equal(bytes, File.ReadAllBytes(store.File));
    }

    [Fact]
    public async Task A_database_with_damaged_pages_is_told_as_corrupt()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);
        await using (var connection = new SqliteConnection(store.Settings.SqliteConnectionString))
        {
            await connection.OpenAsync();
            using var checkpoint = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", connection);
            checkpoint.ExecuteNonQuery();
        }
        SqliteInTurn.CloseKept();
        using (var file = File.OpenWrite(store.File))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        Assert.Equal(StoreProblem.Corrupt, await Problem(() => Read(store.Settings)));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_told_as_locked_and_nothing_is_half_written()
    {
        using var store = await SqliteStore.Migrated();
        using (var other = new SqliteConnection(store.Settings.SqliteConnectionString))
        {
            other.Open();
            using var held = other.BeginTransaction();

            Assert.Equal(StoreProblem.Locked, await Problem(() => Import(store.Impatient)));
        }

        Assert.Equal(StoreProblem.Empty, await Problem(() => Read(store.Settings)));
        Assert.True((await DemoPack.Import(store.Settings)).Changed);
    }

    [Fact]
    public async Task A_store_without_tables_asks_for_migrate()
    {
        using var store = new SqliteStore();

        Assert.Equal(StoreProblem.NotMigrated, await Problem(() => Import(store.Settings)));
    }

    [Fact]
    public async Task A_file_in_no_folder_is_out_of_reach()
    {
        using var store = new SqliteStore();

        Assert.Equal(StoreProblem.Unreachable, await Problem(() => StoreMigrator.Migrate(StoreSettings.ForSqliteFile(Path.Combine(store.File, "no", "x.db")), default)));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_out_of_reach()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        silent.Stop();

        Assert.Equal(StoreProblem.Unreachable, await Problem(() => StoreMigrator.Migrate(new(StoreProvider.Postgres, $"Host=127.0.0.1;Port={port};Username=x;Database=x"), default)));
    }

    [PostgresFact]
    public async Task A_PostgreSQL_without_tables_asks_for_migrate() => Assert.Equal(StoreProblem.NotMigrated, await Problem(async () => await Import(await postgres.NewDatabase())));

    [PostgresFact]
    public async Task A_PostgreSQL_that_another_process_migrates_is_told_as_locked_and_its_connection_is_closed()
    {
        var store = await postgres.NewDatabase();
        await using (await MigrationLock.Take(store, default))
            Assert.Equal(StoreProblem.Locked, await Problem(() => MigrationLock.Take(store, TimeSpan.FromMilliseconds(200), default)));

        await using var free = await MigrationLock.Take(store, default);
    }

    [Fact]
    public void What_is_wrong_inside_a_server_is_not_told_of_a_file()
    {
        var problem = StoreUnavailable.From(new Npgsql.PostgresException("inner", "ERROR", "ERROR", "XX001"))!.Problem;

        Assert.DoesNotContain("fil", problem.Say(Language.Swedish), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("file", problem.Say(Language.English), StringComparison.OrdinalIgnoreCase);
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there_is_out_of_reach()
    {
        var there = await postgres.NewDatabase();
        var gone = there with { ConnectionString = there.ConnectionString + ";Database=none" };

        Assert.Equal(StoreProblem.Unreachable, await Problem(() => StoreMigrator.Migrate(gone, default)));
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_problem_has_a_message_of_its_own(Language language)
    {
        var texts = Enum.GetValues<StoreProblem>().Select(problem => problem.Say(language)).ToList();

        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text => Assert.DoesNotContain("SQLite", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_not_the_stores_fault_comes_out_as_it_is() =>
        await Assert.ThrowsAsync<FormatException>(() => StoreUnavailable.Telling<int>(() => throw new FormatException()));

    private static async Task<StoreProblem> Problem(Func<Task> work) => (await Assert.ThrowsAsync<StoreUnavailable>(work)).Problem;

    private static Task<ImportOutcome> Import(StoreSettings store) => new ImportPack(store.Contexts(), TimeProvider.System).Handle(DemoPack.Tables, default);

    private static async Task Read(StoreSettings store) => await DemoPack.ReadBack(store);
}
