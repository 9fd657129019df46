using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Limits of what runs on: procurement hours at 860 kr, delivered each month.</summary>
public sealed class RunningLimitsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2027-01-04")]
    public void A_running_service_is_tested_on_twelve_months_whenever_it_begins(string? wanted)
    {
        var town = OrderTown.Stockholm with
        {
            Tjanster = [.. OrderTown.Stockholm.Tjanster.Select(t => t.Key == Hours ? t with { Delivery = Delivery.Lopande, Category = Category.Tillagg } : t)],
        };

        // 860 kr a month is 10 320 kr a year: above the 10 000 kr that a budgetuppföljare orders.
        var offer = town.Check(OrderTown.Budget, OrderTown.Wish("1") with { Wanted = wanted }).Offer!;

        Assert.Equal((AvropKind.Running, AttestNeed.KundBestallare, LimitKind.PerOrder), (offer.Kind, offer.Needs, offer.Limit));
        Assert.Equal(Money.FromKronor(wanted is null ? 2 * 860 : 0), offer.Commitment);
    }

    [Fact]
    public void Who_attests_one_is_tested_on_twelve_months_too()
    {
        var asked = Order(AvropState.AwaitsAttest) with { Kind = AvropKind.Running, Quantity = 1, Committed = Money.Zero };

        Assert.Equal(AttestNeed.KundBestallare, OrderTown.Done(Attesting.Attest(OrderTown.Stockholm.Case(asked, Organisations.Budgetuppfoljare), Spending.None)).Avrop.Needs);
    }
}
