using System.Text.Json;
using Forumbot.Tests.FollowUp;
using Forumbot.Tests.Packs;

namespace Forumbot.Tests.Commands;

/// <summary>Bills, imports of what was booked, and results, in a real store with the demo pack.</summary>
public sealed class BillingCommandTests : IDisposable
{
    private readonly RealShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task The_basis_says_what_the_answer_says()
    {
        var asked = JsonElement.Parse((await shell.Run("ask", "vad kostade löne- och personaladministration oss i oktober 2026?", "--unit", "farsta", "--now", RealShell.Now, "--json")).Out);
        var basis = JsonElement.Parse((await shell.Run("billing", "--month", "2026-10", "--unit", "farsta", "--json")).Out);
        var table = await shell.Run("billing", "--month", "2026-10", "--unit", "farsta");

        var line = Assert.Single(basis.GetProperty("lines").EnumerateArray(), l => l.GetProperty("service").GetString() == "lone-och-personaladministration");
        Assert.Equal(asked.GetProperty("amountSek").GetDecimal() * 100, line.GetProperty("ore").GetInt64());
        Assert.Equal("2026-10-31", line.GetProperty("invoiceDate").GetString());
        Assert.Equal(basis.GetProperty("totalOre").GetInt64(), basis.GetProperty("lines").EnumerateArray().Sum(l => l.GetProperty("ore").GetInt64()));
        Assert.All(basis.GetProperty("lines").EnumerateArray(), l => Assert.Equal("farsta", l.GetProperty("unit").GetString()));
        Assert.Equal(basis.GetProperty("lines").GetArrayLength() + 2, table.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("example data", table.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_reconciled_to_nothing()
    {
        var json = JsonElement.Parse((await shell.Run("billing", "--year", "2026", "--reconcile", "--json")).Out);

        Assert.True(json.GetProperty("services").GetArrayLength() > 20);
        Assert.All(json.GetProperty("services").EnumerateArray(), s => Assert.Equal(0, s.GetProperty("leftOre").GetInt64()));
        Assert.All(json.GetProperty("services").EnumerateArray(), s => Assert.Equal(12, s.GetProperty("months").GetArrayLength()));
    }

    [Fact]
    public async Task Booked_costs_give_a_result_and_a_proposal()
    {
        shell.Write("kostnad.csv", "month;area;flow;amount_sek\n" + string.Concat(Enumerable.Range(1, 8).Select(m => $"2026-{m:00};rekrytering;cost;900000\n")) + "summa;;;7200000\n");

        var imported = await shell.Run("import", "outcome", "kostnad.csv", "--year", "2026");
        var again = await shell.Run("import", "outcome", "kostnad.csv", "--year", "2026");
        var result = Assert.Single(JsonElement.Parse((await shell.Run("result", "--year", "2026", "--to", "2026-08", "--area", "rekrytering", "--json")).Out).GetProperty("areas").EnumerateArray());
        var table = await shell.Run("result", "--year", "2026", "--to", "2026-08", "--area", "rekrytering");

        Assert.Equal("sellers' outcome 2026: 8 rows, in all 7200000.00 kr, as outcome-seller-2026-1; 0 rows gave way.\n", imported.Out);
        Assert.Equal("sellers' outcome 2026: the store already holds just this, as outcome-seller-2026-1.\n", again.Out);
        Assert.Equal(result.GetProperty("revenueOre").GetInt64() - 720_000_000, result.GetProperty("resultOre").GetInt64());
        var proposal = result.GetProperty("proposal");
        Assert.Equal(result.GetProperty("resultOre").GetInt64(), proposal.GetProperty("carryOverOre").GetInt64() + proposal.GetProperty("shares").EnumerateArray().Sum(s => s.GetProperty("ore").GetInt64()));
        Assert.Contains("rekrytering\tproposed to", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_stand_beside_the_self_costs_that_are_known()
    {
        var area = Assert.Single(JsonElement.Parse((await shell.Run("result", "--year", "2026", "--area", "ekonomi", "--json")).Out).GetProperty("areas").EnumerateArray());

        var prices = area.GetProperty("pricesBesideSelfCost");
        Assert.False(prices.GetProperty("subsidised").GetBoolean());
        Assert.Equal(5, prices.GetProperty("services").GetArrayLength());
        Assert.All(prices.GetProperty("services").EnumerateArray(), s => Assert.Equal(s.GetProperty("priceOre").GetInt64(), s.GetProperty("wantedOre").GetInt64() + s.GetProperty("offOre").GetInt64()));
    }

    [Fact]
    public async Task A_SIE_file_and_a_sheet_are_taken_in_as_the_pack_maps_them()
    {
        File.WriteAllBytes(Touch("bok.SE"), SieText.Bytes("#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231", "#VER A 1 20260115 Köp", "{", "#TRANS 7900 {1 110 20 2001} 12.50", "#TRANS 1930 {} -12.50", "}"));
        TestWorkbook.Write(Touch("budget.xlsx"), [("Budget", TestWorkbook.Rows([["year", "unit", "service", "amount_sek"], ["2026", "farsta", "leverantorsreskontra", "1000,50"], ["summa", "", "", "1000,50"]]))]);
        TestWorkbook.Write(Touch("fel.xlsx"), [("Budget", TestWorkbook.Rows([["year", "unit", "service", "amount_sek"], ["2026", "blirp", "leverantorsreskontra", "1000,50"]]))]);

        Assert.Equal("buyers' outcome 2026: 1 rows, in all 12.50 kr, as outcome-buyer-2026-1; 0 rows gave way.\n", (await shell.Run("import", "bok.SE")).Out);
        Assert.Equal("buyers' budget 2026: 12 rows, in all 1000.50 kr, as budget-buyer-2026-1; 0 rows gave way.\n", (await shell.Run("import", "budget", "budget.xlsx", "--year", "2026")).Out);
        var refused = await shell.Run("import", "budget", "fel.xlsx", "--year", "2026");
        Assert.Equal(new Ran(1, "", "fel.xlsx, cell B2: there is no unit with the key “blirp”.\nNothing was imported: 1 fault. Correct it and import again.\n"), refused);
    }

    [Theory]
    [InlineData(2, "billing")]
    [InlineData(2, "billing", "--month", "2026-13")]
    [InlineData(2, "billing", "--month", "2026-10", "--year", "2026", "--reconcile")]
    [InlineData(2, "billing", "--year", "2026")]
    [InlineData(2, "billing", "--year", "20260", "--reconcile")]
    [InlineData(2, "result", "--year", "2026", "--to", "2025-08")]
    [InlineData(2, "result", "--year", "2026", "--saved", "-1")]
    [InlineData(2, "result")]
    [InlineData(2, "import")]
    [InlineData(2, "import", "budget", "x.csv")]
    [InlineData(1, "billing", "--month", "2026-10", "--unit", "blirp")]
    [InlineData(1, "result", "--year", "2026", "--area", "blirp")]
    [InlineData(1, "import", "outcome", "no-such.csv", "--year", "2026")]
    public async Task What_makes_no_sense_is_not_taken(int code, params string[] args)
    {
        var ran = await shell.Run(args);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.NotEqual("", ran.Error);
    }

    [Theory]
    [InlineData("latin1.csv", "m\u00e5nad", "not saved as UTF-8")]
    [InlineData("bok.txt", "x", "must be .csv, .xlsx, .se, .si or .sie")]
    [InlineData("bok.xlsx", "x", "cannot be read as XLSX")]
    [InlineData("bok.csv", "a;\"b", "cannot be read as CSV")]
    public async Task A_file_that_cannot_be_read_says_why(string name, string text, string why)
    {
        File.WriteAllBytes(Touch(name), System.Text.Encoding.Latin1.GetBytes(text));

        var ran = await shell.Run("import", "outcome", name, "--year", "2026");

        Assert.Equal(1, ran.Code);
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
    }

    private string Touch(string name) => shell.Path(name);
}
