using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Proposing a list, sending it back, and adopting it.</summary>
internal static class Deciding
{
    internal static ListOutcome Propose(ListAsked asked, PriceList list)
    {
        if (list.State is PriceListState.Proposed) return new ListOutcome.Already();
        if (list.State is not PriceListState.Draft) return new ListOutcome.WrongState(list, PriceListState.Draft);
        return Checked(asked, list) ?? asked.Lateness(list.State) ?? Telling(asked, list, asked.Done(list with { State = PriceListState.Proposed }, list.State, asked.Book.Prices(list.Year)));
    }

    internal static ListOutcome SendBack(ListAsked asked, PriceList list)
    {
        if (list.State is PriceListState.Draft) return new ListOutcome.Already();
        if (list.State is not PriceListState.Proposed) return new ListOutcome.WrongState(list, PriceListState.Proposed);
        return asked.Reason is null ? new ListOutcome.NeedsReason() : asked.Done(list with { State = PriceListState.Draft }, list.State, asked.Book.Prices(list.Year));
    }

    internal static ListOutcome Adopt(ListAsked asked, PriceList list, ListWish.Adopt wish)
    {
        if (list.State is PriceListState.Adopted) return new ListOutcome.Already();
        if (list.State is not PriceListState.Proposed) return new ListOutcome.WrongState(list, PriceListState.Proposed);
        if (Decided(asked, wish.DecidedOn, out var day) is { } bad) return bad;
        if (asked.Reference is null) return new ListOutcome.NeedsReference();
        if (Adopted(asked).FirstOrDefault(l => l.ValidFrom <= list.ValidTo && list.ValidFrom <= l.ValidTo) is { } other) return new ListOutcome.Overlaps(other);
        if (Checked(asked, list) is { } refusal) return refusal;
        var prices = asked.Book.Prices(list.Year);
        if (Increases.ToApprove(asked.Book, list, prices) is { Count: > 0 } waiting) return Unapproved(asked, waiting);
        return asked.Lateness(list.State) ?? Telling(asked, list, asked.Done(list with { State = PriceListState.Adopted, DecidedBy = Decider(asked).Sv, DecidedOn = day }, list.State, prices));
    }

    internal static ListOutcome Unapproved(ListAsked asked, IReadOnlyList<PriceIncrease> waiting) =>
        new ListOutcome.NotApproved(asked.Book.YearOf(asked.Year)!.IndexationPercent!.Value, asked.Book.Organisation.Rules.Pricing.Approver, waiting);

    /// <summary>That there is a list to decide on, within its dates and the cap.</summary>
    private static ListOutcome? Checked(ListAsked asked, PriceList list)
    {
        var prices = asked.Book.Prices(list.Year);
        return list.ValidTo < asked.Today ? new ListOutcome.Past(list.ValidTo)
            : prices.Count == 0 ? new ListOutcome.Empty(list.Year)
            : prices.Select(p => OnePrice.Off(asked.Book.Organisation, p.Tjanst, p.Basis)).FirstOrDefault(off => off is not null) is { } misfit ? misfit
            : Increases.BeyondCap(asked.Book, list, prices) is { Count: > 0 } beyond ? Drafting.Capped(asked, beyond)
            : null;
    }

    /// <summary>A list may be decided before its volumes are known; whoever decides is told which totals cannot be divided yet.</summary>
    private static ListOutcome Telling(ListAsked asked, PriceList list, ListOutcome outcome) => outcome is not ListOutcome.Kept kept ? outcome : new ListOutcome.Kept(kept.Change with
    {
        Undivided = [.. asked.Book.LastPrices(list.Year).Where(p => p.Basis is PriceBasis.YearlyShared && Ledger.Of(asked.Book.Organisation).Allocation(p) is not (AllocationFinding.Allocated or AllocationFinding.FollowsUse)).Select(p => p.Tjanst)],
    });

    private static ListOutcome? Decided(ListAsked asked, string? given, out DateOnly day)
    {
        day = asked.Today;
        if (string.IsNullOrWhiteSpace(given)) return null;
        if (ListWords.Day(given) is not { } read) return new ListOutcome.NotADate(given);
        day = read;
        return read > asked.Today ? new ListOutcome.InTheFuture(read) : null;
    }

    private static IEnumerable<PriceList> Adopted(ListAsked asked) => asked.Book.Organisation.PriceLists.Where(l => l.State is PriceListState.Adopted && l.Year != asked.Year);

    private static LocalText Decider(ListAsked asked) => asked.Book.Organisation.Rules.PriceDecider;
}
