using System.IO.Compression;
using System.Text.Json.Nodes;
using Forumbot.Manifest;

namespace Forumbot.Tests.Manifest;

/// <summary>The project's own manifest, and copies of its folder to break.</summary>
internal static class OurManifest
{
    public static readonly Guid AppId = new("7f3b7b9e-5b5b-4b5b-9b5b-1234567890ab");

    public static readonly string Folder = Path.Combine(Repository.Root, "manifest");

    public static AppPackage Package() => AppPackage.Read(Folder, AppId, PackageSettings.Example);

    /// <summary>The files of the package, as Teams gets them.</summary>
    public static Dictionary<string, byte[]> Unzipped()
    {
        using var zip = new ZipArchive(new MemoryStream(Package().Zip()));
        return zip.Entries.ToDictionary(e => e.FullName, Bytes);
    }

    public static JsonObject Json(string file) => JsonNode.Parse(Unzipped()[file])!.AsObject();

    /// <summary>What is wrong with our manifest when a file of it has been changed.</summary>
    public static IReadOnlyList<string> FaultsWith(string file, Func<byte[], byte[]?> change)
    {
        var folder = Directory.CreateTempSubdirectory("forumbot-manifest-");
        try
        {
            foreach (var own in Directory.GetFiles(Folder)) File.Copy(own, Path.Combine(folder.FullName, Path.GetFileName(own)));
            var path = Path.Combine(folder.FullName, file);
            if (change(File.ReadAllBytes(path)) is { } changed) File.WriteAllBytes(path, changed);
            else File.Delete(path);
            return AppPackage.Read(folder.FullName, AppId, PackageSettings.Example).Faults;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
