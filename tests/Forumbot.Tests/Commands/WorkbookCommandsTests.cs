using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Forumbot.Tests.Commands;

/// <summary>The workbooks' commands with all their real parts.</summary>
public sealed partial class WorkbookCommandsTests : IDisposable
{
    private readonly RealShell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task What_is_exported_and_changed_comes_back_and_shows_in_costs()
    {
        Assert.Equal(0, (await shell.Run("export", "allocation", "--year", "2026", "--out", "mall.xlsx")).Code);
        Assert.Contains("already holds", (await shell.Run("import", "allocation", "mall.xlsx")).Out, StringComparison.Ordinal);
        var before = await Asked();
        Rewrite("mall.xlsx", xml => Volume().Replace(xml, "$1<x:v>1</x:v>", 1));

        var refused = await shell.Run("import", "allocation", "mall.xlsx", "--year", "2026");
        Assert.Equal((1, true), (refused.Code, refused.Error.Contains("fixed for the year", StringComparison.Ordinal)));
        Assert.Equal(before, await Asked());
        var ran = await shell.Run("import", "allocation", "mall.xlsx", "--year", "2026", "--rewrite");

        Assert.Equal((0, "2026: KeyVolumes ~1.\n"), (ran.Code, ran.Out));
        Assert.NotEqual(before, await Asked());
    }

    [Fact]
    public async Task A_price_list_is_exported_and_is_no_allocation()
    {
        Assert.Equal(0, (await shell.Run("export", "price-list", "--year", "2026", "--out", "lista.xlsx")).Code);

        var ran = await shell.Run("import", "allocation", "lista.xlsx");

        Assert.Equal(1, ran.Code);
        Assert.Contains("no allocation workbook", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_asked_for_where_an_allocation_is_given_and_told_what_to_do()
    {
        await shell.Run("export", "allocation", "--year", "2026", "--area", "ekonomi", "--out", "mall.xlsx");

        var ran = await shell.Run("import", "mall.xlsx");

        Assert.Equal(1, ran.Code);
        Assert.Contains("import allocation", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_what_to_do()
    {
        Assert.Equal(1, (await shell.Run("export", "allocation", "--year", "1999", "--out", "a.xlsx")).Code);
        Assert.Equal(1, (await shell.Run("export", "price-list", "--year", "2026", "--out", "no/such/a.xlsx")).Code);
        Assert.Equal(2, (await shell.Run("export", "price-list", "--year", "2026", "--out", "a.csv")).Code);
        Assert.Equal(2, (await shell.Run("export", "price-list", "--year", "2026")).Code);
        Assert.Equal(1, (await shell.Run("import", "allocation", "nowhere.xlsx")).Code);
    }

    [Fact]
    public async Task A_workbook_that_links_out_or_swells_or_is_none_is_not_read()
    {
        await shell.Run("export", "allocation", "--year", "2026", "--area", "ekonomi", "--out", "mall.xlsx");
        File.Copy(shell.Path("mall.xlsx"), shell.Path("bomb.xlsx"));
        using (var zip = ZipFile.Open(shell.Path("bomb.xlsx"), ZipArchiveMode.Update))
        using (var part = zip.CreateEntry("xl/media/big.bin").Open())
            for (var n = 0; n < 40; n++) part.Write(new byte[1024 * 1024]);
        shell.Write("none.xlsx", "PK this is no workbook");

        Assert.Contains("too large", (await shell.Run("import", "allocation", "bomb.xlsx")).Error, StringComparison.Ordinal);
        Assert.Contains("cannot be read", (await shell.Run("import", "allocation", "none.xlsx")).Error, StringComparison.Ordinal);
        Link("mall.xlsx");
        Assert.Contains("links to other files", (await shell.Run("import", "allocation", "mall.xlsx")).Error, StringComparison.Ordinal);
    }

    private async Task<string> Asked() => (await shell.Run("ask", "vad kostar leverantörsreskontra oss i år?", "--unit", "stadsledningskontoret", "--now", RealShell.Now)).Out;

    private void Rewrite(string file, Func<string, string> change)
    {
        using var zip = ZipFile.Open(shell.Path(file), ZipArchiveMode.Update);
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
        {
            string xml;
            using (var reader = new StreamReader(part.Open())) xml = reader.ReadToEnd();
            if (!xml.Contains(">leverantorsfakturor<", StringComparison.Ordinal) || change(xml) is var changed && changed == xml) continue;
            using var to = part.Open();
            to.SetLength(0);
            using var writer = new StreamWriter(to);
            writer.Write(changed);
        }
    }

    /// <summary>As a spreadsheet program keeps a link to another workbook.</summary>
    private void Link(string file)
    {
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(shell.Path(file), isEditable: true);
        var part = document.WorkbookPart!.AddNewPart<DocumentFormat.OpenXml.Packaging.ExternalWorkbookPart>();
        part.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath", new("file:///other.xlsx"), "rId1");
        part.ExternalLink = new(new DocumentFormat.OpenXml.Spreadsheet.ExternalBook { Id = "rId1" });
    }

    /// <summary>The first buyer's volume of the first key: the first number to be filled in below the volumes' titles.</summary>
    [GeneratedRegex("(>stadsledningskontoret<.*?<x:c r=\"D\\d+\"[^>]*>)<x:v>[0-9.]+</x:v>", RegexOptions.Singleline)]
    private static partial Regex Volume();
}
