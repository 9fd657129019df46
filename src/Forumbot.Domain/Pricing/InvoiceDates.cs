using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>When a cost is invoiced: by the area's <see cref="BillingRule"/>, otherwise monthly in arrears (seed 002, Avgifter och
/// fakturering: bas yearly in advance, hourly bas and tillägg monthly in arrears; seed 001 2.6: monthly).</summary>
public static class InvoiceDates
{
    /// <summary>In advance: the first day of the year, or the first on which the list holds, the buyer is there or has taken the share
    /// over. In arrears: the month's last day. What is known only when the month is over is never invoiced in advance. An addition for
    /// overhead is invoiced with what it is added to.</summary>
    public static DateOnly Of(Organisation organisation, Tjanst tjanst, Forvaltning buyer, PriceList list, CostTerm term, DateOnly month)
    {
        var of = term is CostTerm.Overhead overhead ? overhead.On : term;
        return IsInAdvance(organisation, tjanst, term) ? InAdvance(buyer, list, of, month) : month.AddMonths(1).AddDays(-1);
    }

    /// <summary>Whether the whole year is invoiced at once, before it is used.</summary>
    internal static bool IsInAdvance(Organisation organisation, Tjanst tjanst, CostTerm term) =>
        (term is CostTerm.Overhead overhead ? overhead.On : term) is CostTerm.Keyed or CostTerm.BaseFee
        && organisation.BillingRules.Any(r => r.Area == tjanst.Area && r.Basis == term.Price.Basis && r.Rhythm == BillingRhythm.YearlyInAdvance);

    private static DateOnly InAdvance(Forvaltning buyer, PriceList list, CostTerm term, DateOnly month)
    {
        var day = new DateOnly(month.Year, 1, 1);
        if (list.ValidFrom > day) day = list.ValidFrom;
        if (buyer.ValidFrom is { } from && from > day) day = from;
        return term is CostTerm.Keyed { TakenOverFrom.ValidTo: { } last } && last >= day ? last.AddDays(1) : day;
    }
}
