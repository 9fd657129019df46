namespace Forumbot.Tests.Commands;

public sealed class ImportVolumesCommandTests : IDisposable
{
    private const string Header = "service;unit;month;quantity;example\n";

    private readonly RealShell shell = new();

    [Fact]
    public async Task Volumes_are_taken_and_then_answered_with()
    {
        await shell.Run("ask", "hej");
        shell.Write("volymer.csv", Header + "upphandlingstjanst;farsta;2027-02;3,5;nej\n");

        var ran = await shell.Run("import", "volumes", "volymer.csv");

        Assert.Equal(new Ran(0, "1 rows: of 1 months of services that are new, 0 that were replaced, 0 that were as before.\n", ""), ran);
        Assert.Contains("3 010", (await shell.Run("ask", "vad kostade upphandlingstjänst oss i februari 2027?", "--unit", "farsta", "--now", "2027-03-10T10:00")).Out.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("1 rows: the store already holds just these.\n", (await shell.Run("import", "volumes", "volymer.csv")).Out);
    }

    [Fact]
    public async Task A_refused_file_is_told_line_by_line()
    {
        await shell.Run("ask", "hej");
        shell.Write("volymer.csv", Header + "upphandlingstjanst;farsta;2027-02;3,5;nej\nupphandling;farsta;2027-02;3,5;nej\nupphandlingstjanst;farsta;2027-02;1;nej\n");

        var ran = await shell.Run("import", "volumes", "volymer.csv");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Equal(
            ["volymer.csv, row 3, column service: “upphandling” is not in services.", "volymer.csv, row 4, column month: “upphandlingstjanst, farsta, 2027-02” is already on row 2.", "Nothing was imported: 2 faults. Correct the file and import again."],
            ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Months_that_are_held_are_replaced_where_that_is_said()
    {
        await shell.Run("ask", "hej");
        shell.Write("volymer.csv", Header + "lone-och-personaladministration;farsta;2026-01;1;nej\n");

        var refused = await shell.Run("import", "volumes", "volymer.csv");
        var taken = await shell.Run("import", "volumes", "volymer.csv", "--replace-months");

        Assert.Equal(1, refused.Code);
        Assert.Contains("the store already holds other volumes of lone-och-personaladministration 2026-01", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Add --replace-months", refused.Error, StringComparison.Ordinal);
        Assert.Equal("1 rows: of 0 months of services that are new, 1 that were replaced, 0 that were as before.\n", taken.Out);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_plainly()
    {
        var missing = await shell.Run("import", "volumes", "nowhere.csv");
        var folder = await shell.Run("import", "volumes", ".");
        shell.Write("volymer.csv", Header);
        var empty = await shell.Run("import", "volumes", "volymer.csv", "--db", shell.Path("empty.db"));
        var nothing = await shell.Run("import");

        Assert.Equal((1, 1, 1, 2), (missing.Code, folder.Code, empty.Code, nothing.Code));
        Assert.All([missing, folder, empty], ran => Assert.DoesNotContain("went wrong", ran.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rule_of_what_gives_way_is_in_the_help()
    {
        var help = (await shell.Run("import", "volumes", "--help")).Out;

        Assert.Contains("--replace-months", help, StringComparison.Ordinal);
        Assert.Contains("take the place of all rows that the store holds of that service and month", help.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public void Dispose() => shell.Dispose();
}
