using Forumbot.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class MachineSharesTests
{
    [Fact]
    public void They_are_the_shares_of_numbers_of_any_size() => Prop.ForAll(Sums.ToArbitrary(), x =>
    {
        var (machine, any) = (MachineShares.Of(new(x.Total), x.Weights), Shares.OfAnySize(new(x.Total), x.Weights));
        return Same(any, Shares.Of(new(x.Total), x.Weights)) && (machine is null || Same(any, machine));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void They_divide_what_administrations_have() =>
        Assert.NotNull(MachineShares.Of(Money.FromKronor(23_400_000), [new("a", 318_154.125m), new("b", 1_100_000m)]));

    [Fact]
    public void What_the_machines_numbers_do_not_hold_is_left_to_the_others()
    {
        Assert.Null(MachineShares.Of(new(1), [new("a", decimal.MaxValue)]));
        Assert.Null(MachineShares.Of(new(1), [new("a", long.MaxValue), new("b", 1)]));
        Assert.Null(MachineShares.Of(new(1), [new("a", 100_000_000_000m), new("b", 0.000000001m)]));
        Assert.Null(MachineShares.Of(new(long.MinValue), [new("a", 1)]));
    }

    private static bool Same(Division a, Division b) => (a, b) switch
    {
        (Division.Divided one, Division.Divided other) => one.Shares.SequenceEqual(other.Shares),
        _ => a == b,
    };

    private static Gen<(long Total, Weight[] Weights)> Sums =>
        from count in Gen.Choose(1, 40)
        from totals in Gen.Choose(int.MinValue, int.MaxValue).Two()
        from large in Gen.Elements(1L, 1_000L, 1L << 31)
        from values in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 5)), (3, Gen.Choose(0, int.MaxValue))).ArrayOf(count)
        from scales in Gen.Choose(0, 12).ArrayOf(count)
        from high in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(0, int.MaxValue)))
        select (totals.Item1 * large + totals.Item2, values.Select((v, i) => new Weight($"k{(i * 7) % count:00}{i}", new decimal(v, i == 0 ? high : 0, 0, false, (byte)scales[i]))).ToArray());
}
