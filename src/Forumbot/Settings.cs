using Forumbot.Features.Data;
using Forumbot.Manifest;
using Forumbot.Telemetry;

namespace Forumbot.Host;

/// <summary>The section <c>Forumbot</c> of appsettings.json and of the environment (<c>Forumbot__AppId</c>).
/// appsettings.example.json shows every key.</summary>
/// <param name="AppId">The bot's app id in Entra; null while it runs on loopback only.</param>
/// <param name="Pack">The organisation that is loaded into an empty store.</param>
internal sealed record Settings(string? AppId, StoreSettings Store, string Pack)
{
    private const string Section = "Forumbot";

    public static readonly IReadOnlyList<string> Keys = ["AppId", "Debug", "Pack", "Store", "Store:Provider", "Store:ConnectionString", .. PackageSettings.Keys, .. TelemetrySettings.Keys];

    public required PackageSettings Package { get; init; }

    public required TelemetrySettings Telemetry { get; init; }

    /// <summary>The settings, and everything that is wrong with them at once.</summary>
    /// <param name="folder">Where the SQLite file lies unless something else is said.</param>
    /// <param name="database">A SQLite file to use instead of the configured store.</param>
    /// <param name="pack">A pack to use instead of the configured one.</param>
    public static (Settings Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string folder, string? database, string? pack)
    {
        var section = configuration.GetSection(Section);
        List<string> faults = [.. Unknown(section, "")];
        var settings = new Settings(AppIdOf(section["AppId"], faults), StoreSetting.Read(section.GetSection("Store"), folder, database, faults), PackOf(pack ?? section["Pack"], faults))
        {
            Package = PackageSettings.Read(section.GetSection("Package"), faults),
            Telemetry = TelemetrySettings.Read(configuration, faults),
        };
        return (settings, faults);
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string above) =>
        section.GetChildren().SelectMany(child => Keys.Contains(above + child.Key, StringComparer.OrdinalIgnoreCase)
            ? Unknown(child, $"{above}{child.Key}:")
            : [$"{Section}:{above}{child.Key} is not a setting. There are: {string.Join(", ", Keys)}."]);

    private static string? AppIdOf(string? appId, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(appId)) return null;
        if (!Guid.TryParse(appId, out _)) faults.Add($"{Section}:AppId is not a GUID. Copy the application (client) id from Entra, or leave it out to run on this machine only.");
        return appId;
    }

    private static string PackOf(string? pack, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(pack)) return "stockholm";
        if (!pack.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-')) faults.Add($"{Section}:Pack is a pack's key, such as stockholm: only a–z, 0–9 and hyphens. It says \"{pack}\".");
        return pack;
    }
}
