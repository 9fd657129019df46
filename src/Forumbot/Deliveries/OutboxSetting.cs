using System.Globalization;
using Forumbot.Features.Deliveries;

namespace Forumbot.Host;

/// <summary>The setting <c>Forumbot:Outbox</c>.</summary>
internal static class OutboxSetting
{
    public const string Key = "Forumbot:Outbox";

    private const int Most = 600;

    /// <returns>The pace; the usual one where the setting says nothing, or has faults.</returns>
    public static Pace Read(IConfigurationSection section, List<string> faults)
    {
        if (section["LeaseSeconds"] is not { Length: > 0 } said) return Pace.Usual;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= Most) return new(TimeSpan.FromSeconds(seconds));
        faults.Add($"{Key}:LeaseSeconds is a whole number of seconds from 1 to {Most}. It says \"{said}\".");
        return Pace.Usual;
    }
}
