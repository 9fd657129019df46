using System.Text;
using Forumbot.Features.Packs;

namespace Forumbot.Packs;

/// <summary>pack.json, and one CSV file for each table.</summary>
internal static class PackFolder
{
    internal const string SettingsFile = "pack.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static PackReading Read(string folder)
    {
        var settings = Path.Combine(folder, SettingsFile);
        var tables = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToList();
        if (File.Exists(settings)) tables.Insert(0, settings);
        else if (tables.Count == 0) return PackReader.Unreadable(new PackFault(folder, null, null, PackFaultReason.NoSuchPack));
        var faults = new List<PackFault>();
        var read = tables.Select(file => Read(file, faults)).OfType<PackTable>().ToList();
        return faults.Count > 0 ? new PackReading.Unreadable(faults) : new PackReading.Read(new(read));
    }

    private static PackTable? Read(string path, List<PackFault> faults)
    {
        var file = Path.GetFileName(path);
        if (Text(path, file, faults) is not { } text) return null;
        return file == SettingsFile ? SettingsJson.Read(text, file, faults) : CsvTable.Read(text, file, faults);
    }

    private static string? Text(string path, string file, List<PackFault> faults)
    {
        if (new FileInfo(path).Length > PackLimits.FileBytes)
        {
            faults.Add(new(file, null, null, PackFaultReason.TooLarge, Detail: PackLimits.Megabytes(PackLimits.FileBytes)));
            return null;
        }
        try
        {
            return Utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new(file, null, null, PackFaultReason.NotUtf8));
            return null;
        }
    }
}
