using Forumbot.Features.Packs;

namespace Forumbot.Packs;

/// <summary>Reads a pack from a folder of CSV files and pack.json, or from one .xlsx with the same tables as sheets. Packs are
/// untrusted: what is too large, or no such file at all, is told and not read.</summary>
public static class PackReader
{
    /// <summary>The folder of a pack that comes with the program; null where there is none of that name.</summary>
    public static string? BuiltIn(string name)
    {
        var packs = Path.Combine(AppContext.BaseDirectory, "Packs");
        var folder = Path.Combine(packs, name);
        return name == Path.GetFileName(name) && File.Exists(Path.Combine(folder, PackFolder.SettingsFile)) ? folder : null;
    }

    /// <param name="path">A folder, or an .xlsx file.</param>
    public static PackReading Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) return PackFolder.Read(path);
            return File.Exists(path) && Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? Workbook.Read(path)
                : Unreadable(new PackFault(path, null, null, PackFaultReason.NoSuchPack));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(new PackFault(path, null, null, PackFaultReason.CannotOpen));
        }
    }

    internal static PackReading Unreadable(PackFault fault) => new PackReading.Unreadable([fault]);
}
