using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;

namespace Forumbot.Tests.Pricing;

[Collection(OnPostgres.Name)]
public sealed class AddChargeTests(PostgresCluster postgres)
{
    private static readonly AddedCharge Charge = new("A-2026-000001", "kurs", "norr", new(2026, 1, 1), 2.25m, new(123_45), "Kurs i bokföring");

    [Fact]
    public async Task A_charge_is_added_once_and_costs_and_bills_have_it_in_SQLite()
    {
        using var store = new SqliteStore();
        await A_charge_is_added_once_and_costs_and_bills_have_it(store.Settings);
    }

    [PostgresFact]
    public async Task A_charge_is_added_once_and_costs_and_bills_have_it_in_PostgreSQL() => await A_charge_is_added_once_and_costs_and_bills_have_it(await postgres.NewDatabase());

    private static async Task A_charge_is_added_once_and_costs_and_bills_have_it(StoreSettings store)
    {
        await SmallPack.Import(store);
        var (contexts, organisation) = (store.Contexts(), await DemoPack.ReadBack(store));
        using var changes = new Changes(contexts, TimeProvider.System);
        var add = new AddCharge(changes);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => add.Handle(organisation, Charge, default))));

        Assert.Single(outcomes, o => o is ChargeOutcome.Added);
        Assert.Equal(5, outcomes.Count(o => o is ChargeOutcome.Already));
        Assert.IsType<ChargeOutcome.KeyTaken>(await add.Handle(organisation, Charge with { Quantity = 3 }, default));
        Assert.IsType<ChargeOutcome.UnknownTjanst>(await add.Handle(organisation, Charge with { Key = "A-2026-000002", Tjanst = "blirp" }, default));

        var asked = await UsageReader.Read(contexts, [new(["kurs"], ["norr"], new(2026, 1, 1), new(2026, 12, 1))], default);
        var billed = await MonthUsage.Read(contexts, new(2026, 1, 1), new(2026, 1, 1), default);
        var cost = Assert.IsType<CostFinding.Cost>(Costs.Of(organisation, asked, Lookup.Of(organisation).Tjanst("kurs")!, "norr", new(2026, 1, 1), 1, new(2026, 1, 31)));

        // 2,5 reported at 53,50, and what was added.
        Assert.Equal(133_75 + 123_45, cost.Total.Ore);
        Assert.Equal([(BillingOrigin.PerUnit, 133_75L, 2.5m), (BillingOrigin.Added, 123_45, 2.25m)],
            Billing.Of(organisation, billed, new(2026, 1, 1), 1).Lines.Where(l => l.Tjanst == "kurs").Select(l => (l.Origin, l.Amount.Ore, l.Quantity!.Value)));
    }
}
