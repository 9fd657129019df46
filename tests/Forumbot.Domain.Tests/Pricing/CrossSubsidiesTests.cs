using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>Seed 001 6.3: "I dagsläget är leverantörsreskontra överprissatt och kundreskontra och hyresadministration underprissatt."</summary>
public sealed class CrossSubsidiesTests
{
    [Fact]
    public void One_service_priced_over_its_cost_pays_for_those_priced_under()
    {
        var found = CrossSubsidies.Of([Priced("leverantorsreskontra", 110, 100), Priced("kundreskontra", 94, 100), Priced("hyresadministration", 49, 50), Priced("ekonomiservice", 30, 30)], 0)!;

        Assert.True(found.Subsidised);
        Assert.Equal(["leverantorsreskontra"], found.Over.Select(s => s.Tjanst));
        Assert.Equal(["kundreskontra", "hyresadministration"], found.Under.Select(s => s.Tjanst));
        Assert.Equal((7, 10), (found.Moved.Kronor, found.Over[0].Off.Kronor));
    }

    [Fact]
    public void No_more_is_moved_than_is_taken_too_much() => Assert.Equal(3, CrossSubsidies.Of([Priced("a", 103, 100), Priced("b", 90, 100)], 0)!.Moved.Kronor);

    [Fact]
    public void Prices_that_are_all_too_high_or_all_too_low_subsidise_nothing()
    {
        Assert.False(CrossSubsidies.Of([Priced("a", 110, 100), Priced("b", 110, 100)], 0)!.Subsidised);
        Assert.False(CrossSubsidies.Of([Priced("a", 90, 100), Priced("b", 100, 100)], 0)!.Subsidised);
        Assert.Equal(Money.Zero, CrossSubsidies.Of([Priced("a", 110, 100)], 0)!.Moved);
    }

    [Fact]
    public void Where_the_pack_asks_for_a_surplus_prices_that_leave_it_are_right()
    {
        (string, Money, Money)[] priced = [Priced("a", 100, 97), Priced("b", 200, 194)];

        Assert.Empty(CrossSubsidies.Of(priced, 3)!.Over);
        Assert.Equal(2, CrossSubsidies.Of(priced, 0)!.Over.Count);
        Assert.True(CrossSubsidies.Of([Priced("a", 100, 97), Priced("b", 200, 198)], 3) is { Subsidised: false, Under: [{ Tjanst: "b" }] });
    }

    [Fact]
    public void Without_self_costs_there_is_nothing_to_say() => Assert.Null(CrossSubsidies.Of([], 0));

    private static (string, Money, Money) Priced(string tjanst, decimal revenue, decimal cost) => (tjanst, Money.FromKronor(revenue), Money.FromKronor(cost));
}
