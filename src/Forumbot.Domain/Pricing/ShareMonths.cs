using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>In which months of a year a förvaltning's yearly share is paid, and by whom: by itself, and from the month after its end by
/// the one that it became part of. The whole share is paid in the months in which somebody is there to pay it, spread over them by
/// largest remainder. So all buyers' parts add up to the year's total, whoever starts or ends during it.</summary>
internal static class ShareMonths
{
    /// <summary>January first. None where nobody is there in any month: then nobody pays.</summary>
    public static IReadOnlyList<ShareMonth> Of(Organisation organisation, string forvaltning, int year, Money share)
    {
        var payers = Payers(organisation, forvaltning, year);
        if (payers.Count == 12) return [.. Allocation.OverMonths(share).Select((s, m) => new ShareMonth(payers[m].Month, payers[m].Payer, s.Amount))];
        return Shares.Of(share, [.. payers.Select(p => new Weight($"{p.Month.Month:00}", 1))]) is Division.Divided divided
            ? [.. payers.Zip(divided.Shares, (p, s) => new ShareMonth(p.Month, p.Payer, s.Amount))]
            : [];
    }

    /// <summary>Who pays what falls on a förvaltning in a month; null where nobody is there.</summary>
    /// <param name="month">The first of the month.</param>
    public static string? Payer(Organisation organisation, string forvaltning, DateOnly month)
    {
        var lookup = Lookup.Of(organisation);
        if (lookup.Forvaltning(forvaltning) is not { } own || own.Validity == default) return forvaltning;
        var payer = Succession.Line(organisation, forvaltning, month).Last();
        return lookup.Forvaltning(payer)?.Validity.Within(month, 1) is null ? null : payer;
    }

    private static List<(DateOnly Month, string Payer)> Payers(Organisation organisation, string forvaltning, int year)
    {
        var found = new List<(DateOnly, string)>(12);
        foreach (var month in Months.OfYear(year))
            if (Payer(organisation, forvaltning, month) is { } payer) found.Add((month, payer));
        return found;
    }
}

/// <summary>A month's part of a yearly share.</summary>
/// <param name="Month">The first of the month.</param>
internal readonly record struct ShareMonth(DateOnly Month, string Payer, Money Amount);
