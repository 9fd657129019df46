using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Forumbot.Commands;
using Forumbot.Features.Data;
using Forumbot.Tests.Ordering;

namespace Forumbot.Tests.Commands;

/// <summary>Orders by command, in a real store with the demo pack.</summary>
public sealed class OrdersCommandTests : IDisposable
{
    private readonly RealShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Orders_are_listed_and_shown_for_people_and_for_programs()
    {
        await Fill();

        var lines = (await shell.Run("orders", "list", "--from", "2024-01-01", "--to", "2024-12-31")).Out;
        var shown = JsonElement.Parse((await shell.Run("orders", "show", KeptOrders.Ended, "--json")).Out);

        Assert.Equal($"{KeptOrders.Ended}\t2024-03-01\tclosed\tutbildningsforvaltningen\tupphandlingstjanst\t2\ttimme\t1720,00\t1720,00\t-\n", lines);
        Assert.Equal((172_000, 2), (shown.GetProperty("order").GetProperty("chargedOre").GetInt64(), shown.GetProperty("steps").GetArrayLength()));
        Assert.Contains("Tjänst: Upphandlingstjänst", (await shell.Run("orders", "show", KeptOrders.Ended)).Out, StringComparison.Ordinal);
        Assert.Equal(2, JsonElement.Parse((await shell.Run("orders", "list", "--json")).Out).GetProperty("orders").GetArrayLength());
        Assert.Equal("", (await shell.Run("orders", "list", "--area", "ekonomi")).Out);
    }

    [Fact]
    public async Task A_period_is_written_as_csv_that_runs_no_formula()
    {
        await Fill();

        Assert.Equal(0, (await shell.Run("orders", "export", "--from", "2024-01-01", "--to", "2024-12-31", "--out", "o.csv")).Code);

        var bytes = await File.ReadAllBytesAsync(shell.Path("o.csv"));
        var text = Encoding.UTF8.GetString(bytes)[1..];
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.StartsWith("Nummer;Beställd;Läge;", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(", text, StringComparison.Ordinal);
        Assert.Contains(";\"Ring; Anna\";", text, StringComparison.Ordinal);
        Assert.Contains(";860,00;1720,00;", text, StringComparison.Ordinal);
        Assert.DoesNotContain(KeptOrders.Open, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_written_as_a_workbook_with_orders_and_steps()
    {
        await Fill();

        var ran = await shell.Run("orders", "export", "--from", "2024-01-01", "--to", "2026-12-31", "--unit", "utbildningsforvaltningen", "--out", "o.xlsx");

        Assert.EndsWith("o.xlsx: 2 orders.\n", ran.Out, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(shell.Path("o.xlsx"), isEditable: false);
        Assert.Equal([3, 4], book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count()).Order());
        Assert.Empty(book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
    }

    [Fact]
    public async Task A_person_gets_what_is_kept_of_them_and_is_erased_from_what_has_ended()
    {
        await Fill();

        var given = await shell.Run("orders", "person", KeptOrders.Orderer, "--out", "p.json");
        var kept = JsonElement.Parse(await File.ReadAllTextAsync(shell.Path("p.json")));
        var tried = await shell.Run("orders", "erase", "--dry-run");
        var erased = await shell.Run("orders", "erase", "--person", KeptOrders.Orderer);
        var again = await shell.Run("orders", "erase", "--person", KeptOrders.Orderer);

        Assert.Equal("anna.pdf", kept.GetProperty("files")[0].GetProperty("name").GetString());
        Assert.Equal((0, 2, 3), (given.Code, kept.GetProperty("ordered").GetArrayLength(), kept.GetProperty("steps").GetArrayLength()));
        Assert.Equal((0, $"{KeptOrders.Ended}\twould be erased\n"), (tried.Code, tried.Out));
        Assert.Equal((0, $"{KeptOrders.Ended}\terased\n"), (erased.Code, erased.Out));
        Assert.Contains(KeptOrders.Open, erased.Error, StringComparison.Ordinal);
        Assert.Equal((CommandLine.Refused, ""), (again.Code, again.Out));
        Assert.Contains("have not ended", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "show", "A-1999-000001")]
    [InlineData(1, "list", "--unit", "ingen")]
    [InlineData(1, "list", "--area", "ingen")]
    [InlineData(1, "person", "ingen", "--out", "p.json")]
    [InlineData(2, "list", "--from", "igår")]
    [InlineData(2, "list", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData(2, "export", "--from", "2026-01-01", "--to", "2026-12-31", "--out", "o.txt")]
    [InlineData(2, "export", "--out", "o.csv")]
    [InlineData(2, "erase", "--before", "2026-01-01", "--person", "administrator")]
    public async Task What_cannot_be_done_is_refused(int code, params string[] args)
    {
        var ran = await shell.Run(["orders", .. args]);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.NotEqual("", ran.Error);
    }

    private async Task Fill()
    {
        Assert.Equal(0, (await shell.Run("orders", "list")).Code);
        await KeptOrders.Fill(StoreSettings.ForSqliteFile(shell.Store));
    }
}
