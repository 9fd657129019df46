using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class AddedChargesTests
{
    private static readonly Organisation Stockholm = Organisations.Stockholm;

    private static readonly AddedCharge Charge = new("A-2026-000001", "upphandlingstjanst", "farsta", new(2026, 3, 1), 4, new(344_000), "Upphandling av skolmat");

    [Fact]
    public void A_charge_on_a_priced_service_may_be_added() => Assert.Equal(new ChargeOutcome.Added(Charge), AddedCharges.Decide(Stockholm, Charge, null));

    [Fact]
    public void The_same_charge_is_there_already() => Assert.IsType<ChargeOutcome.Already>(AddedCharges.Decide(Stockholm, Charge, Charge with { }));

    [Fact]
    public void Another_charge_may_not_take_its_key() =>
        Assert.Equal(new ChargeOutcome.KeyTaken(Charge), AddedCharges.Decide(Stockholm, Charge with { Amount = new(1) }, Charge));

    [Fact]
    public void What_nobody_sells_or_nobody_is_charged_for_is_refused()
    {
        Assert.IsType<ChargeOutcome.UnknownTjanst>(AddedCharges.Decide(Stockholm, Charge with { Tjanst = "blirp" }, null));
        Assert.IsType<ChargeOutcome.UnknownForvaltning>(AddedCharges.Decide(Stockholm, Charge with { Forvaltning = "blirp" }, null));
        Assert.IsType<ChargeOutcome.NotCharged>(AddedCharges.Decide(Stockholm, Charge with { Tjanst = "stoppa-faktura" }, null));
        Assert.IsType<ChargeOutcome.NotCharged>(AddedCharges.Decide(Stockholm, Charge with { Tjanst = "centralupphandling" }, null));
    }

    [Fact]
    public void A_month_without_an_adopted_price_is_refused()
    {
        var proposed = Stockholm with { PriceLists = [.. Stockholm.PriceLists.Select(l => l with { State = PriceListState.Proposed })] };

        Assert.IsType<ChargeOutcome.NoPrice>(AddedCharges.Decide(Stockholm, Charge with { Month = new(2022, 3, 1) }, null));
        Assert.IsType<ChargeOutcome.NoPrice>(AddedCharges.Decide(proposed, Charge, null));
    }

    [Fact]
    public void Who_is_gone_is_charged_no_more()
    {
        var ended = Stockholm with { Forvaltningar = [.. Stockholm.Forvaltningar.Select(f => f.Key == "farsta" ? f with { ValidTo = new(2026, 2, 28) } : f)] };

        Assert.IsType<ChargeOutcome.NotThen>(AddedCharges.Decide(ended, Charge, null));
        Assert.IsType<ChargeOutcome.Added>(AddedCharges.Decide(ended, Charge with { Month = new(2026, 2, 1) }, null));
    }

    [Fact]
    public void The_cost_of_the_month_has_what_was_added()
    {
        var usage = Organisations.Usage.With([Charge, Charge with { Key = "A-2026-000002", Quantity = null, Amount = new(-44_000) }]);

        var cost = Cost(usage, 3, 1);

        Assert.Equal(300_000, cost.Total.Ore);
        var term = Assert.Single(cost.Terms.OfType<CostTerm.Added>());
        Assert.Equal((4m, 2), (term.Quantity, term.Charges));
        Assert.Equal(300_000, Cost(usage, 1, 12).Total.Ore);
        Assert.Equal(0, Cost(usage, 4, 1).Total.Ore);
    }

    [Fact]
    public void A_month_without_reported_volumes_still_has_what_was_added()
    {
        var cost = Cost(Organisations.Usage.With([Charge with { Month = new(2026, 12, 1) }]), 12, 1);

        Assert.Equal((344_000, 1), (cost.Total.Ore, cost.Missing.Count));
    }

    private static CostFinding.Cost Cost(Usage usage, int month, int months) => Assert.IsType<CostFinding.Cost>(
        Costs.Of(Stockholm, usage, Lookup.Of(Stockholm).Tjanst("upphandlingstjanst")!, "farsta", new(2026, month, 1), months, new(2026, 11, 21)));
}
