using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>Price structure tables: how much of an area's revenue comes from each form of price (seed 001, figures 14, 17 and 20).
/// Totals and percents are worked out from the rows; what the source prints stands beside them, for some of its prints are rounded
/// from figures that it does not give.</summary>
public static class RevenueTables
{
    private static readonly RevenueForm[] Columns = [RevenueForm.Keyed, RevenueForm.Obligatory, RevenueForm.Additional];

    /// <summary>The years that an area has a table of, the latest first.</summary>
    public static IReadOnlyList<int> Years(Organisation organisation, string area) =>
        [.. organisation.Revenues.Where(r => r.Area == area).Select(r => r.Year).Distinct().OrderDescending()];

    /// <returns>Null where no revenue of the area is known of the year.</returns>
    public static RevenueTable? Of(Organisation organisation, string area, int year)
    {
        Revenue[] rows = [.. organisation.Revenues.Where(r => r.Year == year && r.Area == area)];
        if (rows.Length == 0) return null;
        var prints = organisation.RevenuePrints.Where(p => p.Year == year && p.Area == area).ToDictionary(p => p.Form);
        var total = Sum(rows);
        RevenueColumn Column(RevenueForm form, Money amount) => new(form, amount, Percent(amount, total), prints.GetValueOrDefault(form));
        return new(year, area, rows, [.. Columns.Select(form => Column(form, Sum(rows.Where(r => r.Form == form))))], Column(RevenueForm.Total, total));
    }

    private static Money Sum(IEnumerable<Revenue> rows) => rows.Select(r => r.Amount).Sum();

    private static decimal Percent(Money part, Money whole) =>
        whole == Money.Zero ? 0 : decimal.Round(100m * part.Ore / whole.Ore, 2, MidpointRounding.AwayFromZero);
}

/// <param name="Rows">As the source has them; one per service and form.</param>
/// <param name="Columns">Keyed, obligatory and additional, in this order, also where a form brings in nothing.</param>
/// <param name="Total">All forms together: 100 percent.</param>
public sealed record RevenueTable(int Year, string Area, IReadOnlyList<Revenue> Rows, IReadOnlyList<RevenueColumn> Columns, RevenueColumn Total)
{
    public RevenueColumn Column(RevenueForm form) => form == RevenueForm.Total ? Total : Columns.First(c => c.Form == form);
}

/// <param name="Amount">Öre, the sum of the rows.</param>
/// <param name="Percent">Of the total, 0–100 with two decimals, rounded half away from zero by itself.</param>
/// <param name="Printed">What the source prints; null where it prints nothing.</param>
public sealed record RevenueColumn(RevenueForm Form, Money Amount, decimal Percent, RevenuePrint? Printed)
{
    public bool AmountDiffers => Printed?.Amount is { } printed && printed != Amount;

    /// <summary>Compared with as many decimals as the print shows.</summary>
    public bool PercentDiffers => Printed?.Percent is { } printed && decimal.Round(Percent, Decimals(printed), MidpointRounding.AwayFromZero) != printed;

    public bool Differs => AmountDiffers || PercentDiffers;

    private static int Decimals(decimal percent) => decimal.IsInteger(percent) ? 0 : decimal.IsInteger(percent * 10) ? 1 : 2;
}
