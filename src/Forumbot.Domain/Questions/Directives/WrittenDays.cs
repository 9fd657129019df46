using System.Globalization;
using System.Text.RegularExpressions;

namespace Forumbot.Domain.Questions.Directives;

/// <summary>Days as people write them: "1–5 december", "5/12", "2026-12-01 till 2026-12-05", "i morgon", "till och med 8 januari".</summary>
public static partial class WrittenDays
{
    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec"];

    /// <param name="today">A day without a year is the next one that has not passed; what only has an end begins today.</param>
    /// <returns>First and last day, the same for one day; null where it can be read as no days.</returns>
    public static (DateOnly From, DateOnly To)? Read(string text, DateOnly today)
    {
        var parts = Between().Split(Lead().Replace(text.Trim().ToLowerInvariant(), ""));
        var ends = Ending().IsMatch(text.Trim().ToLowerInvariant());
        return parts switch
        {
            [var only] when Day(only, null, today) is { } day => ends ? day >= today ? (today, day) : null : (day, day),
            [var first, var second] when Day(second, null, today) is { } last && Day(first, second, today) is { } start => (start, Later(start, last, second)),
            _ => null,
        };
    }

    /// <summary>Without a year the last day follows the first: 28 december to 3 januari.</summary>
    private static DateOnly Later(DateOnly first, DateOnly last, string written) => last < first && !Iso().IsMatch(written) ? last.AddYears(1) : last;

    /// <param name="other">Where the month is taken from if this has none: "1" of "1–5 december".</param>
    private static DateOnly? Day(string text, string? other, DateOnly today)
    {
        if (text is "i dag" or "idag" or "today") return today;
        if (text is "i morgon" or "imorgon" or "tomorrow") return today.AddDays(1);
        if (Iso().Match(text) is { Success: true } iso) return DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (DayAndMonth().Match(text) is { Success: true } match) return Next(Number(match.Groups["day"]), MonthOf(match.Groups["month"].Value), today);
        return other is not null && DayAlone().Match(text) is { Success: true } alone && DayAndMonth().Match(other) is { Success: true } with ? Next(Number(alone.Groups["day"]), MonthOf(with.Groups["month"].Value), today) : null;
    }

    private static DateOnly? Next(int day, int? month, DateOnly today)
    {
        if (month is not { } known || day < 1 || day > DateTime.DaysInMonth(today.Year, known)) return null;
        var date = new DateOnly(today.Year, known, day);
        // A month ago is not yet a year ahead: an absence may have begun.
        return date < today.AddMonths(-1) ? date.AddYears(1) : date;
    }

    private static int? MonthOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is >= 1 and <= 12 ? number : null
        : Array.FindIndex(MonthStarts, m => text.StartsWith(m, StringComparison.Ordinal)) is >= 0 and var at ? at + 1 : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(från och med|fr\.?o\.?m\.?|från|den|from|on|till och med|t\.?o\.?m\.?|till|until|through)\s+((och med|den|the)\s+)*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(till|t\.?o\.?m|until|through)")]
    private static partial Regex Ending();

    [GeneratedRegex(@"\s*(?:[–—]|(?<![\d-]{5})-(?!\d\d-)|(?<=\d{4}-\d\d-\d\d)\s*-|\b(?:till och med|t\.?o\.?m\.?|till|to|until|through)\b)\s*(?:den\s+|the\s+)?")]
    private static partial Regex Between();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?::?[ea]|st|nd|rd|th)?\s*(?:/\s*(?<month>[0-9]{1,2})|(?<month>jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|mar|april|apr|maj|may|juni|june|jun|juli|july|jul|augusti|august|aug|september|sept?|oktober|october|okt|oct|november|nov|december|dec)\.?)$")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?::?[ea]|st|nd|rd|th)?$")]
    private static partial Regex DayAlone();
}
