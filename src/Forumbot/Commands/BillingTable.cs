using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary>The billing basis for the terminal: a line each with tabs between, amounts in kronor.</summary>
internal static class BillingTable
{
    public static string Of(BillingBasis basis) => string.Concat(
        basis.Lines.OrderBy(l => l.Forvaltning, StringComparer.Ordinal).Select(Line)
            .Prepend(Line("unit", "service", "month", "amount", "quantity", "invoiced", "from"))
            .Append(Line("total", "", "", Kronor(basis.Total), "", "", "")));

    public static string Of(IReadOnlyList<Reconciliation> services) => string.Concat(services
        .SelectMany(s => s.Months.Select(m => Line(s.Tjanst, Month(m.Month), Kronor(m.Accounted), Kronor(m.Invoiced), Kronor(m.Difference))))
        .Prepend(Line("service", "month", "accounted", "invoiced", "difference so far")));

    /// <summary>What is not billed, one line per reason and service.</summary>
    public static IEnumerable<string> Notes(BillingBasis basis)
    {
        if (basis.Lines.Any(l => l.Example)) yield return "Some amounts rest on example data.";
        foreach (var gap in basis.Gaps.GroupBy(g => (g.Tjanst, g.Reason)))
            yield return $"Not billed: {gap.Key.Tjanst}, {string.Join(", ", gap.Select(g => Month(g.Month)).Order())}: {Why(gap.Key.Reason)}.";
    }

    public static string Why(BillingGapReason reason) => reason switch
    {
        BillingGapReason.NoPrice => "no price list in force prices it",
        BillingGapReason.NotAdopted => "its price list is not adopted",
        BillingGapReason.NotDivided => "the year's total cannot be divided by its keys",
        BillingGapReason.NotReported => "volumes are not reported",
        BillingGapReason.AddedNotBilled => "a charge was added to it, but it is no longer charged for",
        BillingGapReason.NobodyToPay => "a part is of a unit that is not there then and has no successor; correct its volumes or its dates",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    public static string Kronor(Money amount) => amount.Kronor.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Line(params string[] fields) => string.Join('\t', fields.Select(TerminalText.Of)) + "\n";

    private static string Line(BillingLine l) => Line(
        l.Forvaltning, l.Tjanst, Month(l.Month), Kronor(l.Amount), l.Quantity?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-",
        l.InvoiceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), EnumKeys.Of(l.Origin));
}
