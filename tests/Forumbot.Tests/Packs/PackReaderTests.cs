using System.IO.Compression;
using System.Text;
using Forumbot.Features.Packs;
using Forumbot.Packs;

namespace Forumbot.Tests.Packs;

public sealed class PackReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("forumbot-pack-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_and_a_workbook_give_the_same_organisation()
    {
        SmallPack.WriteTo(folder);
        var workbook = Path.Combine(folder, "pack.xlsx");
        TestWorkbook.Write(workbook, [.. SmallPack.Sheets.Select(sheet => (sheet.Name, TestWorkbook.Rows(sheet.Rows)))]);

        var (fromFolder, fromWorkbook) = (Checked(folder), Checked(workbook));

        Assert.Equal(100_050, fromFolder.Prices.Single(p => p.Tjanst == "fakturor").Amount.Ore);
        Assert.Equivalent(fromFolder, fromWorkbook, strict: true);
    }

    [Fact]
    public void A_fault_in_a_workbook_is_told_by_sheet_and_row()
    {
        var workbook = Path.Combine(folder, "pack.xlsx");
        TestWorkbook.Write(workbook, [.. SmallPack.Sheets.Select(sheet => (sheet.Name, TestWorkbook.Rows(sheet.Name == "areas" ? [.. sheet.Rows, [""], ["FEL", "Fel"]] : sheet.Rows)))]);

        var fault = Assert.Single(PackDraft.Check(Read(workbook)).Faults);

        Assert.Equal(("areas", 4, "key"), (fault.File, fault.Row, fault.Column));
    }

    [Fact]
    public void Quoted_cells_may_hold_semicolons_and_line_ends_and_rows_are_counted_in_the_file()
    {
        SmallPack.WriteTo(folder);
        File.WriteAllText(Path.Combine(folder, "areas.csv"), "\uFEFFkey;name;english_name;aliases\r\nekonomi;\"Ekonomi; \"\"vi\"\"\";;\r\n;;;\r\n\r\nFEL;Fel;;\r\n", Encoding.UTF8);

        var (_, _, faults) = PackDraft.Check(Read(folder));

        Assert.Equal(("areas.csv", 5, PackFaultReason.NotAKey), (faults.Single().File, faults.Single().Row, faults.Single().Reason));
        Assert.Equal("Ekonomi; \"vi\"", Read(folder).Tables.Single(t => t.Name == "areas").Rows[0].Cells[1]);
    }

    [Fact]
    public void A_file_in_another_encoding_is_told_so()
    {
        SmallPack.WriteTo(folder);
        File.WriteAllBytes(Path.Combine(folder, "units.csv"), Encoding.Latin1.GetBytes("key;name;kind\nnorr;Norra å;x\n"));
        File.WriteAllBytes(Path.Combine(folder, "areas.csv"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("key;name\nekonomi;Ekonomi\n")).ToArray());

        Assert.Equal([("areas.csv", PackFaultReason.NotUtf8), ("units.csv", PackFaultReason.NotUtf8)], Faults(folder).Select(f => (f.File, f.Reason)));
    }

    [Theory]
    [InlineData("pack.json", "{ \"key\": ", PackFaultReason.Unreadable)]
    [InlineData("pack.json", "[]", PackFaultReason.Unreadable)]
    [InlineData("pack.json", "{ \"key\": \"a\", \"key\": \"b\" }", PackFaultReason.Unreadable)]
    [InlineData("areas.csv", "key;name\n\"ekonomi;Ekonomi\n", PackFaultReason.Unreadable)]
    public void A_broken_file_is_told_so(string file, string text, PackFaultReason reason)
    {
        SmallPack.WriteTo(folder);
        File.WriteAllText(Path.Combine(folder, file), text);

        Assert.Equal((file, reason), Faults(folder).Select(f => (f.File, f.Reason)).Single());
    }

    [Fact]
    public void What_is_too_large_is_not_read()
    {
        SmallPack.WriteTo(folder);
        using (var large = File.Create(Path.Combine(folder, "volumes.csv"))) large.SetLength(PackLimits.FileBytes + 1);
        File.WriteAllText(Path.Combine(folder, "key-volumes.csv"), string.Concat(Enumerable.Repeat("a\n", PackLimits.Rows + 2)));

        Assert.Equal([PackFaultReason.TooManyRows, PackFaultReason.TooLarge], Faults(folder).Select(f => f.Reason));
    }

    [Fact]
    public void A_workbook_that_unpacks_without_end_is_not_opened()
    {
        var workbook = Path.Combine(folder, "bomb.xlsx");
        using (var zip = ZipFile.Open(workbook, ZipArchiveMode.Create))
        using (var part = zip.CreateEntry("xl/sheet1.xml", CompressionLevel.SmallestSize).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (long n = 0; n <= PackLimits.UnpackedBytes; n += zeros.Length) part.Write(zeros);
        }

        Assert.Equal(PackFaultReason.TooLarge, Faults(workbook).Single().Reason);
    }

    [Fact]
    public void Shared_texts_are_read_without_their_reading_aids()
    {
        var workbook = Path.Combine(folder, "shared.xlsx");
        TestWorkbook.Write(workbook, [("areas", """<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row><row/><row><c t="s"><v>0</v></c></row>""")], shared: "<si><r><t>na</t></r><r><t>me</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>key</t></si>");

        var table = Read(workbook).Tables.Single();

        Assert.Equal(["key", "", "name"], table.Header);
        Assert.Equal((3, "name"), (table.Rows.Single().Number, table.Rows.Single().Cells.Single()));
    }

    [Fact]
    public void A_workbook_of_more_shared_texts_or_sheets_than_any_pack_has_is_refused()
    {
        var (texts, sheets) = (Path.Combine(folder, "texts.xlsx"), Path.Combine(folder, "sheets.xlsx"));
        TestWorkbook.Write(texts, [("areas", "")], shared: string.Concat(Enumerable.Repeat("<si/>", PackLimits.SharedTexts + 1)));
        TestWorkbook.Write(sheets, [.. Enumerable.Range(0, PackLimits.Sheets + 1).Select(n => ($"s{n}", ""))]);

        Assert.Equal([PackFaultReason.Unreadable, PackFaultReason.Unreadable], new[] { texts, sheets }.Select(file => Faults(file).Single().Reason));
    }

    [Fact]
    public void The_sheets_of_a_workbook_share_the_rows_that_it_may_have()
    {
        var workbook = Path.Combine(folder, "rows.xlsx");
        var half = string.Concat(Enumerable.Repeat("<row/>", PackLimits.Rows / 2 + 1));
        TestWorkbook.Write(workbook, [("areas", half), ("units", half)]);

        Assert.Equal(("units", PackFaultReason.TooManyRows), Faults(workbook).Select(f => (f.File, f.Reason)).Single());
    }

    [Fact]
    public void A_workbook_with_a_document_type_is_refused()
    {
        var workbook = Path.Combine(folder, "entities.xlsx");
        TestWorkbook.Write(workbook, [("areas", """<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>""")], """<!DOCTYPE w [<!ENTITY x "boom">]>""");

        Assert.Equal(PackFaultReason.Unreadable, Faults(workbook).Single().Reason);
    }

    [Fact]
    public void What_is_no_workbook_is_told_so()
    {
        var file = Path.Combine(folder, "x.xlsx");
        File.WriteAllText(file, "key;name");

        Assert.Equal(PackFaultReason.Unreadable, Faults(file).Single().Reason);
    }

    [Fact]
    public void A_cell_far_to_the_right_is_one_too_many_and_costs_nothing()
    {
        var workbook = Path.Combine(folder, "wide.xlsx");
        TestWorkbook.Write(workbook, [("areas", """<row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c></row><row r="2"><c r="XFD2"><v>1</v></c></row>""")]);

        Assert.InRange(Read(workbook).Tables.Single().Rows.Single().Cells.Count, 2, PackLimits.Columns + 1);
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("readme.txt")]
    public void Where_there_is_no_pack_it_is_said(string name)
    {
        File.WriteAllText(Path.Combine(folder, "readme.txt"), "hej");

        Assert.Equal(PackFaultReason.NoSuchPack, Faults(Path.Combine(folder, name)).Single().Reason);
        Assert.Equal(PackFaultReason.NoSuchPack, Faults(folder).Single().Reason);
    }

    [Theory]
    [InlineData("../stockholm")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("umea")]
    public void Only_a_plain_name_finds_a_pack_that_comes_with_the_program(string name) => Assert.Null(PackReader.BuiltIn(name));

    private static PackTables Read(string path) => Assert.IsType<PackReading.Read>(PackReader.Read(path)).Tables;

    private static IReadOnlyList<PackFault> Faults(string path) => Assert.IsType<PackReading.Unreadable>(PackReader.Read(path)).Faults;

    private static Domain.Catalogue.Organisation Checked(string path)
    {
        var (organisation, _, faults) = PackDraft.Check(Read(path));
        Assert.Empty(faults);
        return organisation!;
    }
}
