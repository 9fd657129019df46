using System.Globalization;
using System.Text.RegularExpressions;

namespace Forumbot.Domain.Ordering;

/// <summary>The day that somebody names when they order: "start 3 mars", "senast 2026-12-15". A day that says something else ("kunden betalar den 25 april") is none.</summary>
internal static partial class OrderDays
{
    private static readonly string[] Months = [.. new[] { "sv-SE", "en-GB" }.SelectMany(c => CultureInfo.GetCultureInfo(c).DateTimeFormat.MonthNames.Take(12))];

    /// <param name="day">The next such day from today on; null where the calendar has none such.</param>
    /// <returns>False where none is named.</returns>
    public static bool Names(string text, DateOnly today, out DateOnly? day)
    {
        day = null;
        if (Iso().Match(text) is { Success: true } iso)
        {
            day = DateOnly.TryParseExact(iso.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) ? written : null;
            return true;
        }

        if (Named().Match(text) is not { Success: true } named || Month(named.Groups["month"].Value) is not { } month || Number(named, "day") is not { } number) return false;
        day = Next(today, Number(named, "year"), month, number);
        return true;
    }

    private static int? Number(Match match, string group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Month(string word) => Array.FindIndex(Months, m => m.Equals(word, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? (at % 12) + 1 : null;

    private static DateOnly? Next(DateOnly today, int? year, int month, int day)
    {
        foreach (var tried in year is { } said ? [said] : new[] { today.Year, today.Year + 1 })
            if (day >= 1 && day <= DateTime.DaysInMonth(tried, month) && new DateOnly(tried, month, day) is var found && (year is not null || found >= today)) return found;
        return null;
    }

    private const string Before = @"\b(?:start(?:ar|a|ing)?|från(?: och med)?|fr\.?o\.?m\.?|senast|klart?|from|by|on|before)\s+(?:den\s+|the\s+)?";

    [GeneratedRegex(Before + @"(?<day>20\d\d-\d\d-\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Iso();

    [GeneratedRegex(Before + @"(?<day>\d{1,2})(?::?[ae]|st|nd|rd|th)?\s+(?:of\s+)?(?<month>\p{L}+)(?:\s+(?<year>20\d\d))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Named();
}
