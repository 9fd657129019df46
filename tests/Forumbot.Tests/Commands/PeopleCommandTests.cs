using System.Text.Json;

namespace Forumbot.Tests.Commands;

/// <summary>The directory by command, in a real store with the demo pack.</summary>
public sealed class PeopleCommandTests : IDisposable
{
    private const string Somebody = "00000000-0000-4000-8000-00000000abcd", Ours = "vad kostar leverantörsreskontra oss 2026?", Trafik = "vad kostar leverantörsreskontra trafikkontoret 2026?";

    private readonly RealShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Somebody_is_added_asks_and_leaves()
    {
        var added = await shell.Run("people", "set", Somebody, "--title", "Ekonomichef Farsta", "--role", "kund-bestallare", "--unit", "farsta");
        var before = await Cost(Ours, "ekonomichef-farsta", "2027-01-01T10:00");
        var left = await shell.Run("people", "leave", "ekonomichef-farsta", "--on", "2026-12-31");

        Assert.Equal((0, "Ekonomichef Farsta is now in the directory.\n"), (added.Code, added.Out));
        Assert.Equal((JsonValueKind.Number, 0, JsonValueKind.Number, JsonValueKind.Null), (before, left.Code, await Cost(Ours, Somebody, "2026-12-31T10:00"), await Cost(Ours, Somebody, "2027-01-01T10:00")));
    }

    [Fact]
    public async Task A_deputy_sees_what_the_one_away_sees_on_the_days_and_no_more_when_it_is_ended()
    {
        var days = await shell.Run("people", "deputy", "medarbetare-utbildning", "--for", "budgetuppfoljare-trafik", "--from", "2030-11-21", "--to", "2030-11-30");

        Assert.Equal((0, "Medarbetare Utbildning stands in for Budgetuppföljare Trafik, 21 November–30 November 2030.\n"), (days.Code, days.Out.Replace('\u00A0', ' ')));
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Number, JsonValueKind.Number, JsonValueKind.Null], await Days());

        Assert.Contains("deputy 1\tmedarbetare-utbildning\tfor budgetuppfoljare-trafik\t2030-11-21..2030-11-30\n", (await shell.Run("people")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await shell.Run("people", "deputy", "--end", "1")).Code);
        Assert.Equal("It is so already. Nothing had to be changed.\n", (await shell.Run("people", "deputy", "--end", "1")).Out);
        Assert.DoesNotContain(JsonValueKind.Number, await Days());
        Assert.DoesNotContain("deputy 1", (await shell.Run("people", "list")).Out, StringComparison.Ordinal);
        Assert.Contains("deputy 1", (await shell.Run("people", "list", "--all")).Out, StringComparison.Ordinal);

        async Task<JsonValueKind[]> Days() => [.. await Task.WhenAll(new[] { "2030-11-20", "2030-11-21", "2030-11-30", "2030-12-01" }.Select(day => Cost(Trafik, "medarbetare-utbildning", day + "T10:00")))];
    }

    [Fact]
    public async Task The_list_is_for_people_and_for_programs()
    {
        var lines = (await shell.Run("people", "list")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var json = JsonElement.Parse((await shell.Run("people", "list", "--json")).Out);

        Assert.Contains("tjansteansvarig-ekonomi\t00000000-0000-4000-8000-000000000202\ttjansteansvarig\tserviceforvaltningen\tekonomi\t-\tTjänsteansvarig Ekonomi", lines);
        Assert.Equal(lines.Length, json.GetProperty("people").GetArrayLength());
        Assert.Equal(0, json.GetProperty("deputies").GetArrayLength());
    }

    [Theory]
    [InlineData(1, "people", "set", Somebody, "--title", "Ny")]
    [InlineData(1, "people", "set", "no-such", "--title", "Ny", "--role", "staff", "--unit", "farsta")]
    [InlineData(1, "people", "set", "administrator", "--role", "staff")]
    [InlineData(1, "people", "set", "administrator", "--to", "2026-13-01")]
    [InlineData(1, "people", "leave", "administrator", "--on", "2026-12-31")]
    [InlineData(1, "people", "leave", "no-such", "--on", "2026-12-31")]
    [InlineData(1, "people", "deputy", "administrator", "--for", "administrator", "--from", "2030-01-01", "--to", "2030-01-02")]
    [InlineData(1, "people", "deputy", "--end", "7")]
    [InlineData(2, "people", "leave", "administrator")]
    [InlineData(2, "people", "set")]
    [InlineData(2, "people", "deputy", "administrator", "--for", "stadsdirektor", "--from", "2030-01-01")]
    [InlineData(2, "people", "deputy", "administrator", "--end", "1")]
    [InlineData(2, "people", "deputy")]
    public async Task What_cannot_be_done_is_refused_and_what_makes_no_sense_is_not_taken(int code, params string[] args)
    {
        var ran = await shell.Run(args);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.NotEqual("", ran.Error);
    }

    [Fact]
    public async Task A_forvaltning_that_ended_in_mid_year_keeps_its_history()
    {
        var pack = CopyOfStockholm("trafikkontoret", ";;2026-06-30;stadsbyggnadskontoret");
        Assert.Equal(0, (await shell.Run("import", pack)).Code);

        var year = (await shell.Run("ask", "vad kostar leverantörsreskontra oss 2026?", "--as", "budgetuppfoljare-trafik", "--now", RealShell.Now)).Out.Replace('\u00A0', ' ');
        var later = (await shell.Run("ask", "vad kostar leverantörsreskontra trafikkontoret i oktober 2026?", "--as", "budgetuppfoljare-trafik", "--now", RealShell.Now)).Out.Replace('\u00A0', ' ');
        var took = (await shell.Run("ask", "vad kostar leverantörsreskontra stadsbyggnadskontoret i oktober 2026?", "--as", "budgetuppfoljare-trafik", "--now", RealShell.Now)).Out;

        Assert.Contains("under januari–juni 2026", year, StringComparison.Ordinal);
        Assert.Contains("Trafikkontoret upphörde 30 juni 2026 och är nu en del av stadsbyggnadskontoret.", year, StringComparison.Ordinal);
        Assert.StartsWith("Trafikkontoret upphörde 30 juni 2026 och är nu en del av stadsbyggnadskontoret.\nFråga om stadsbyggnadskontoret i stället för den perioden.", later, StringComparison.Ordinal);
        Assert.Contains("Tagit över från trafikkontoret", took, StringComparison.Ordinal);
    }

    private string CopyOfStockholm(string unit, string ends)
    {
        var from = Forumbot.Packs.PackReader.BuiltIn("stockholm")!;
        foreach (var file in Directory.EnumerateFiles(from))
        {
            var lines = File.ReadAllLines(file);
            if (Path.GetFileName(file) == "units.csv") lines = [.. lines.Select((line, i) => i == 0 ? line + ";valid_from;valid_to;successor" : line.StartsWith(unit + ";", StringComparison.Ordinal) ? line + ends : line)];
            if (Path.GetFileName(file) == "volumes.csv") lines = [.. lines.Where(line => !line.Contains($";{unit};2026-1", StringComparison.Ordinal) && !line.Contains($";{unit};2026-07", StringComparison.Ordinal) && !line.Contains($";{unit};2026-08", StringComparison.Ordinal) && !line.Contains($";{unit};2026-09", StringComparison.Ordinal) && !line.Contains($";{unit};2027", StringComparison.Ordinal))];
            if (Path.GetFileName(file) == "key-volumes.csv") lines = [.. lines.Where(line => !(line.StartsWith("2027;", StringComparison.Ordinal) && line.Contains($";{unit};", StringComparison.Ordinal)))];
            shell.Write($"pack/{Path.GetFileName(file)}", string.Join('\n', lines));
        }

        return shell.Path("pack");
    }

    private async Task<JsonValueKind> Cost(string text, string who, string now) =>
        JsonElement.Parse((await shell.Run("ask", text, "--as", who, "--now", now, "--json")).Out).GetProperty("amountSek").ValueKind;
}
