using System.Globalization;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>An offer as somebody saw it. A card carries it as text; it comes back from outside, and is only ever compared with the offer as it is.</summary>
public sealed record OfferSeen(string Tjanst, string Forvaltning, decimal Quantity, Money Each, DateOnly? ReadyBy, AttestNeed Needs)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The year of the price list; null where the service is included.</summary>
    public int? ListYear { get; init; }

    public string Unit { get; init; } = "";

    public AvropKind Kind { get; init; }

    public bool External { get; init; }

    /// <summary>The unit last: it is the pack's, and may hold any sign.</summary>
    public override string ToString() => string.Join('|', Tjanst, Forvaltning, Quantity.ToString("0.###", CultureInfo.InvariantCulture), Each.Ore.ToString(CultureInfo.InvariantCulture),
        ReadyBy?.ToString(Day, CultureInfo.InvariantCulture), Needs, ListYear?.ToString(CultureInfo.InvariantCulture), Kind, External, Unit);

    /// <returns>Null where it is not such a text.</returns>
    public static OfferSeen? Read(string? text) =>
        text?.Split('|', 10) is [{ Length: > 0 } tjanst, { Length: > 0 } forvaltning, var quantity, var ore, var day, var needs, var list, var kind, var external, var unit]
        && decimal.TryParse(quantity, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= OrderQuantities.Most
        && long.TryParse(ore, NumberStyles.None, CultureInfo.InvariantCulture, out var each)
        && Enum.TryParse<AttestNeed>(needs, out var need) && Enum.IsDefined(need)
        && Enum.TryParse<AvropKind>(kind, out var known) && Enum.IsDefined(known)
        && bool.TryParse(external, out var isExternal)
        && (list.Length == 0 || IsYear(list, out _))
        && (day.Length == 0 || IsDay(day, out _))
            ? new(tjanst, forvaltning, number, new(each), IsDay(day, out var readyBy) ? readyBy : null, need) { ListYear = IsYear(list, out var year) ? year : null, Unit = unit, Kind = known, External = isExternal }
            : null;

    private static bool IsYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
