using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Forumbot.Tests.Teams.Templating;

/// <summary>The official JavaScript engine, asked once for many templates.</summary>
internal static class OfficialEngine
{
    /// <summary>For each case its card, or why there is none.</summary>
    public static async Task<IReadOnlyList<(JsonElement? Card, string? Error)>> ExpandAsync(IEnumerable<TemplateCase> cases)
    {
        using var node = Process.Start(Start())!;
        var answers = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(string.Concat(cases.Select(Line)));
        node.StandardInput.Close();
        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        return [.. lines.Select(line => Answer(JsonElement.Parse(line)))];
    }

    private static ProcessStartInfo Start()
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo("node", Path.Combine(Machine.NodeFolder, "templating", "expand.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        // Its functions on numbers follow the language of the machine.
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        return start;
    }

    private static string Line(TemplateCase asked)
    {
        var host = asked.Host.ValueKind == JsonValueKind.Undefined ? "" : $",\"host\":{Compact(asked.Host)}";
        return $"{{\"template\":{Compact(asked.Template)},\"data\":{Compact(asked.Data)}{host}}}\n";
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    private static (JsonElement? Card, string? Error) Answer(JsonElement answer) =>
        answer.TryGetProperty("card", out var card) ? (card, null) : (null, answer.GetProperty("error").GetString());
}
