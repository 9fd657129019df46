using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>The billing basis (design 4, Time of a cost). Every line is a term of <see cref="Costs.Of"/> for its month, so that an
/// answer about a month and its invoice can never differ. Only adopted price lists are billed.</summary>
public static class Billing
{
    /// <summary>The first month whose volumes a basis needs: where a yearly total follows what is used, January, for a month without use
    /// is carried on.</summary>
    public static DateOnly UsageFrom(Organisation organisation, DateOnly firstMonth) => organisation.Tjanster.Any(t => t.Driver == CostDriver.Consumption) ? new(firstMonth.Year, 1, 1) : firstMonth;

    /// <param name="usage">All buyers' volumes and added charges of the months, from <see cref="UsageFrom"/> on.</param>
    /// <param name="firstMonth">The first of its month.</param>
    public static BillingBasis Of(Organisation organisation, Usage usage, DateOnly firstMonth, int months)
    {
        var advance = new AdvanceLines(organisation, usage);
        var (lines, gaps) = (new List<BillingLine>(), new HashSet<BillingGap>());
        foreach (var tjanst in organisation.Tjanster)
            foreach (var forvaltning in organisation.Forvaltningar)
                foreach (var month in Months.From(firstMonth, months))
                    Add(organisation, usage, tjanst, forvaltning, month, advance, lines, gaps);
        return new(lines, [.. gaps]);
    }

    private static void Add(Organisation organisation, Usage usage, Tjanst tjanst, Forvaltning forvaltning, DateOnly month, AdvanceLines advance, List<BillingLine> lines, HashSet<BillingGap> gaps)
    {
        if (forvaltning.Validity.Within(month, 1) is null)
        {
            if (IsLeft(organisation, usage, tjanst, forvaltning, month)) gaps.Add(new(tjanst.Key, month, BillingGapReason.NobodyToPay));
            return;
        }

        var cost = Costs.Of(organisation, usage, tjanst, forvaltning.Key, month, 1, month);
        if (Gap(cost) is { } reason) gaps.Add(new(tjanst.Key, month, reason));
        if (cost is CostFinding.Cost { Lists: [{ State: PriceListState.Adopted } list] } known)
            lines.AddRange(known.Terms.SelectMany(term => Lines(organisation, tjanst, forvaltning, month, list, term, advance)).Where(IsWorthALine));
        else if (usage.Added(tjanst.Key, forvaltning.Key, month).Count > 0) gaps.Add(new(tjanst.Key, month, BillingGapReason.AddedNotBilled));
    }

    /// <summary>Whether something of a buyer that is not there in the month is charged to nobody: its yearly share in a year in which
    /// nobody is there to pay it, or what was used or added.</summary>
    private static bool IsLeft(Organisation organisation, Usage usage, Tjanst tjanst, Forvaltning forvaltning, DateOnly month)
    {
        if (usage.Added(tjanst.Key, forvaltning.Key, month).Count > 0) return true;
        if (Prices.At(organisation, tjanst, month, month) is not PriceFinding.PriceFound { List.State: PriceListState.Adopted } found) return false;
        if (usage.Find(tjanst.Key, forvaltning.Key, month) is { Quantity: not 0 } && found.Prices.Any(p => p.Basis == PriceBasis.PerUnit)) return true;
        return found.Prices.Any(p => p.Basis == PriceBasis.YearlyShared && Ledger.Of(organisation).Allocation(p) is AllocationFinding.Allocated all
            && all.OfYear(forvaltning.Key) is var share && share != Money.Zero && ShareMonths.Of(organisation, forvaltning.Key, month.Year, share).Count == 0);
    }

    private static BillingGapReason? Gap(CostFinding cost) => cost switch
    {
        CostFinding.NoValidPrice => BillingGapReason.NoPrice,
        CostFinding.NotDivided => BillingGapReason.NotDivided,
        CostFinding.Cost { Lists: not [{ State: PriceListState.Adopted }] } or CostFinding.NoVolumes { PerUnit.List.State: not PriceListState.Adopted } => BillingGapReason.NotAdopted,
        CostFinding.NoVolumes or CostFinding.Cost { Missing.Count: > 0 } => BillingGapReason.NotReported,
        _ => null,
    };

    private static bool IsWorthALine(BillingLine line) => line.Amount != Money.Zero || line.Quantity is not (null or 0);

    private static IEnumerable<BillingLine> Lines(Organisation organisation, Tjanst tjanst, Forvaltning forvaltning, DateOnly month, PriceList list, CostTerm term, AdvanceLines advance)
    {
        var line = new BillingLine(tjanst.Key, forvaltning.Key, month, term.Amount, Quantity(term), InvoiceDates.Of(organisation, tjanst, forvaltning, list, term, month), Origin(term), term.Example);
        return term.Price.From is null || !InvoiceDates.IsInAdvance(organisation, tjanst, term) ? [line]
            : advance.Of(tjanst, forvaltning.Key, month, term, line.InvoiceDate).Select(part => line with { Amount = part.Amount, InvoiceDate = part.Day });
    }

    private static decimal? Quantity(CostTerm term) => term switch
    {
        CostTerm.PerUnit perUnit => perUnit.Quantity,
        CostTerm.ByConsumption used => used.Quantity,
        CostTerm.Added added => added.Quantity,
        _ => null,
    };

    private static BillingOrigin Origin(CostTerm term) => term switch
    {
        CostTerm.Keyed => BillingOrigin.Share,
        CostTerm.ByConsumption => BillingOrigin.ConsumptionShare,
        CostTerm.PerUnit => BillingOrigin.PerUnit,
        CostTerm.BaseFee => BillingOrigin.BaseFee,
        CostTerm.Overhead => BillingOrigin.Overhead,
        CostTerm.Added => BillingOrigin.Added,
        _ => throw new InvalidOperationException(term.GetType().Name),
    };
}
