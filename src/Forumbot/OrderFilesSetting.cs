using System.Globalization;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>The setting <c>Forumbot:Orders</c>: what files go with orders, and where they may lie.</summary>
internal static class OrderFilesSetting
{
    public const string Key = "Forumbot:Orders";

    private const int Usual = 5, Most = 20, Megabyte = 1024 * 1024;

    /// <returns>The usual where the setting says nothing, or has faults.</returns>
    public static (int MostBytes, IReadOnlyList<string> Hosts) Read(IConfigurationSection section, List<string> faults) => (MostBytes(section["FileMegabytes"], faults), Hosts(section.GetSection("FileHosts"), faults));

    private static int MostBytes(string? said, List<string> faults)
    {
        if (string.IsNullOrEmpty(said)) return Usual * Megabyte;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= Most) return megabytes * Megabyte;
        faults.Add($"{Key}:FileMegabytes is a whole number from 1 to {Most}. It says \"{said}\".");
        return Usual * Megabyte;
    }

    private static IReadOnlyList<string> Hosts(IConfigurationSection list, List<string> faults)
    {
        string[] hosts = [.. list.GetChildren().Select(c => c.Value?.Trim() ?? "")];
        var bad = hosts.Where(h => !ServiceHosts.IsHost(h)).ToList();
        faults.AddRange(bad.Select(h => $"{Key}:FileHosts: \"{h}\" is not a host, such as files.example.org or *.example.org."));
        if (hosts.Length == 0 && !string.IsNullOrWhiteSpace(list.Value)) faults.Add($"{Key}:FileHosts is a list: [\"…\"], or Forumbot__Orders__FileHosts__0 in the environment.");
        return [.. hosts.Except(bad)];
    }
}
