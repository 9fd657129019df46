using System.Text.Json;

namespace Forumbot.Tests.Commands;

/// <summary>Price lists by command, in a real store with the demo pack. 2090 is far off: no step is late.</summary>
public sealed class PriceListCommandTests : IDisposable
{
    private const string Leader = "forvaltningschef-service", Director = "stadsdirektor", Year = "2090";

    private readonly RealShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_list_is_drawn_up_changed_proposed_and_adopted_and_every_step_is_told()
    {
        var drafted = await Step(Leader, "draft", "--from", "2027", "--percent", "2");
        var set = await Step("tjansteansvarig-ekonomi", "set", "--service", "lopande-redovisning", "--amount", "830");
        var proposed = await Step(Leader, "propose");
        var adopted = await Step(Director, "adopt", "--reference", "§ 12");
        var changed = await Step(Director, "change", "--service", "upphandlingstjanst", "--amount", "900", "--requirements-changed", "--reason", "Ny kravspecifikation.", "--reference", "Dnr 7");
        var show = JsonElement.Parse((await shell.Run("price-list", "show", "--year", Year, "--json")).Out);
        var history = JsonElement.Parse((await shell.Run("price-list", "history", "--year", Year, "--json")).Out).GetProperty("events");

        Assert.All(new[] { drafted, set, proposed, adopted, changed }, ran => Assert.Equal((0, ""), (ran.Code, ran.Error)));
        Assert.StartsWith("Price list 2090 is adopted: § 12. Note: ", adopted.Out, StringComparison.Ordinal);
        Assert.Equal(("adopted", "§ 12", 5), show.GetProperty("lists")[0] is var list ? (list.GetProperty("state").GetString(), list.GetProperty("reference").GetString(), list.GetProperty("version").GetInt32()) : default);
        Assert.Equal((830m, 900m), (Amount(show, "lopande-redovisning"), Amount(show, "upphandlingstjanst")));
        Assert.Equal(["draft", "set-price", "propose", "adopt", "change-price"], history.EnumerateArray().Select(e => e.GetProperty("step").GetString()).Distinct());
        Assert.Equal((Director, "strategiskt-ansvarig", 900m), history.EnumerateArray().Last() is var last ? (last.GetProperty("by").GetString(), last.GetProperty("role").GetString(), last.GetProperty("afterSek").GetDecimal()) : default);
    }

    [Fact]
    public async Task What_differs_between_two_lists_adds_up()
    {
        await Step(Leader, "draft", "--from", "2027", "--percent", "1");
        await Step(Leader, "set", "--service", "upphandlingstjanst", "--remove");

        var diff = JsonElement.Parse((await shell.Run("price-list", "diff", "2027", Year, "--json")).Out);
        var (before, after) = (Sum(JsonElement.Parse((await shell.Run("price-list", "show", "--year", "2027", "--json")).Out)), Sum(JsonElement.Parse((await shell.Run("price-list", "show", "--year", Year, "--json")).Out)));

        Assert.Equal(after - before, diff.GetProperty("changes").EnumerateArray().Sum(c => c.GetProperty("differenceSek").GetDecimal()));
        Assert.NotEqual(before, after);
        Assert.Contains(diff.GetProperty("changes").EnumerateArray(), c => c.GetProperty("change").GetString() == "removed" && c.GetProperty("service").GetString() == "upphandlingstjanst");
    }

    [Theory]
    [InlineData(1, "propose", "--year", "2026", "--as", Leader)]
    [InlineData(1, "draft", "--year", "2027", "--as", Leader)]
    [InlineData(1, "draft", "--year", Year, "--as", "budgetuppfoljare-trafik")]
    [InlineData(1, "draft", "--year", Year, "--as", "administrator")]
    [InlineData(1, "draft", "--year", Year, "--as", "ingen")]
    [InlineData(1, "draft", "--year", "nästa", "--as", Leader)]
    [InlineData(1, "draft", "--year", Year, "--as", Leader, "--percent", "mycket")]
    [InlineData(1, "change", "--year", "2027", "--as", Director, "--service", "upphandlingstjanst", "--amount", "870", "--reason", "Dyrt.", "--reference", "x")]
    [InlineData(1, "approve", "--year", "2027", "--as", Director, "--reason", "x")]
    [InlineData(1, "show", "--year", "1999")]
    [InlineData(1, "diff", "2026", "2055")]
    [InlineData(2, "diff", "2026")]
    [InlineData(2, "propose", "--year", Year)]
    [InlineData(2, "set", "--year", Year, "--as", Leader, "--service", "upphandlingstjanst")]
    [InlineData(2, "set", "--year", Year, "--as", Leader, "--service", "upphandlingstjanst", "--amount", "1", "--remove")]
    [InlineData(2, "approve", "--year", Year, "--as", Director, "--amount", "1")]
    public async Task What_cannot_be_done_is_refused_and_what_makes_no_sense_is_not_taken(int code, params string[] args)
    {
        var ran = await shell.Run(["price-list", .. args]);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.NotEqual("", ran.Error);
    }

    [Fact]
    public async Task The_lists_are_for_people_and_for_programs()
    {
        var lines = (await shell.Run("price-list", "show")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(JsonElement.Parse((await shell.Run("price-list", "show", "--json")).Out).GetProperty("lists").GetArrayLength(), lines.Length);
        Assert.Contains("2021\tsuperseded\t2021-01-01..2021-12-31\t2020-12-15\tservicenämnden\t-\tbeslutsdatum är exempel", lines);
    }

    private Task<Ran> Step(string who, string step, params string[] args) => shell.Run(["price-list", step, "--year", Year, "--as", who, .. args]);

    private static decimal Amount(JsonElement show, string service) => show.GetProperty("prices").EnumerateArray().Single(p => p.GetProperty("service").GetString() == service).GetProperty("amountSek").GetDecimal();

    private static decimal Sum(JsonElement show) => show.GetProperty("prices").EnumerateArray().Sum(p => p.GetProperty("amountSek").GetDecimal());
}
