namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Drawing up a list, and the prices of a draft.</summary>
internal static class Drafting
{
    private const string None = "-";

    internal static ListOutcome Draft(ListAsked asked, ListWish.Draft wish)
    {
        var (book, year) = (asked.Book, asked.Year);
        if (book.Find(year) is { } existing) return new ListOutcome.Exists(existing);
        PriceList list = new(year, book.Organisation.Rules.PriceDecider.Sv, asked.Today, new(year, 1, 1), new(year, 12, 31), null) { State = PriceListState.Draft };
        if (list.ValidTo < asked.Today) return new ListOutcome.Past(list.ValidTo);
        if (book.Organisation.PriceLists.FirstOrDefault(l => l.ValidFrom <= list.ValidTo && list.ValidFrom <= l.ValidTo) is { } other) return new ListOutcome.Overlaps(other);
        if (Percent(book, year, wish.Percent, out var percent) is { } bad) return bad;
        if (From(book, list, wish.From, out var from) is { } missing) return missing;
        return asked.Lateness(null) ?? Draft(asked, list with { Note = from?.Note }, from is null ? [] : Raised(book, from.Year, year, percent), percent, (from ?? book.Before(list.ValidFrom))?.Year);
    }

    internal static ListOutcome Set(ListAsked asked, PriceList list, ListWish.SetPrice wish)
    {
        if (list.State is not PriceListState.Draft) return new ListOutcome.WrongState(list, PriceListState.Draft);
        if (OnePrice.Read(asked.Book, list, wish.Tjanst, wish.Basis, wish.Amount, wish.Unit, out var price) is { } refusal) return refusal;
        return With(asked, list, price!);
    }

    internal static ListOutcome Remove(ListAsked asked, PriceList list, ListWish.RemovePrice wish)
    {
        if (list.State is not PriceListState.Draft) return new ListOutcome.WrongState(list, PriceListState.Draft);
        if (OnePrice.Basis(asked.Book, list, wish.Tjanst.Trim(), wish.Basis, out var basis) is { } refusal) return refusal;
        var prices = asked.Book.Prices(list.Year);
        if (prices.FirstOrDefault(p => p.Tjanst == wish.Tjanst.Trim() && p.Basis == basis) is not { } gone) return new ListOutcome.NoSuchPrice(wish.Tjanst.Trim(), basis);
        return asked.Done(list, list.State, [.. prices.Where(p => p != gone)], [new(gone.Tjanst, gone.Basis, gone.Amount, null, gone.Unit)]);
    }

    /// <summary>A list's prices with one that is new or other than before, within the cap.</summary>
    internal static ListOutcome With(ListAsked asked, PriceList list, Price price)
    {
        var prices = asked.Book.Prices(list.Year);
        var old = prices.LastOrDefault(p => p.Tjanst == price.Tjanst && p.Basis == price.Basis && p.HasBegun(price.From ?? list.ValidFrom));
        if (old is not null && (old.Amount, old.Unit) == (price.Amount, price.Unit)) return new ListOutcome.Already();
        if (Increases.BeyondCap(asked.Book, list, [price]) is { Count: > 0 } beyond) return Capped(asked, beyond);
        return asked.Done(list, list.State, [.. prices.Where(p => p != old || p.From != price.From), price], [new(price.Tjanst, price.Basis, old?.Amount, price.Amount, price.Unit) { From = price.From }]);
    }

    internal static ListOutcome Capped(ListAsked asked, IReadOnlyList<PriceIncrease> beyond) => new ListOutcome.BeyondCap(asked.Book.YearOf(asked.Year)!.PriceCapPercent!.Value, beyond);

    private static ListOutcome Draft(ListAsked asked, PriceList list, IReadOnlyList<Price> prices, decimal percent, int? keysFrom)
    {
        if (Increases.BeyondCap(asked.Book, list, prices) is { Count: > 0 } beyond) return Capped(asked, beyond);
        var done = (ListOutcome.Kept)asked.Done(list, null, prices, [.. prices.Select(p => new PriceChange(p.Tjanst, p.Basis, null, p.Amount, p.Unit))]);
        return new ListOutcome.Kept(done.Change with { Percent = prices.Count > 0 ? percent : null, KeysFrom = keysFrom, Undivided = [.. prices.Where(p => p.Basis is PriceBasis.YearlyShared).Select(p => p.Tjanst)] });
    }

    /// <summary>Raised by a percent that the cap allows, rounding never goes beyond the cap.</summary>
    private static IReadOnlyList<Price> Raised(ListBook book, int from, int year, decimal percent)
    {
        var cap = book.YearOf(year)?.PriceCapPercent is { } most && percent <= most ? most : (decimal?)null;
        Money Amount(Money last) => Increases.Raised(last, percent) is var raised && cap is { } most && raised > last && raised > Increases.Highest(last, most) ? Increases.Highest(last, most) : raised;
        return [.. book.LastPrices(from).Select(p => p with { ListYear = year, From = null, Amount = Amount(p.Amount) })];
    }

    private static ListOutcome.NotAPercent? Percent(ListBook book, int year, string? given, out decimal percent)
    {
        percent = book.YearOf(year)?.IndexationPercent ?? 0;
        if (given is null) return null;
        if (ListWords.Percent(given) is not { } read) return new ListOutcome.NotAPercent(given);
        percent = read;
        return null;
    }

    private static ListOutcome? From(ListBook book, PriceList list, string? given, out PriceList? from)
    {
        from = given is null ? book.Before(list.ValidFrom) : null;
        if (given is null || given.Trim() == None) return null;
        if (ListWords.Year(given) is not { } year) return new ListOutcome.NotAYear(given);
        from = book.Find(year);
        return from is null ? new ListOutcome.NoSuchList(year) : null;
    }
}
