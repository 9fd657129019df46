using System.Globalization;

namespace Forumbot.Commands;

/// <summary>Years and months as they are given to commands.</summary>
internal static class Years
{
    private const int First = 2000, Last = 2100;

    /// <exception cref="UsageException">It is no year that anything is known of.</exception>
    public static int Checked(int year) => year is >= First and <= Last ? year : throw new UsageException($"--year is a year of {First}–{Last}. It says {year.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>The first of the month 2026-10.</summary>
    /// <exception cref="UsageException">It is no month.</exception>
    public static DateOnly Month(string text, string option) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= First and <= Last
            ? month : throw new UsageException($"{option} is a month such as 2026-10. It says \"{TerminalText.Of(text)}\".");
}
