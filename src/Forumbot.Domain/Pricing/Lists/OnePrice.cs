using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Reads a price that somebody gives for a list.</summary>
internal static class OnePrice
{
    /// <returns>What is wrong with it; null where nothing is.</returns>
    internal static ListOutcome? Read(ListBook book, PriceList list, string givenTjanst, string? givenBasis, string givenAmount, string? givenUnit, out Price? price)
    {
        price = null;
        var tjanst = givenTjanst.Trim();
        if (Basis(book, list, tjanst, givenBasis, out var basis) is { } unknown) return unknown;
        if (ListWords.Amount(givenAmount) is not { } amount) return new ListOutcome.NotAnAmount(givenAmount);
        if (Off(book.Organisation, tjanst, basis) is { } off) return off;
        if (basis is PriceBasis.Included && amount != Money.Zero) return new ListOutcome.IncludedIsFree(tjanst);
        if (!ListWords.TryPlain(givenUnit, ListWords.LongestUnit, out var unit)) return new ListOutcome.BadText(ListWords.LongestUnit, IsPlain: true);
        unit ??= UnitOf(book, list, tjanst, basis);
        if (unit is null) return new ListOutcome.NeedsUnit(tjanst);
        price = new(list.Year, tjanst, basis, amount, unit, Example: false, Source: "");
        return null;
    }

    /// <summary>As given; else that of the service's only price in the list, or in the list before.</summary>
    internal static ListOutcome? Basis(ListBook book, PriceList list, string tjanst, string? given, out PriceBasis basis)
    {
        basis = default;
        if (Lookup.Of(book.Organisation).Tjanst(tjanst) is not { } service) return new ListOutcome.UnknownTjanst(tjanst);
        if (given is not null)
        {
            if (ListWords.Basis(given) is not { } read) return new ListOutcome.UnknownBasis(given, FormBases.Of(service.PriceForm));
            basis = read;
            return null;
        }

        var known = Known(book, list, tjanst).GroupBy(p => p.ListYear).OrderBy(g => g.Key == list.Year ? 0 : 1).FirstOrDefault()?.Select(p => p.Basis).Distinct().ToList() ?? [];
        if (known.Count != 1) return new ListOutcome.NeedsBasis(tjanst, known, FormBases.Of(service.PriceForm));
        basis = known[0];
        return null;
    }

    /// <summary>A price that the service's form does not have; null where it has it.</summary>
    internal static ListOutcome? Off(Organisation organisation, string tjanst, PriceBasis basis) =>
        Lookup.Of(organisation).Tjanst(tjanst) is { } service && FormBases.Of(service.PriceForm) is var fits && !fits.Contains(basis) ? new ListOutcome.BasisOff(tjanst, basis, fits) : null;

    private static string? UnitOf(ListBook book, PriceList list, string tjanst, PriceBasis basis) =>
        Known(book, list, tjanst).Where(p => p.Basis == basis).OrderBy(p => p.ListYear == list.Year ? 0 : 1).ThenByDescending(p => p.From).FirstOrDefault()?.Unit
        ?? (basis is PriceBasis.YearlyShared or PriceBasis.YearlyFixed or PriceBasis.BaseFee ? "år" : null);

    private static IEnumerable<Price> Known(ListBook book, PriceList list, string tjanst)
    {
        var before = book.Before(list.ValidFrom)?.Year;
        return book.Organisation.Prices.Where(p => p.Tjanst == tjanst && (p.ListYear == list.Year || p.ListYear == before));
    }
}
