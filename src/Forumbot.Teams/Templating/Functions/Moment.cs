using System.Globalization;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>A point in time as JavaScript's toISOString writes it, and in no other form.</summary>
internal static class Moment
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static bool TryReadIso(string text, out DateTime moment) =>
        DateTime.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
}
