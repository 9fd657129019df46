using System.Diagnostics;
using System.Text.Json;

namespace Forumbot.TestSupport;

/// <summary>Runs a script under tests/node: JSON in on its standard input, JSON out on its standard output.</summary>
internal static class NodeScript
{
    public static JsonElement Run(string script, object input)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Machine.NodeFolder, script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Machine.NodeFolder,
        };
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        using (var to = node.StandardInput) to.Write(JsonSerializer.Serialize(input));
        node.WaitForExit();
        return node.ExitCode == 0 ? JsonElement.Parse(output.GetAwaiter().GetResult()) : throw new InvalidOperationException($"{script}: {errors.GetAwaiter().GetResult()}");
    }
}
