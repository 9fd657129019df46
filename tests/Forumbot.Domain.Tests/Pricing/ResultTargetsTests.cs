using Forumbot.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>Under two packs: Stockholm ±0 (seed 001 5.3), Österåker +1 % in 2019 rising a percent a year to +3 % (seed 003).</summary>
public sealed class ResultTargetsTests
{
    [Theory]
    [InlineData(0, 1_000_000, 0)]
    [InlineData(1, 1_000_000, 10_000)]
    [InlineData(3, 1_000_000, 30_000)]
    public void A_target_is_a_percent_of_revenue(decimal percent, decimal revenue, decimal target) => Assert.Equal(target, ResultTargets.OfRevenue(Money.FromKronor(revenue), percent).Kronor);

    [Fact]
    public void The_revenue_that_is_asked_for_leaves_the_target_to_the_ore() => Prop.ForAll(
        (from ore in Gen.Choose(0, int.MaxValue) from percent in Gen.Choose(0, 5_000) select (Cost: new Money(ore * 10L), Percent: percent / 100m)).ToArbitrary(), x =>
        {
            var revenue = ResultTargets.Revenue(x.Cost, x.Percent);
            return Math.Abs((revenue - x.Cost - ResultTargets.OfRevenue(revenue, x.Percent)).Ore) <= 1 && (x.Percent != 0 || revenue == x.Cost);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_target_of_everything_is_no_target() => Assert.Throws<ArgumentOutOfRangeException>(() => ResultTargets.Revenue(new(1), 100));
}
