using System.Globalization;
using System.IO.Compression;

namespace Forumbot.Tests.Packs;

/// <summary>Writes the XML of an .xlsx by hand, so that it can also be written wrongly.</summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="sheets">Each with its sheetData XML.</param>
    internal static void Write(string path, IReadOnlyList<(string Name, string Data)> sheets, string prolog = "", string shared = "")
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/shared.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>""");
        Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="w" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="{sheets[n - 1].Name}" sheetId="{n}" r:id="s{n}"/>"""))}</sheets></workbook>""");
        Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="y" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="t" Type="{Office}/sharedStrings" Target="shared.xml"/>{string.Concat(numbers.Select(n => $"""<Relationship Id="s{n}" Type="{Office}/worksheet" Target="sheet{n}.xml"/>"""))}</Relationships>""");
        Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\-mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>""");
        Add(zip, "xl/shared.xml", $"""<sst xmlns="{Main}">{shared}</sst>""");
        foreach (var n in numbers) Add(zip, $"xl/sheet{n}.xml", $"""{prolog}<worksheet xmlns="{Main}"><sheetData>{sheets[n - 1].Data}</sheetData></worksheet>""");
    }

    /// <summary>Numbers and dates as a spreadsheet keeps them, empty cells left out.</summary>
    internal static string Rows(string[][] rows) => string.Concat(rows.Select((row, r) => $"""<row r="{r + 1}">{string.Concat(row.Select((cell, c) => Cell($"{(char)('A' + c)}{r + 1}", cell)))}</row>"""));

    private static string Cell(string at, string text)
    {
        if (text.Length == 0) return "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Number(at, Days(day), 1);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return Number(at, Days(month), 2);
        if (decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture, out var number)) return Number(at, number.ToString(CultureInfo.InvariantCulture), 0);
        return $"""<c r="{at}" t="inlineStr"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>""";
    }

    private static string Number(string at, string value, int style) => $"""<c r="{at}" s="{style}"><v>{value}</v></c>""";

    private static string Days(DateOnly day) => day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
