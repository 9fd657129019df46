using Forumbot.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class SharesTests
{
    [Fact]
    public void The_parts_of_any_sum_add_up_to_it() =>
        Check((total, weights) => Divide(total, weights).Sum(s => s.Amount.Ore) == total);

    [Fact]
    public void Nobody_is_a_whole_ore_from_the_exact_share() => Check((total, weights) =>
    {
        var sum = weights.Sum(w => w.Value);
        return Divide(total, weights).Zip(weights).All(x => Math.Abs(x.First.Amount.Ore - total * (x.Second.Value / sum)) < 1.000001m);
    });

    [Fact]
    public void Who_weighs_more_never_gets_less_of_a_charge() => Check((total, weights) =>
    {
        var shares = Divide(Math.Abs(total), weights).Zip(weights).OrderBy(x => x.Second.Value).ToList();
        return shares.Zip(shares.Skip(1)).All(p => p.First.Second.Value == p.Second.Second.Value || p.First.First.Amount <= p.Second.First.Amount);
    });

    [Fact]
    public void Who_weighs_nothing_gets_nothing() =>
        Check((total, weights) => Divide(total, [.. weights, new("zero", 0m)])[^1].Amount == Money.Zero);

    [Fact]
    public void The_order_of_the_weights_changes_no_share() => Check((total, weights) =>
        Divide(total, weights).ToHashSet().SetEquals(Divide(total, [.. weights.Reverse()])));

    [Fact]
    public void Weights_of_ten_times_the_size_give_the_same_shares() => Check((total, weights) =>
        Divide(total, weights).SequenceEqual(Divide(total, [.. weights.Select(w => w with { Value = w.Value * 10.0m })])));

    [Fact]
    public void A_credit_is_shared_as_the_charge_it_takes_back() => Check((total, weights) =>
        Divide(total, weights).Zip(Divide(-total, weights)).All(p => p.First.Amount.Ore == -p.Second.Amount.Ore));

    [Fact]
    public void A_tie_goes_to_the_lowest_key() =>
        Assert.Equal([33, 34, 33], Divide(100, [new("c", 1), new("a", 1), new("b", 1)]).Select(s => s.Amount.Ore));

    [Fact]
    public void Half_and_quarter_weights_divide_the_largest_sum_exactly() =>
        Assert.Equal([4611686018427387903, 2305843009213693952, 2305843009213693952],
            Divide(long.MaxValue, [new("a", 50m), new("b", 25.00m), new("c", 25m)]).Select(s => s.Amount.Ore));

    [Fact]
    public void A_negative_weight_is_refused_by_its_name() =>
        Assert.Equal(new Division.NegativeWeight("b"), Shares.Of(new(100), [new("a", 1), new("b", -0.01m)]));

    [Fact]
    public void Nothing_can_be_shared_by_no_weights()
    {
        Assert.IsType<Division.NothingToShareBy>(Shares.Of(new(100), []));
        Assert.IsType<Division.NothingToShareBy>(Shares.Of(new(100), [new("a", 0)]));
    }

    private static IReadOnlyList<Share> Divide(long ore, IReadOnlyList<Weight> weights) =>
        Assert.IsType<Division.Divided>(Shares.Of(new(ore), weights)).Shares;

    private static void Check(Func<long, Weight[], bool> holds)
    {
        var weights =
            from count in Gen.Choose(1, 30)
            from values in Gen.Choose(0, 1_000_000).ArrayOf(count)
            from scale in Gen.Choose(0, 6)
            select values.Select((v, i) => new Weight($"k{i:00}", new decimal(v + (i == 0 ? 1 : 0), 0, 0, false, (byte)scale))).ToArray();
        var totals = Gen.OneOf(Gen.Choose(-1000, 1000).Select(n => (long)n), Gen.Choose(int.MinValue, int.MaxValue).Select(n => n * 1_000L));
        Prop.ForAll((from t in totals from w in weights select (t, w)).ToArbitrary(), x => holds(x.t, x.w)).QuickCheckThrowOnFailure();
    }
}
