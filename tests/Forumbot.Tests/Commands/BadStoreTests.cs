using System.Diagnostics;
using Forumbot.Tests.Packs;
using Microsoft.Data.Sqlite;

namespace Forumbot.Tests.Commands;

/// <summary>Stores that cannot be used, and many programs at one store: real files, real processes.</summary>
public sealed class BadStoreTests
{
    [Theory]
    [InlineData("ask", "hej")]
    [InlineData("migrate")]
    [InlineData("import", "pack")]
    [InlineData("questions")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task A_file_that_is_no_database_is_told_and_left_as_it_was(params string[] args)
    {
        using var shell = new RealShell();
        SmallPack.WriteTo(Directory.CreateDirectory(shell.Path("pack")).FullName);
        shell.Write("egen.db", "Det här är ett brev, inte en databas. " + new string('å', 10_000));
        var before = await File.ReadAllBytesAsync(shell.Path("egen.db"));

        var ran = await shell.Run([.. args, "--db", shell.Path("egen.db")]);

        Assert.Equal(new Ran(1, "", $"{shell.Path("egen.db")}: The database file cannot be read. Restore it from a backup, or name another file.\n"), ran);
        Assert.Equal(before, await File.ReadAllBytesAsync(shell.Path("egen.db")));
    }

    [Fact]
    public async Task A_database_cut_short_is_told()
    {
        using var shell = new RealShell();
        Assert.Equal(0, (await shell.Run("ask", "hej", "--unit", "farsta")).Code);
        Features.Data.SqliteInTurn.CloseKept();
        using (var file = File.OpenWrite(shell.Store)) file.SetLength(file.Length / 2);

        var ran = await shell.Run("ask", "vad kostar lön oss?", "--unit", "farsta");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains("cannot be read", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_program_writes_to_can_be_asked_but_not_imported_into()
    {
        using var shell = new RealShell();
        shell.Write("appsettings.json", """{"Forumbot":{"Store":{"ConnectionString":"Data Source=egen.db;Default Timeout=1"}}}""".Replace("egen.db", shell.Path("egen.db").Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal));
        SmallPack.WriteTo(Directory.CreateDirectory(shell.Path("pack")).FullName);
        Assert.Equal(0, (await shell.Run("ask", "hej", "--unit", "farsta")).Code);
        using var other = new SqliteConnection($"Data Source={shell.Path("egen.db")};Pooling=False");
        other.Open();
        using var held = other.BeginTransaction();

        var (asked, imported) = (await shell.Run("ask", "vad kostar upphandlingstjänst?", "--unit", "farsta", "--now", RealShell.Now), await shell.Run("import", "pack", "--replace"));

        Assert.Equal(0, asked.Code);
        Assert.StartsWith("Upphandlingstjänst kostar 860", asked.Out, StringComparison.Ordinal);
        Assert.Equal((1, ""), (imported.Code, imported.Out));
        Assert.EndsWith("The database is in use by another program. Please try again in a moment.\n", imported.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_that_migrate_one_empty_store_at_once_all_succeed()
    {
        using var shell = new RealShell();

        var ran = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Process(shell, "migrate", "--db", shell.Path("egen.db"))));

        Assert.All(ran, r => Assert.Equal(new Ran(0, $"The store is up to date: {shell.Path("egen.db")}\n", ""), r));
    }

    [Fact]
    public async Task Processes_that_ask_an_empty_store_at_once_all_get_the_answer()
    {
        using var shell = new RealShell();
        string[] ask = ["ask", "vad kostar upphandlingstjänst?", "--unit", "farsta", "--now", RealShell.Now, "--db", shell.Path("egen.db")];

        var ran = await Task.WhenAll(Process(shell, ask), Process(shell, ask));

        Assert.All(ran, r => Assert.Equal((0, ""), (r.Code, r.Error)));
        Assert.StartsWith("Upphandlingstjänst kostar 860", ran[0].Out, StringComparison.Ordinal);
        Assert.Equal(ran[0].Out, ran[1].Out);
    }

    [Theory]
    [InlineData(2, "no-such-command")]
    [InlineData(2, "ask", "hej", "--now", "igår")]
    [InlineData(1, "ask", "hej", "--unit", "nonsense")]
    public async Task A_process_ends_with_the_code_that_says_why(int code, params string[] args)
    {
        using var shell = new RealShell();

        var ran = await Process(shell, args);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.NotEmpty(ran.Error);
        BadInputTests.ToldPlainly(ran);
    }

    private static async Task<Ran> Process(RealShell shell, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Forumbot.dll"), .. args])
        {
            WorkingDirectory = shell.Path(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(5 * Machine.Patience);
        return new(process.ExitCode, await output, await error);
    }
}
