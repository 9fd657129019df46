namespace Forumbot.Tests.Commands;

public sealed class StoreCommandsTests
{
    [Fact]
    public async Task Migrate_migrates_and_opens_nothing()
    {
        using var shell = new Shell();

        var ran = await shell.Run("migrate");

        Assert.Equal(0, ran.Code);
        Assert.Equal(["migrate App_Data/forumbot.db"], shell.Did);
        Assert.True(Directory.Exists(Path.Combine(shell.Folder.FullName, "App_Data")));
    }

    [Fact]
    public async Task Db_and_pack_hold_for_every_command_before_or_after_it()
    {
        using var shell = new Shell();
        var file = Path.Combine(shell.Folder.FullName, "egen.db");

        await shell.Run("--db", file, "migrate");
        await shell.Run("ask", "x", "--db", file, "--pack", "blekinge");
        await shell.Run("questions", "--db", file);

        Assert.Equal(["migrate egen.db", "open egen.db blekinge", "open egen.db stockholm"], shell.Did);
    }

    [Fact]
    public async Task An_import_tells_what_it_took()
    {
        using var shell = new Shell();
        shell.Write("pack/pack.json", "{}");

        var ran = await shell.Run("import", "pack");

        Assert.Equal(new Ran(0, "3 tjänster\n", ""), ran);
        Assert.Equal(["import pack App_Data/forumbot.db"], shell.Did);
    }

    [Fact]
    public async Task A_refused_import_tells_every_row()
    {
        using var shell = new Shell { Imports = new("", ["tjanster.csv row 3, column key: missing", "prices.csv row 9, column amount: not a number"]) };
        shell.Write("pack/pack.json", "{}");

        var ran = await shell.Run("import", "pack");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Equal(["tjanster.csv row 3, column key: missing", "prices.csv row 9, column amount: not a number", "Nothing was imported: 2 faults. Correct them and import again."], ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Of_very_many_faults_the_first_are_told()
    {
        using var shell = new Shell { Imports = new("", [.. Enumerable.Range(1, 1234).Select(n => $"row {n}")]) };
        shell.Write("pack/pack.json", "{}");

        var told = (await shell.Run("import", "pack")).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["row 200", "… and 1034 more.", "Nothing was imported: 1234 faults. Correct them and import again."], told.Skip(199));
    }

    [Fact]
    public async Task Replace_is_passed_on()
    {
        using var shell = new Shell();
        shell.Write("pack/pack.json", "{}");

        await shell.Run("import", "pack", "--replace");

        Assert.Equal(["import pack App_Data/forumbot.db replace"], shell.Did);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_refused()
    {
        using var shell = new Shell();

        Assert.Equal(1, (await shell.Run("import", "nowhere")).Code);
        Assert.Empty(shell.Did);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ask", "x")]
    [InlineData("ask", "--batch")]
    [InlineData("migrate")]
    [InlineData("import", ".")]
    [InlineData("questions")]
    public async Task A_damaged_database_is_told_plainly(params string[] args)
    {
        using var shell = new Shell { StoreFault = new InvalidOperationException("EF", Shell.Corrupt) };

        var ran = await shell.Run(args);

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains("The database file cannot be read", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_told_without_a_stack_trace()
    {
        using var shell = new Shell { StoreFault = new InvalidOperationException("inner text") };

        var ran = await shell.Run("migrate");

        Assert.Equal(1, ran.Code);
        Assert.DoesNotContain("inner text", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_shown_where_the_settings_ask_for_it()
    {
        using var shell = new Shell { StoreFault = new InvalidOperationException("inner text") };
        shell.Write("appsettings.json", """{ "Forumbot": { "Debug": "true" } }""");

        Assert.Contains("InvalidOperationException: inner text", (await shell.Run("migrate")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_questions_are_a_line_each()
    {
        using var shell = new Shell();
        shell.Slices.Open.Add(new("vad\tkostar\nblirp?", "not understood", "unknown", ["a", "b"], 3, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));

        Assert.Equal("2026-11-21\t3×\tnot understood\tunknown\ta,b\tvad kostar blirp?\n", (await shell.Run("questions")).Out);
    }

    [Fact]
    public async Task Nothing_that_came_from_a_button_or_a_text_can_steer_the_terminal()
    {
        using var shell = new Shell();
        shell.Slices.Open.Add(new("a\u001b[2J\u202Eb\u0085c\u2028d\U000E0041", "not understood", "unk\u001bnown", ["x\ty", "z\n\u009b1m"], 1, DateTimeOffset.UnixEpoch));

        var line = (await shell.Run("questions")).Out.TrimEnd('\n');

        Assert.DoesNotContain(line, c => c != '\t' && (char.IsControl(c) || char.IsSurrogate(c) || c is '\u202E' or '\u2028'));
        Assert.Equal(6, line.Split('\t').Length);
    }

    [Fact]
    public async Task What_was_taught_is_listed_and_can_be_forgotten()
    {
        using var shell = new Shell();
        await shell.Run("questions", "teach", "kundfakturor", "--service", "kundreskontra");

        Assert.Equal("kundreskontra\tkundfakturor\n", (await shell.Run("questions", "taught")).Out);
        Assert.Equal(new Ran(0, "Forgotten.\n", ""), await shell.Run("questions", "forget", "kundfakturor"));
        Assert.Equal(new Ran(1, "", "Never taught.\n"), await shell.Run("questions", "forget", "kundfakturor"));
    }

    [Fact]
    public async Task Teaching_an_unknown_service_is_refused()
    {
        using var shell = new Shell();

        var taught = await shell.Run("questions", "teach", "kundfakturor", "--service", "kundreskontra");
        var refused = await shell.Run("questions", "teach", "blirp", "--service", "no-such");

        Assert.Equal(new Ran(0, "Learnt, and 2 questions are handled.\n", ""), taught);
        Assert.Equal(new Ran(1, "", "There is no such service.\n"), refused);
        Assert.Equal([("kundfakturor", "kundreskontra")], shell.Slices.Taught);
    }
}
