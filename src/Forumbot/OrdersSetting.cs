using System.Globalization;

namespace Forumbot.Host;

/// <summary>The setting <c>Forumbot:Orders</c>.</summary>
internal static class OrdersSetting
{
    public const int Usual = 24;

    private const int Most = 120;

    /// <returns>Months that people are named after an order has ended; the usual number where the setting says nothing, or has faults.</returns>
    public static int Read(IConfigurationSection section, List<string> faults)
    {
        if (section["KeepNamesMonths"] is not { Length: > 0 } said) return Usual;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= Most) return months;
        faults.Add($"Forumbot:Orders:KeepNamesMonths is a whole number of months from 1 to {Most}. It says \"{said}\".");
        return Usual;
    }
}
