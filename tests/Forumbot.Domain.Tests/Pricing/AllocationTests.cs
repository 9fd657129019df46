using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Pricing.OneTjanst;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class AllocationTests
{
    private static readonly Organisation City = OneTjanst.Of(PriceForm.Keyed, Price(PriceBasis.YearlyShared, 1_000));

    [Fact]
    public void What_one_forvaltning_alone_causes_is_charged_to_it_before_the_keys()
    {
        var all = Allocated(City.Keyed(("norr", 1), ("soder", 1)) with { DirectCosts = [new(2026, Key, "norr", "Eget", null, Money.FromKronor(200), false, "")] });

        Assert.Equal([new("norr", Money.FromKronor(600)), new("soder", Money.FromKronor(400))], all.Buyers);
    }

    [Fact]
    public void One_who_has_no_volume_can_still_have_a_cost_of_its_own() =>
        Assert.Equal(200, Allocated(City.Keyed(("soder", 1)) with { DirectCosts = [new(2026, Key, "norr", "Eget", null, Money.FromKronor(200), false, "")] }).OfYear("norr").Kronor);

    [Theory]
    [InlineData(0, 100, 450)]
    [InlineData(99, 100, 450)]
    [InlineData(100, 250, 375)]
    [InlineData(5_000, 250, 375)]
    public void Who_climbs_a_staircase_pays_the_step_that_its_volume_reaches_and_has_no_share(decimal volume, decimal step, decimal others)
    {
        var city = City with { Forvaltningar = [Buyer("norr"), Buyer("soder"), Buyer("bolaget", "bolag")], PriceSteps = [Step(100, 250), Step(0, 100)] };

        var all = Allocated(city.Keyed(("norr", 5), ("soder", 5), ("bolaget", volume)));

        Assert.Equal([step, others, others], new[] { "bolaget", "norr", "soder" }.Select(b => all.OfYear(b).Kronor));
        Assert.Equal(1_000, all.Buyers.Sum(b => b.Amount.Kronor));
    }

    [Fact]
    public void More_before_the_keys_than_there_is_to_divide_is_refused() => Assert.Equal(new AllocationFinding.MoreThanTheTotal(Money.FromKronor(1_000.01m)),
        Found(City.Keyed(("norr", 1)) with { DirectCosts = [new(2026, Key, "norr", "Eget", null, Money.FromKronor(1_000.01m), false, "")] }));

    [Fact]
    public void Deviations_from_standard_weigh_more_than_what_follows_it()
    {
        // 100 each, of which 50 of norr's deviate and weigh 3 more: 250 against 100.
        var city = City.Keyed(("norr", 100), ("soder", 100));
        city = city with { AllocationKeys = [city.AllocationKeys[0] with { DeviationKey = "fel", DeviationFactor = 3 }], KeyVolumes = [.. city.KeyVolumes, new(2026, "fel", "norr", 50, false)] };

        var all = Allocated(city);

        Assert.Equal([714.29m, 285.71m], all.Buyers.Select(b => b.Amount.Kronor));
        Assert.Equal((50, 250, 100), (all.Keys[0].Of("norr")!.Weight.Deviations, all.Keys[0].Of("norr")!.Weight.Value, all.Keys[0].Of("norr")!.Weight.Adjusted.Volume));
    }

    [Fact]
    public void Known_changes_are_added_to_what_was_measured_also_for_who_had_nothing()
    {
        var all = Allocated(City.Keyed(("norr", 100)) with { VolumeAdjustments = [Change("norr", -50), Change("soder", 30), Change("soder", 20)] });

        Assert.Equal([500m, 500m], all.Buyers.Select(b => b.Amount.Kronor));
    }

    [Fact]
    public void A_volume_below_zero_once_it_is_adjusted_is_refused_by_name()
    {
        var refused = Assert.IsType<AllocationFinding.NegativeVolume>(Found(City.Keyed(("norr", 100), ("soder", 5)) with { VolumeAdjustments = [Change("soder", -6)] }));

        Assert.Equal(("nyckel", "soder", -1m), (refused.Key.Key, refused.Forvaltning, refused.Volume));
    }

    [Fact]
    public void A_key_without_volumes_is_refused_whether_they_are_missing_or_zero()
    {
        Assert.IsType<AllocationFinding.NoVolumes>(Found(City.Keyed()));
        Assert.IsType<AllocationFinding.NoVolumes>(Found(City.Keyed(("norr", 0), ("soder", 0))));
    }

    [Theory]
    [InlineData(99.99)]
    [InlineData(100.01)]
    [InlineData(0)]
    public void Weights_that_do_not_add_to_100_are_refused_with_what_they_add_to(decimal percent)
    {
        var city = City.Keyed(("norr", 1));

        Assert.Equal(new AllocationFinding.WeightsOff(percent), Found(city with { AllocationKeys = [city.AllocationKeys[0] with { WeightPercent = percent }] }));
    }

    [Fact]
    public void Without_keys_nothing_is_divided() => Assert.IsType<AllocationFinding.NoKeys>(Found(City));

    private static PriceStep Step(decimal from, decimal kronor) => new(2026, Key, "bolag", "nyckel", from, Money.FromKronor(kronor), false, "");

    private static VolumeAdjustment Change(string buyer, decimal change) => new(2026, "nyckel", buyer, change, $"orsak {change}", null, false);

    private static AllocationFinding Found(Organisation city) => Allocation.Of(Ledger.Of(city), city.Prices[0]);

    private static AllocationFinding.Allocated Allocated(Organisation city) => Assert.IsType<AllocationFinding.Allocated>(Found(city));
}
