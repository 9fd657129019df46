using System.Text;
using System.Text.Json;
using Forumbot.Teams.Templating;

namespace Forumbot.Tests.Teams.Templating;

/// <summary>A template with what to expand it with; those in Cases/ share the data of their file.</summary>
internal sealed record TemplateCase(string Name, JsonElement Template, JsonElement Data, JsonElement Host = default)
{
    private static string Folder => Path.Combine(Machine.RepositoryRoot, "tests", "Forumbot.Tests", "Teams", "Templating", "Cases");

    public static IReadOnlyList<TemplateCase> All { get; } = [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static TemplateCase Of(string name, string template, string data = "{}") =>
        new(name, JsonElement.Parse(template), JsonElement.Parse(data));

    public string Expand() => CardTemplate.Parse(Encoding.UTF8.GetBytes(Template.GetRawText())).Expand(Data, Host);

    private static IEnumerable<TemplateCase> Read(string file)
    {
        var set = JsonElement.Parse(File.ReadAllText(file));
        var host = set.TryGetProperty("host", out var given) ? given : default;
        return set.GetProperty("templates").EnumerateObject().Select(template =>
            new TemplateCase($"{Path.GetFileName(file)}: {template.Name}", template.Value, set.GetProperty("data"), host));
    }
}
