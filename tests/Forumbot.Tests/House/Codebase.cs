using System.Text.RegularExpressions;

namespace Forumbot.Tests.House;

/// <summary>What the house rules look at: project files and sources by their path under src.</summary>
internal sealed record Codebase(IReadOnlyDictionary<string, string> Files)
{
    public static Codebase OfTheRepository()
    {
        var src = Path.Combine(Machine.RepositoryRoot, "src");
        return new(Directory.EnumerateFiles(src, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".csproj", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(src, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("node_modules", StringComparison.Ordinal))
            .ToDictionary(f => f, f => File.ReadAllText(Path.Combine(src, f))));
    }

    public Codebase With(string path, string text) => new(new Dictionary<string, string>(Files) { [path] = text });

    public IEnumerable<(string Path, string Text)> Sources(string under = "") =>
        Files.Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal) && f.Key.StartsWith(under, StringComparison.Ordinal)).Select(f => (f.Key, f.Value));

    /// <summary>The packages or projects that a project file refers to.</summary>
    public IEnumerable<string> References(string project, string kind) =>
        Regex.Matches(Files[$"{project}/{project}.csproj"], $"<{kind} Include=\"([^\"]+)\"").Select(m => Path.GetFileNameWithoutExtension(m.Groups[1].Value + (kind == "PackageReference" ? ".x" : "")));
}
