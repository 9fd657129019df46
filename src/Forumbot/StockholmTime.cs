using System.Globalization;
using Forumbot.Domain.LeadTimes;

namespace Forumbot.Host;

/// <summary>The clock on the wall in Sweden: lead times and periods follow it.</summary>
internal static class StockholmTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    public static DateTimeOffset Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), LeadTime.Stockholm);

    /// <summary>A local time of the years 2000–2100, such as 2026-11-21T10:00; null where it is none, or does not exist that night in March.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2000 and <= 2100 && !LeadTime.Stockholm.IsInvalidTime(local)
            ? new(local, LeadTime.Stockholm.GetUtcOffset(local))
            : null;
}
