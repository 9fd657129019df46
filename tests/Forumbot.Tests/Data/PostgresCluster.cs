using System.Diagnostics;
using Forumbot.Features.Data;
using Npgsql;

namespace Forumbot.Tests.Data;

/// <summary>A PostgreSQL of the tests' own: in a temporary folder, on a free loopback port, gone afterwards.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("forumbot-postgres-").FullName;
    private readonly int port = Ports.Free();
    private int databases;

    public Task InitializeAsync()
    {
        if (Machine.PostgresBin is null) return Task.CompletedTask;
        // initdb refuses to run as root, as containers do.
        if (Environment.IsPrivilegedProcess) Run("chown", "nobody", folder);
        Postgres("initdb", "-D", Cluster, "-U", "forumbot", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        Postgres("pg_ctl", "-D", Cluster, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {folder}", "start");
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        if (Machine.PostgresBin is not null) Postgres("pg_ctl", "-D", Cluster, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A database that nothing has touched.</summary>
    internal async Task<StoreSettings> NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new(StoreProvider.Postgres, ConnectionString(name));
    }

    internal async Task<StoreSettings> NewMigrated()
    {
        var settings = await NewDatabase();
        await StoreMigrator.Migrate(settings, default);
        return settings;
    }

    private string Cluster => Path.Combine(folder, "cluster");

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username=forumbot;Database={database};Maximum Pool Size=10";

    private static void Postgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Machine.PostgresBin!, program), .. arguments];
        if (Environment.IsPrivilegedProcess) command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", .. command];
        Run(command[0], command[1..]);
    }

    /// <remarks>Output goes to nowhere: the server that pg_ctl starts would keep a pipe open.</remarks>
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}

[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL";
}
