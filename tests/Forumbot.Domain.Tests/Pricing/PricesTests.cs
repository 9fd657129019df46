using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class PricesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("upphandlingstjanst", 860)]
    [InlineData("avtalsdatabas", 450)]
    [InlineData("lone-och-personaladministration", 53.50)]
    public void A_price_is_taken_from_the_list_in_force(string tjanst, decimal kronor)
    {
        var found = Assert.IsType<PriceFinding.PriceFound>(At(tjanst, Today));
        Assert.Equal((2026, kronor), (found.List.Year, Assert.Single(found.Prices).Amount.Kronor));
    }

    [Theory]
    [InlineData(2026, 12, 31, 2026)]
    [InlineData(2027, 1, 1, 2027)]
    public void A_list_holds_from_its_first_to_its_last_day(int year, int month, int day, int list) =>
        Assert.Equal(list, Assert.IsType<PriceFinding.PriceFound>(At("upphandlingstjanst", new(year, month, day))).List.Year);

    [Fact]
    public void A_price_without_a_list_names_the_latest_known_year_and_todays()
    {
        var none = Assert.IsType<PriceFinding.NoValidPrice>(At("upphandlingstjanst", new(2022, 5, 1)));
        Assert.Equal((2021, 2026), (none.Latest?.List.Year, none.Current?.List.Year));
    }

    [Fact]
    public void A_list_that_does_not_price_the_service_is_no_price() =>
        Assert.Equal(2021, Assert.IsType<PriceFinding.NoValidPrice>(At("upphandlingstjanst", new(2023, 5, 1))).Latest?.List.Year);

    [Fact]
    public void After_the_last_list_the_latest_known_is_the_last() =>
        Assert.Equal(2027, Assert.IsType<PriceFinding.NoValidPrice>(At("upphandlingstjanst", new(2030, 1, 1))).Latest?.List.Year);

    [Fact]
    public void Before_the_first_list_the_first_one_is_named() =>
        Assert.Equal(2021, Assert.IsType<PriceFinding.NoValidPrice>(At("upphandlingstjanst", new(2010, 1, 1))).Latest?.List.Year);

    [Fact]
    public void A_service_that_never_had_a_price_has_none_to_name() =>
        Assert.Equal(new PriceFinding.NoValidPrice(null, null), At("hedersbeloning", Today));

    [Fact]
    public void What_is_included_costs_nothing_extra() => Assert.IsType<PriceFinding.Included>(At("stoppa-faktura", Today));

    [Fact]
    public void A_keyed_service_with_cases_has_both_prices_the_yearly_first() =>
        Assert.Equal([PriceBasis.YearlyShared, PriceBasis.PerUnit], Assert.IsType<PriceFinding.PriceFound>(At("aldre-direkt", Today)).Prices.Select(p => p.Basis));

    [Fact]
    public void Of_two_lists_of_a_date_the_one_that_began_last_holds()
    {
        var revised = new PriceList(2028, "servicenämnden", new(2026, 6, 1), new(2026, 7, 1), new(2026, 12, 31), null);
        var ledger = Ledger.Of(Organisations.Stockholm with { PriceLists = [revised, .. Organisations.Stockholm.PriceLists] });
        Assert.Equal([2026, 2028], new[] { ledger.InForce(new(2026, 6, 30))!.Year, ledger.InForce(new(2026, 7, 1))!.Year });
    }

    private static PriceFinding At(string tjanst, DateOnly at) =>
        Prices.At(Organisations.Stockholm, Lookup.Of(Organisations.Stockholm).Tjanst(tjanst)!, at, Today);
}
