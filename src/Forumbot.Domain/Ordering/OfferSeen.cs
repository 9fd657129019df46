using System.Globalization;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>An offer as somebody saw it. A card carries it as text; it comes back from outside, and is only ever compared with the offer as it is.</summary>
public sealed record OfferSeen(string Tjanst, string Forvaltning, decimal Quantity, Money Each, DateOnly? ReadyBy, AttestNeed Needs)
{
    private const string Day = "yyyy-MM-dd";

    public override string ToString() => string.Join('|', Tjanst, Forvaltning, Quantity.ToString("0.###", CultureInfo.InvariantCulture), Each.Ore.ToString(CultureInfo.InvariantCulture), ReadyBy?.ToString(Day, CultureInfo.InvariantCulture), Needs);

    /// <returns>Null where it is not such a text.</returns>
    public static OfferSeen? Read(string? text) =>
        text?.Split('|') is [{ Length: > 0 } tjanst, { Length: > 0 } forvaltning, var quantity, var ore, var day, var needs]
        && decimal.TryParse(quantity, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= OrderQuantities.Most
        && long.TryParse(ore, NumberStyles.None, CultureInfo.InvariantCulture, out var each)
        && Enum.TryParse<AttestNeed>(needs, out var need) && Enum.IsDefined(need)
        && (day.Length == 0 || IsDay(day, out _))
            ? new(tjanst, forvaltning, number, new(each), IsDay(day, out var readyBy) ? readyBy : null, need)
            : null;

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
