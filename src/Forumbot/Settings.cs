using Forumbot.Features.Data;
using Forumbot.Manifest;
using Forumbot.Telemetry;

namespace Forumbot.Host;

/// <summary>The section <c>Forumbot</c> of appsettings.json and of the environment (<c>Forumbot__AppId</c>).
/// appsettings.example.json shows every key.</summary>
/// <param name="AppId">The bot's app id in Entra; null while it runs on loopback only.</param>
/// <param name="Pack">The organisation that is loaded into an empty store.</param>
/// <param name="Teams">How the bot and Teams prove themselves to each other; null without an app id.</param>
internal sealed record Settings(string? AppId, StoreSettings Store, string Pack, TeamsSettings? Teams)
{
    private const string Section = "Forumbot";

    public static readonly IReadOnlyList<string> Keys =
    [
        "AppId", "Debug", "Orders", "Orders:FileHosts", "Orders:FileMegabytes", "Orders:KeepNamesMonths", "Outbox", "Outbox:LeaseSeconds", "Pack", "Store", "Store:Provider", "Store:ConnectionString", "Teams", .. TeamsSetting.Keys.Select(k => "Teams:" + k),
        .. PackageSettings.Keys, .. TelemetrySettings.Keys,
    ];

    public required PackageSettings Package { get; init; }

    public required TelemetrySettings Telemetry { get; init; }

    /// <summary>How long people are named in orders that have ended.</summary>
    public required int KeepNamesMonths { get; init; }

    /// <summary>The settings, and everything that is wrong with them at once.</summary>
    /// <param name="folder">Where the SQLite file lies unless something else is said.</param>
    /// <param name="database">A SQLite file to use instead of the configured store.</param>
    /// <param name="pack">A pack to use instead of the configured one.</param>
    public static (Settings Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string folder, string? database, string? pack)
    {
        var section = configuration.GetSection(Section);
        List<string> faults = [.. Unknown(section, "")];
        var appId = AppIdOf(section["AppId"], faults);
        var settings = new Settings(
            appId, StoreSetting.Read(section.GetSection("Store"), folder, database, faults), PackOf(pack ?? section["Pack"], faults),
            TeamsSetting.Read(section.GetSection("Teams"), appId, folder, faults))
        {
            Package = PackageSettings.Read(section.GetSection("Package"), faults),
            Telemetry = TelemetrySettings.Read(configuration, faults),
            KeepNamesMonths = OrdersSetting.Read(section.GetSection("Orders"), faults),
        };
        OutboxSetting.Read(configuration.GetSection(OutboxSetting.Key), faults);
        OrderFilesSetting.Read(configuration.GetSection(OrderFilesSetting.Key), faults);
        return (settings, faults);
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string above) =>
        section.GetChildren().SelectMany(child => Keys.Contains(above + child.Key, StringComparer.OrdinalIgnoreCase)
            ? IsList(above + child.Key) ? [] : Unknown(child, $"{above}{child.Key}:")
            : [$"{Section}:{above}{child.Key} is not a setting. There are: {string.Join(", ", Keys)}."]);

    private static bool IsList(string key) => key.Equals("Orders:FileHosts", StringComparison.OrdinalIgnoreCase) || TeamsSetting.Lists.Any(l => key.Equals("Teams:" + l, StringComparison.OrdinalIgnoreCase));

    /// <summary>As Entra and tokens write it: small letters, without braces.</summary>
    private static string? AppIdOf(string? appId, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(appId)) return null;
        if (Guid.TryParse(appId, out var id)) return id.ToString("D");
        faults.Add($"{Section}:AppId is not a GUID. Copy the application (client) id from Entra, or leave it out to run on this machine only.");
        return appId;
    }

    private static string PackOf(string? pack, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(pack)) return "stockholm";
        if (!pack.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-')) faults.Add($"{Section}:Pack is a pack's key, such as stockholm: only a–z, 0–9 and hyphens. It says \"{pack}\".");
        return pack;
    }
}
