using System.Globalization;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features;

/// <summary>Numbers and dates as people in each language write them, whatever the machine's culture. Spaces inside a figure
/// are NO-BREAK SPACE, so that no line breaks in it.</summary>
internal static class Formats
{
    private const string NoBreakSpace = "\u00A0", Minus = "\u2212";

    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = NoBreakSpace, NumberDecimalSeparator = ",", NegativeSign = Minus };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = Minus };

    private static readonly string[] SwedishMonths = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] SwedishDays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    /// <summary>860 kr, 1 234,50 kr; SEK 860, SEK 1,234.50. Öre only where there are any.</summary>
    public static string Amount(Language language, Money amount)
    {
        var number = amount.Kronor.ToString(amount.Ore % 100 == 0 ? "#,##0" : "#,##0.00", Numbers(language));
        return language == Language.Swedish ? number + NoBreakSpace + "kr" : "SEK" + NoBreakSpace + number;
    }

    /// <summary>1 234,00 kr; SEK 1,234.00: always with öre, for a multiplication that one checks.</summary>
    public static string Exact(Language language, Money amount)
    {
        var number = amount.Kronor.ToString("#,##0.00", Numbers(language));
        return language == Language.Swedish ? number + NoBreakSpace + "kr" : "SEK" + NoBreakSpace + number;
    }

    /// <summary>+1 234 kr, −1 234 kr, 0 kr: a difference.</summary>
    public static string Difference(Language language, Money amount) =>
        (amount > Money.Zero ? "+" : amount < Money.Zero ? Minus : "") + Amount(language, new(Math.Abs(amount.Ore)));

    /// <summary>1 234 or 10,5: as many decimals as there are.</summary>
    public static string Number(Language language, decimal value) => value.ToString("#,##0.############", Numbers(language));

    /// <summary>50 %; 50%.</summary>
    public static string Percent(Language language, decimal value) =>
        Number(language, value) + (language == Language.Swedish ? NoBreakSpace + "%" : "%");

    /// <summary>25 november 2026; 25 November 2026.</summary>
    public static string Date(Language language, DateOnly date) => Invariant($"{date.Day}{NoBreakSpace}{MonthName(language, date.Month)}{NoBreakSpace}{date.Year}");

    /// <summary>onsdag 25 november 2026; Wednesday 25 November 2026.</summary>
    public static string DayAndDate(Language language, DateOnly date) =>
        $"{(language == Language.Swedish ? SwedishDays[(int)date.DayOfWeek] : date.DayOfWeek.ToString())} {Date(language, date)}";

    /// <summary>oktober 2026; October 2026.</summary>
    public static string Month(Language language, DateOnly month) => Invariant($"{MonthName(language, month.Month)}{NoBreakSpace}{month.Year}");

    /// <summary>2026 for a calendar year, oktober 2026 for a month, else januari–april 2026 (a period within one year).</summary>
    public static string Months(Language language, DateOnly first, int months) => months switch
    {
        12 when first.Month == 1 => Year(first.Year),
        1 => Month(language, first),
        _ when first.AddMonths(months - 1).Year != first.Year => $"{Month(language, first)}–{Month(language, first.AddMonths(months - 1))}",
        _ => Invariant($"{MonthName(language, first.Month)}–{Month(language, first.AddMonths(months - 1))}"),
    };

    /// <summary>under 2026, i oktober 2026, under januari–april 2026; in 2026.</summary>
    public static string During(Language language, DateOnly first, int months) =>
        $"{(language == Language.English ? "in" : months == 1 ? "i" : "under")}{NoBreakSpace}{Months(language, first, months)}";

    /// <summary>1 januari–31 december 2026; with both years where they differ.</summary>
    public static string Range(Language language, DateOnly from, DateOnly to) => from.Year == to.Year
        ? Invariant($"{from.Day}{NoBreakSpace}{MonthName(language, from.Month)}–{Date(language, to)}")
        : $"{Date(language, from)} – {Date(language, to)}";

    /// <summary>2026: years have no thousands.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string MonthName(Language language, int month) => (language == Language.Swedish ? SwedishMonths : EnglishMonths)[month - 1];

    private static NumberFormatInfo Numbers(Language language) => language == Language.Swedish ? Swedish : English;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
