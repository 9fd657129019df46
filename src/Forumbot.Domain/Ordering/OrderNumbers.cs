using System.Globalization;
using System.Text.RegularExpressions;

namespace Forumbot.Domain.Ordering;

/// <summary>Order numbers: A-2026-000123.</summary>
public static partial class OrderNumbers
{
    /// <param name="serial">1 or more; more than six digits are written out.</param>
    public static string Of(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"A-{year:0000}-{serial:000000}");

    /// <summary>The first number that stands in a text, as it is written here; null where none does. Small letters, spaces for hyphens and missing zeros
    /// are taken too.</summary>
    public static string? In(string text) => Written().Match(text) is { Success: true } match && TryNumber(match.Groups[1], out var year) && TryNumber(match.Groups[2], out var serial) && serial > 0
        ? Of(year, serial)
        : null;

    private static bool TryNumber(Group digits, out int number) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"(?<![\p{L}\d])a[-–\s]?(20[0-9]{2})[-–\s]([0-9]{1,9})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
