using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Tests.Pricing;

public class MoneyTests
{
    [Theory]
    [InlineData(5, "0.5", 3)]
    [InlineData(-5, "0.5", -3)]
    [InlineData(5, "0.49", 2)]
    [InlineData(101, "2", 202)]
    [InlineData(20_000, "0.015", 300)]
    [InlineData(5, "0", 0)]
    public void Times_a_quantity_is_rounded_half_away_from_zero(long ore, string quantity, long expected) =>
        Assert.Equal(new(expected), new Money(ore).Times(Number(quantity)));

    [Theory]
    [InlineData(5, "2", 3)]
    [InlineData(-5, "2", -3)]
    [InlineData(100, "3", 33)]
    [InlineData(97, "0.97", 100)]
    public void Per_so_many_is_rounded_half_away_from_zero(long ore, string count, long expected) =>
        Assert.Equal(new(expected), new Money(ore).Per(Number(count)));

    [Fact]
    public void More_than_money_can_be_is_no_amount()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue).Times(1.000000000000000001m));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue).Per(0.5m));
        Assert.Throws<OverflowException>(() => new[] { new Money(long.MaxValue), new Money(1) }.Sum());
        Assert.Throws<DivideByZeroException>(() => new Money(1).Per(0));
    }

    [Fact]
    public void The_largest_amount_times_one_is_itself() => Assert.Equal(new(long.MaxValue), new Money(long.MaxValue).Times(1));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
