using System.Globalization;
using System.Text.RegularExpressions;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.FollowUp.Sie;

/// <summary>The values of SIE fields.</summary>
internal static partial class SieValues
{
    internal const int MostObjects = 10;

    /// <summary>With at most two decimals after a point, and below 100 thousand million kronor so that sums never run over.</summary>
    internal static Money? Amount(string? text) => text is not null && Numeral().IsMatch(text)
        ? Money.FromKronor(decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)) : null;

    internal static int? Account(string? text) => Number(text, 8);

    /// <summary>The first of the month of 20260131.</summary>
    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>202601.</summary>
    internal static DateOnly? Period(string? text) => text?.Length == 6 ? Day(text + "01") : null;

    /// <summary>Pairs of a dimension and an object.</summary>
    internal static FigureFaultReason? Objects(IReadOnlyList<string>? items, out IReadOnlyList<SieObjectCode> objects)
    {
        objects = [];
        if (items is null) return FigureFaultReason.FieldMissing;
        if (items.Count % 2 != 0) return FigureFaultReason.ObjectsOdd;
        if (items.Count > MostObjects * 2) return FigureFaultReason.TooManyObjects;
        var pairs = items.Chunk(2).Select(pair => (Dimension: Number(pair[0], 6), Code: pair[1])).ToList();
        if (pairs.Any(p => p.Dimension is null)) return FigureFaultReason.ObjectsOdd;
        objects = [.. pairs.Select(p => new SieObjectCode(p.Dimension!.Value, p.Code)).Distinct()];
        return null;
    }

    private static int? Number(string? text, int digits) =>
        text is not null && text.Length <= digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^-?[0-9]{1,11}(\.[0-9]{1,2})?\z")]
    private static partial Regex Numeral();
}
