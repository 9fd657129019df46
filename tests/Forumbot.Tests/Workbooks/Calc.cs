using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Workbooks;

namespace Forumbot.Tests.Workbooks;

/// <summary>LibreOffice as an independent calculator: opens workbooks, works all formulas out anew, and saves them. One start for many
/// files, with a profile of its own that is gone afterwards.</summary>
internal sealed partial class Calc : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("forumbot-calc-");

    internal string Folder => folder.FullName;

    /// <summary>Writes the workbook, and beside it one in which every formula's value is falsified: what LibreOffice says of that
    /// can only be its own.</summary>
    internal string Write(string name, IReadOnlyList<SheetDraft> sheets)
    {
        var path = Path.Combine(Folder, name + ".xlsx");
        using (var to = File.Create(path)) WorkbookWriter.Write(to, sheets);
        File.Copy(path, Falsified(name));
        using var zip = ZipFile.Open(Falsified(name), ZipArchiveMode.Update);
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList()) Falsify(part);
        return path;
    }

    /// <summary>The falsified workbook as it is before LibreOffice has seen it.</summary>
    internal IReadOnlyList<CellSheet> BeforeCalculation(string name) => Read(Falsified(name));

    /// <summary>The workbooks as LibreOffice has calculated them, by name.</summary>
    internal Dictionary<string, IReadOnlyList<CellSheet>> Recalculate(params IReadOnlyList<string> names)
    {
        var (profile, results) = (Path.Combine(Folder, "profile"), Path.Combine(Folder, "results"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), AlwaysRecalculate);
        string[] arguments = ["--headless", "--norestore", $"-env:UserInstallation=file://{profile}", "--convert-to", "xlsx", "--outdir", results, .. names.Select(Falsified)];
        using var office = Process.Start(new ProcessStartInfo(Machine.Calc ?? "soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, failed) = (office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        if (!office.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            office.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end.");
        }

        foreach (var name in names) Assert.True(File.Exists(Path.Combine(results, Path.GetFileName(Falsified(name)))), $"{name}: {said.Result} {failed.Result}");
        return names.ToDictionary(name => name, name => Read(Path.Combine(results, Path.GetFileName(Falsified(name)))));
    }

    internal static IReadOnlyList<CellSheet> Read(string path) => Assert.IsType<SheetReading.Read>(SheetReader.Read(path)).Sheets;

    public void Dispose() => folder.Delete(recursive: true);

    private string Falsified(string name) => Path.Combine(Folder, name + "-false.xlsx");

    private static void Falsify(ZipArchiveEntry part)
    {
        string xml;
        using (var reader = new StreamReader(part.Open())) xml = reader.ReadToEnd();
        var spoiled = FormulaValue().Replace(xml, "$1<$2v>424242.42</$2v>");
        if (spoiled == xml) return;
        using var to = part.Open();
        to.SetLength(0);
        using var writer = new StreamWriter(to);
        writer.Write(spoiled);
    }

    [GeneratedRegex("(<(x:)?f>[^<]*</(?:x:)?f>)<(?:x:)?v>[^<]*</(?:x:)?v>")]
    private static partial Regex FormulaValue();

    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;
}
