namespace Forumbot.Domain.Pricing;

/// <summary>A service's year: what is accounted and what is invoiced, month by month. Over the year the two are the same.</summary>
/// <param name="Months">January first.</param>
public sealed record Reconciliation(string Tjanst, int Year, IReadOnlyList<ReconciledMonth> Months)
{
    /// <summary>What is left when the year is over: zero.</summary>
    public Money Left => Months[^1].Difference;

    /// <param name="lines">With the year's accounting months.</param>
    public static IReadOnlyList<Reconciliation> Of(IEnumerable<BillingLine> lines, int year) =>
        [.. lines.Where(l => l.Month.Year == year).GroupBy(l => l.Tjanst).Select(g => new Reconciliation(g.Key, year, Monthly([.. g], year)))];

    private static ReconciledMonth[] Monthly(BillingLine[] lines, int year)
    {
        var difference = Money.Zero;
        var months = new ReconciledMonth[12];
        for (var m = 1; m <= 12; m++)
        {
            var accounted = Sum(lines.Where(l => l.Month.Month == m));
            var invoiced = Sum(lines.Where(l => l.InvoiceDate.Year == year && l.InvoiceDate.Month == m));
            difference += invoiced - accounted;
            months[m - 1] = new(new(year, m, 1), accounted, invoiced, difference);
        }

        return months;
    }

    private static Money Sum(IEnumerable<BillingLine> lines) => lines.Select(l => l.Amount).Sum();
}

/// <param name="Accounted">Of the accounting month.</param>
/// <param name="Invoiced">On days of the month.</param>
/// <param name="Difference">Invoiced less accounted, so far in the year: positive where more is invoiced than accounted.</param>
public sealed record ReconciledMonth(DateOnly Month, Money Accounted, Money Invoiced, Money Difference);
