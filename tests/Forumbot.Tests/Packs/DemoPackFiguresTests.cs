using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Tests.Packs;

/// <summary>The demo pack as read back from the store, against the seeds.</summary>
public sealed class DemoPackFiguresTests(DemoOrganisation demo) : IClassFixture<DemoOrganisation>
{
    private readonly Organisation organisation = demo.Organisation;

    [Fact]
    public void Each_amount_that_a_seed_states_is_there_to_the_ore_and_is_no_example() => Assert.All(SeedFigures.Amounts, figure =>
        Assert.Contains(organisation.Prices, p => (p.ListYear, p.Tjanst, p.Amount, p.Example) == (figure.Year, figure.Tjanst, new Money(figure.Ore), false)));

    [Fact]
    public void No_other_amount_passes_for_a_seeds()
    {
        var stated = SeedFigures.Amounts.Select(f => (f.Tjanst, f.Ore)).ToHashSet();

        Assert.All(organisation.Prices.Where(p => !p.Example && p.Basis != PriceBasis.Included), p => Assert.Contains((p.Tjanst, p.Amount.Ore), stated));
        Assert.All(organisation.KeyVolumes, v => Assert.True(v.Example));
        Assert.All(demo.Used, c => Assert.True(c.Example));
    }

    [Fact]
    public void Lists_after_2021_say_that_their_amounts_are_2021s()
    {
        Assert.Equal(Enumerable.Range(2020, 8), organisation.PriceLists.Select(l => l.Year).Order());
        Assert.All(organisation.PriceLists.Where(l => l.Year > 2021), l => Assert.Equal("exempel, belopp från 2021", l.Note));
        Assert.All(organisation.PriceLists.Where(l => l.Year > 2021), l => Assert.Equal(Amounts(2021), Amounts(l.Year)));
    }

    [Fact]
    public void Every_service_has_a_price_in_every_list() => Assert.All(organisation.PriceLists, list =>
        Assert.Equal(organisation.Tjanster.Select(t => t.Key).Order(), organisation.Prices.Where(p => p.ListYear == list.Year).Select(p => p.Tjanst).Distinct().Order()));

    [Fact]
    public void The_volumes_of_a_key_add_up_to_the_citys()
    {
        foreach (var (key, volume) in SeedFigures.CityVolumes)
            Assert.All(organisation.KeyVolumes.Where(v => v.Key == key).GroupBy(v => v.Year), year => Assert.Equal(volume, year.Sum(v => v.Volume)));

        Assert.All(SeedFigures.CityVolumes, figure => Assert.Contains(organisation.KeyVolumes, v => v.Key == figure.Key && v.Year == 2026));
    }

    [Fact]
    public void The_keys_weigh_what_the_seed_says()
    {
        Assert.All(SeedFigures.Weights2023, w => Assert.Equal(w.Weights, Weights(2023, w.Tjanst)));
        Assert.All(SeedFigures.Weights2023, w => Assert.Equal(w.Weights, Weights(2027, w.Tjanst)));
        Assert.All(SeedFigures.Weights2022, w => Assert.Equal(w.Weights, Weights(2022, w.Tjanst)));
    }

    [Fact]
    public void Every_shared_amount_from_2023_on_has_keys_and_every_key_has_volumes()
    {
        var keys = organisation.AllocationKeys.ToLookup(k => (k.Year, k.Tjanst));
        var volumes = organisation.KeyVolumes.Where(v => v.Volume > 0).Select(v => (v.Year, v.Key)).ToHashSet();

        Assert.All(organisation.Prices.Where(p => p.Basis == PriceBasis.YearlyShared && p.ListYear >= 2023), p => Assert.NotEmpty(keys[(p.ListYear, p.Tjanst)]));
        Assert.All(organisation.AllocationKeys, k => Assert.Contains((k.Year, k.Key), volumes));
    }

    [Fact]
    public void What_is_used_is_priced_per_unit_and_known_up_to_October_2026()
    {
        var priced = organisation.Prices.Where(p => p.Basis == PriceBasis.PerUnit).Select(p => p.Tjanst).ToHashSet();

        Assert.Equal(priced.Order(), demo.Used.Select(c => c.Tjanst).Distinct().Order());
        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2026, 10, 1)), (demo.Used.Min(c => c.Month), demo.Used.Max(c => c.Month)));
    }

    [Fact]
    public void Payroll_brings_in_about_what_the_seed_says()
    {
        var employeeMonths = demo.Used.Where(c => c.Tjanst == "lone-och-personaladministration" && c.Month.Year == 2021).Sum(c => c.Quantity);

        Assert.InRange(employeeMonths * 53.50m, 34_600_000, 34_800_000);
    }

    private decimal[] Weights(int year, string tjanst) => [.. organisation.AllocationKeys.Where(k => k.Year == year && k.Tjanst == tjanst).Select(k => k.WeightPercent).OrderBy(w => Array.IndexOf([50m, 90m, 70m, 34m, 25m, 10m, 30m, 66m, 100m], w))];

    private string[] Amounts(int year) => [.. organisation.Prices.Where(p => p.ListYear == year).Select(p => $"{p.Tjanst} {p.Basis} {p.Amount.Ore}").Order()];
}
