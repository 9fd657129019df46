using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Answers;

/// <summary>Why a buyer pays what it pays: the self-cost, what is charged directly, and each key with its multiplication (seed 002).
/// Who may not see the buyer's costs is told how the price is set, without anybody's volumes.</summary>
internal static class ExplainAnswers
{
    public static Answer Answer(Inquiry asked)
    {
        if (CostAnswers.Whose(asked) is var (forvaltning, _) && forvaltning is null) return new Answer.PriceExplained(PriceAnswers.Explained(asked), asked.Kundansvarig);
        if (CostAnswers.Within(asked, forvaltning) is not var (first, months)) return CostAnswers.NotThen(asked, forvaltning);
        var cost = CostAnswers.Cost(asked, forvaltning, first, months);
        return new Answer.CostExplained(forvaltning, first, months, [.. cost.Lines.Select(l => Explain(asked, forvaltning, first, months, l))]) { Disputable = Disputable(asked, forvaltning, cost) };
    }

    // Volumes are disputed in a chat of one's own, for one's own förvaltning, while the year goes on.
    private static IReadOnlyList<AllocationKey> Disputable(Inquiry asked, Forvaltning forvaltning, Answer.Cost cost)
    {
        if (asked.BoundForvaltning is not null || Disputes.MayDispute(asked.Asker) is not var (own, _) || own != forvaltning.Key) return [];
        return [.. cost.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().SelectMany(c => c.Terms).OfType<CostTerm.Keyed>().Where(k => k is { Step: null, TakenOverFrom: null }).SelectMany(k => k.Parts).Select(p => p.Key)
            .Where(k => asked.Organisation.PriceLists.FirstOrDefault(l => l.Year == k.Year) is { } list && list.ValidTo >= asked.Today).Distinct()];
    }

    private static ExplainedCost Explain(Inquiry asked, Forvaltning forvaltning, DateOnly first, int months, CostLine line)
    {
        var ledger = Ledger.Of(asked.Organisation);
        var terms = line.Cost is CostFinding.Cost cost ? cost.Terms : [];
        var open = CostAnswers.Open(asked);
        return new(line.Tjanst, Prices.At(asked.Organisation, line.Tjanst, first, asked.Today), line.Cost,
            [.. from yearly in terms.Where(t => t is CostTerm.Keyed or CostTerm.ByConsumption).Select(t => t.Price).Distinct()
                let all = Divided(ledger, yearly)
                where all is not null
                select new ExplainedYear(yearly, SelfCosts.Of(asked.Organisation, line.Tjanst.Key, yearly.ListYear), all, open)],
            [.. from price in terms.OfType<CostTerm.PerUnit>().Select(p => p.Price).Distinct()
                from month in Months.From(first, months)
                where ledger.InForce(month)?.Year == price.ListYear
                let used = ledger.Consumption(asked.Usage, line.Tjanst.Key, forvaltning.Key, month)
                where used is not null
                select new UsedMonth(month, price, used.Quantity, price.Amount.Times(used.Quantity))]);
    }

    // What follows use has no keys: only what is charged before them is of the year.
    private static AllocationFinding.Allocated? Divided(Ledger ledger, Price yearly) => ledger.Allocation(yearly) switch
    {
        AllocationFinding.Allocated all => all,
        AllocationFinding.FollowsUse when Allocation.BeforeKeys(ledger, yearly) is var before => new(yearly, before.Direct, before.Stepped, []),
        _ => null,
    };
}
