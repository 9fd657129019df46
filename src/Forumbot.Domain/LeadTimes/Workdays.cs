namespace Forumbot.Domain.LeadTimes;

/// <summary>Swedish working days: not Saturday, Sunday, a public holiday (lag 1989:253), midsommarafton, julafton or nyårsafton.</summary>
public static class Workdays
{
    public static bool IsWorkday(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFixedHoliday(date) && !IsMidsummerEve(date) && !FollowsEaster(date);

    /// <summary>The first working day after the date.</summary>
    public static DateOnly Next(DateOnly date)
    {
        do date = date.AddDays(1);
        while (!IsWorkday(date));
        return date;
    }

    /// <summary>The date itself where it is a working day, else the first after it.</summary>
    public static DateOnly From(DateOnly date) => IsWorkday(date) ? date : Next(date);

    /// <summary>How many working days there are from a day to a day, both counted; 0 where the last comes before the first.</summary>
    public static int Count(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1)) count += IsWorkday(day) ? 1 : 0;
        return count;
    }

    /// <summary>Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        return new DateOnly(year, 3, 22).AddDays(h + l - 7 * m);
    }

    private static bool IsFixedHoliday(DateOnly date) =>
        (date.Month, date.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31);

    // Midsommardagen and alla helgons dag are always Saturdays.
    private static bool IsMidsummerEve(DateOnly date) => date is { Month: 6, Day: >= 19 and <= 25, DayOfWeek: DayOfWeek.Friday };

    // Långfredagen, annandag påsk and Kristi himmelsfärdsdag; pingstdagen is a Sunday.
    private static bool FollowsEaster(DateOnly date) =>
        date.Month is >= 3 and <= 6 && date.DayNumber - EasterSunday(date.Year).DayNumber is -2 or 1 or 39;
}
