using System.Globalization;

namespace Forumbot.Domain.Questions;

/// <summary>A period that a question names. Relative ones are kept as such and placed by the date of the question.</summary>
/// <param name="Year">1–9999 for an absolute period.</param>
/// <param name="Number">The month 1–12, the first one of several months, or the tertial 1–3.</param>
/// <param name="Span">How many months, where <paramref name="Kind"/> is Months: a quarter, a half-year, January to March, two years.</param>
public readonly record struct Period(PeriodKind Kind, int Year = 0, int Number = 0, int Span = 0)
{
    public static Period LastYear => new(PeriodKind.LastYear);

    public static Period ThisYear => new(PeriodKind.ThisYear);

    public static Period LastMonth => new(PeriodKind.LastMonth);

    public static Period Months(DateOnly first, int months) => new(PeriodKind.Months, first.Year, first.Month, months);

    /// <summary>Public key: 2023, 2023-03, 2023-T2, 2023-01--2023-06, last-year, this-year, last-month.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Year => Year.ToString(CultureInfo.InvariantCulture),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:00}"),
        PeriodKind.Tertial => string.Create(CultureInfo.InvariantCulture, $"{Year}-T{Number}"),
        PeriodKind.Months => string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(Year, Number, 1):yyyy-MM}--{new DateOnly(Year, Number, 1).AddMonths(Span - 1):yyyy-MM}"),
        PeriodKind.LastYear => "last-year",
        PeriodKind.ThisYear => "this-year",
        _ => "last-month",
    };

    /// <summary>First month and number of months. "This year" is the whole calendar year.</summary>
    public (DateOnly FirstMonth, int Months) Resolve(DateOnly today) => Kind switch
    {
        PeriodKind.Year => (new(Year, 1, 1), 12),
        PeriodKind.Month => (new(Year, Number, 1), 1),
        PeriodKind.Tertial => (new(Year, Number * 4 - 3, 1), 4),
        PeriodKind.Months => (new(Year, Number, 1), Span),
        PeriodKind.LastYear => (new(today.Year - 1, 1, 1), 12),
        PeriodKind.ThisYear => (new(today.Year, 1, 1), 12),
        _ => (Catalogue.Months.FirstOf(today).AddMonths(-1), 1),
    };
}

public enum PeriodKind { Year, Month, Tertial, Months, LastYear, ThisYear, LastMonth }
