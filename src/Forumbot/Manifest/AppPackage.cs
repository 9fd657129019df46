using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Forumbot.Manifest;

/// <summary>What is uploaded to Teams: the manifest with its places filled in, its translations and its icons.</summary>
internal sealed class AppPackage
{
    public const string ManifestFile = "manifest.json";

    private const int ColorSide = 192, OutlineSide = 32;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The first that a zip can tell: the same files make the same package, byte for byte.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly string _folder;

    private AppPackage(string folder) => _folder = folder;

    /// <summary>Where the build puts the manifest.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <summary>What is wrong with it; empty where it can be made.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public IEnumerable<string> Files => _files.Keys;

    public string Version { get; private set; } = "";

    public static AppPackage Read(string folder, Guid appId, PackageSettings settings)
    {
        var package = new AppPackage(folder);
        package.TakeManifest(appId, settings);
        return package;
    }

    /// <summary>Only of a package without faults.</summary>
    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in _files) Write(zip.CreateEntry(name, CompressionLevel.SmallestSize), content);
        return bytes.ToArray();
    }

    private static void Write(ZipArchiveEntry entry, byte[] content)
    {
        (entry.LastWriteTime, entry.ExternalAttributes) = (NoTime, 0);
        using var to = entry.Open();
        to.Write(content);
    }

    private void TakeManifest(Guid appId, PackageSettings settings)
    {
        if (Load(ManifestFile) is not { } template) return;
        var (filled, unknown) = Placeholders.Fill(Encoding.UTF8.GetString(template), appId, settings);
        _faults.AddRange(unknown.Select(place => $"{ManifestFile}: nothing fills {place}."));
        _files[ManifestFile] = Encoding.UTF8.GetBytes(filled);
        if (Json(ManifestFile) is not { } manifest) return;
        Version = manifest.At("version").Text() ?? "";
        _faults.AddRange(ManifestRules.Faults(manifest).Select(f => $"{ManifestFile}: {f}"));
        TakeIcon(manifest, "color", ColorSide);
        TakeIcon(manifest, "outline", OutlineSide);
        foreach (var (language, _) in manifest.At("localizationInfo").At("additionalLanguages").Items("")) TakeTranslation(manifest, language.At("file").Text() ?? "");
    }

    private void TakeIcon(JsonElement manifest, string kind, int side)
    {
        var file = manifest.At("icons").At(kind).Text() ?? "";
        if (Load(file) is { } png && Icon.Fault(png, side) is { } fault) _faults.Add($"{file}: {fault}");
    }

    private void TakeTranslation(JsonElement manifest, string file)
    {
        if (Load(file) is not null && Json(file) is { } translation) _faults.AddRange(ManifestRules.TranslationFaults(manifest, translation).Select(f => $"{file}: {f}"));
    }

    /// <summary>A file that goes into the package as it is; it lies beside the manifest.</summary>
    private byte[]? Load(string file)
    {
        var path = Path.Combine(_folder, file);
        if (file.Length > 0 && Path.GetFileName(file) == file && File.Exists(path)) return _files[file] = File.ReadAllBytes(path);
        _faults.Add(file.Length == 0 ? $"{ManifestFile}: a file that Teams asks for is not named." : $"{file} does not lie in {_folder}.");
        return null;
    }

    private JsonElement? Json(string file)
    {
        try
        {
            return JsonElement.Parse(_files[file], Strict);
        }
        catch (JsonException unreadable)
        {
            _faults.Add($"{file}: {unreadable.Message}");
            return null;
        }
    }
}
