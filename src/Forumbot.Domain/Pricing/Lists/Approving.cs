using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Increases beyond the uppräkningsfaktor, and prices that change during the year (seed 000, Prissättning).</summary>
internal static class Approving
{
    internal static ListOutcome Approve(ListAsked asked, PriceList list, ListWish.Approve wish)
    {
        if (asked.Reason is null) return new ListOutcome.NeedsReason();
        var prices = asked.Book.Prices(list.Year);
        if (Wanted(asked, list, wish, out var wanted) is { } refusal) return refusal;
        if (wanted is not null) prices = [.. prices.Where(p => wish.Amount is null || (p.Tjanst, p.Basis) != (wanted.Tjanst, wanted.Basis)), .. wish.Amount is null ? Array.Empty<Price>() : [wanted]];
        var waiting = Increases.ToApprove(asked.Book, list, prices.Where(p => wanted is null || (p.Tjanst, p.Basis) == (wanted.Tjanst, wanted.Basis)));
        if (waiting.Count == 0) return new ListOutcome.NothingToApprove(list.Year);
        if (Increases.BeyondCap(asked.Book, list, waiting.Select(i => i.After)) is { Count: > 0 } beyond) return Drafting.Capped(asked, beyond);
        var done = (ListOutcome.Kept)asked.Done(list, list.State, asked.Book.Prices(list.Year));
        return new ListOutcome.Kept(done.Change with { Approved = [.. waiting.Select(ApprovalOf)] });
    }

    internal static ListOutcome Change(ListAsked asked, PriceList list, ListWish.ChangePrice wish)
    {
        if (list.State is not PriceListState.Adopted) return new ListOutcome.WrongState(list, PriceListState.Adopted);
        if (list.ValidTo < asked.Today) return new ListOutcome.Past(list.ValidTo);
        if (!wish.RequirementsChanged) return new ListOutcome.RequirementsNotChanged();
        if (asked.Reason is null) return new ListOutcome.NeedsReason();
        if (asked.Reference is null) return new ListOutcome.NeedsReference();
        if (OnePrice.Read(asked.Book, list, wish.Tjanst, wish.Basis, wish.Amount, wish.Unit, out var price) is { } refusal) return refusal;
        if (Begins(asked, list, wish.From, out var month) is { } off) return off;
        price = price! with { From = month };
        var waiting = Increases.ToApprove(asked.Book, list, [price]);
        if (waiting.Count > 0 && !asked.MayApprove) return Deciding.Unapproved(asked, waiting);
        // Whoever may approve does so by changing the price, for the same reason.
        return Drafting.With(asked, list, price) switch
        {
            ListOutcome.Kept done => new ListOutcome.Kept(done.Change with { Approved = [.. waiting.Select(ApprovalOf)] }),
            var refused => refused,
        };
    }

    /// <summary>The month from which a changed price holds; null from the list's start. Months before the current one are billed.</summary>
    private static ListOutcome? Begins(ListAsked asked, PriceList list, string? given, out DateOnly? month)
    {
        month = null;
        var (now, start, last) = (Months.FirstOf(asked.Today), Months.FirstOf(list.ValidFrom), Months.FirstOf(list.ValidTo));
        var first = now > start ? now : start;
        var wished = given is null ? now.AddMonths(1) > start ? now.AddMonths(1) : start : ListWords.Month(given);
        if (wished is not { } from) return new ListOutcome.NotAMonth(given!);
        if (from < first || from > last) return new ListOutcome.MonthOff(first, last);
        month = from > start ? from : null;
        return null;
    }

    /// <summary>The one price that is meant, with the amount that is to be approved; null for all.</summary>
    private static ListOutcome? Wanted(ListAsked asked, PriceList list, ListWish.Approve wish, out Price? wanted)
    {
        wanted = null;
        if (wish.Tjanst is not { } tjanst) return null;
        if (wish.Amount is { } amount) return OnePrice.Read(asked.Book, list, tjanst, wish.Basis, amount, null, out wanted);
        if (OnePrice.Basis(asked.Book, list, tjanst.Trim(), wish.Basis, out var basis) is { } unknown) return unknown;
        wanted = asked.Book.Prices(list.Year).FirstOrDefault(p => p.Tjanst == tjanst.Trim() && p.Basis == basis);
        return wanted is null ? new ListOutcome.NoSuchPrice(tjanst.Trim(), basis) : null;
    }

    private static PriceApproval ApprovalOf(PriceIncrease increase) => new(increase.After.ListYear, increase.After.Tjanst, increase.After.Basis, increase.After.Amount) { Unit = increase.After.Unit };
}
