using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class WhatIfTests
{
    private static readonly Price Yearly = Organisations.Stockholm.Prices.First(p => p is { ListYear: 2026, Tjanst: "leverantorsreskontra" });
    private static readonly Price Hourly = Organisations.Stockholm.Prices.First(p => p is { ListYear: 2026, Tjanst: "upphandlingstjanst" });

    [Fact]
    public void No_change_changes_nothing_for_anybody() => Check((organisation, key, _) =>
        WhatIf.OfKey(organisation, Yearly, key, "farsta", VolumeChange.None) is not WhatIfFinding.ByKey same || (same.Old == same.New && same.Others.All(o => o.Amount == Money.Zero)));

    [Fact]
    public void What_one_is_spared_the_others_pay_to_the_ore() => Check((organisation, key, change) =>
        WhatIf.OfKey(organisation, Yearly, key, "farsta", change) is not WhatIfFinding.ByKey changed || changed.Others.Sum(o => o.Amount.Ore) == changed.Old.Ore - changed.New.Ore);

    [Fact]
    public void The_total_is_the_same_before_and_after() => Check((organisation, key, change) =>
        WhatIf.OfKey(organisation, Yearly, key, "farsta", change) is not WhatIfFinding.ByKey changed || changed.After.Buyers.Sum(b => b.Amount.Ore) == Yearly.Amount.Ore);

    [Fact]
    public void Who_has_less_never_pays_more() => Check((organisation, key, change) =>
        WhatIf.OfKey(organisation, Yearly, key, "farsta", change) is not WhatIfFinding.ByKey changed || (changed.To <= changed.From ? changed.New <= changed.Old : changed.New >= changed.Old));

    [Fact]
    public void Halved_demands_lower_the_share_by_what_the_key_then_gives()
    {
        var changed = Assert.IsType<WhatIfFinding.ByKey>(WhatIf.OfKey(Organisations.Stockholm, Yearly, Key("antal-krav"), "utbildningsforvaltningen", new(0.5m, 0)));

        // 250 000,00 kr: 5 of 10 before, 2,5 of 7,5 after.
        Assert.Equal((5m, 2.5m, 8_333_333L - 12_500_000L), (changed.From, changed.To, changed.New.Ore - changed.Old.Ore));
    }

    [Fact]
    public void More_than_there_is_cannot_go() =>
        Assert.Equal(new WhatIfFinding.MoreThanThereIs(5, 200), WhatIf.OfKey(Organisations.Stockholm, Yearly, Key("antal-krav"), "utbildningsforvaltningen", new(1, -200)));

    [Fact]
    public void Where_nobody_would_have_a_volume_left_the_total_cannot_be_divided()
    {
        var alone = Organisations.Stockholm with { KeyVolumes = [.. Organisations.Stockholm.KeyVolumes.Where(v => v.Key != "antal-krav" || v.Forvaltning == "farsta")] };

        Assert.IsType<AllocationFinding.NoVolumes>(Assert.IsType<WhatIfFinding.NotDivided>(WhatIf.OfKey(alone, Yearly, Key("antal-krav"), "farsta", VolumeChange.Gone)).Why);
    }

    [Fact]
    public void What_has_a_price_for_each_changes_by_quantity_times_price()
    {
        var changed = Assert.IsType<WhatIfFinding.ByUse>(OfUse(new(1, -10)));

        Assert.Equal((105m, 95m, 10), (changed.From, changed.To, changed.Months));
        Assert.Equal(-10 * 86_000, changed.New.Ore - changed.Old.Ore);
    }

    [Fact]
    public void What_is_there_every_month_changes_every_month() =>
        Assert.Equal(-10 * 10 * 86_000, Assert.IsType<WhatIfFinding.ByUse>(OfUse(new(1, -10), eachMonth: true)) is var changed ? changed.New.Ore - changed.Old.Ore : 0);

    [Fact]
    public void A_driver_that_follows_use_moves_the_share_and_leaves_the_total()
    {
        var (organisation, usage) = Organisations.Stockholm.Using(new("leverantorsreskontra", "farsta", new(2026, 3, 1), 30, false), new("leverantorsreskontra", "trafikkontoret", new(2026, 3, 1), 10, false));

        var changed = Assert.IsType<WhatIfFinding.ByDriver>(WhatIf.OfDriver(Ledger.Of(organisation), usage, Yearly, "farsta", new(1, -20), new(2026, 1, 1), 12));

        // March alone is known: a twelfth, 83 333,34 kr, 30 of 40 of it before and 10 of 20 after; the odd öre is the first key's.
        Assert.Equal((6_250_001L, 4_166_667L, 1), (changed.Old.Ore, changed.New.Ore, changed.Months));
    }

    private static WhatIfFinding OfUse(VolumeChange change, bool eachMonth = false) =>
        WhatIf.OfUse(Ledger.Of(Organisations.Stockholm), Organisations.Usage, Hourly, "utbildningsforvaltningen", change, new(2025, 11, 1), 12, eachMonth);

    private static AllocationKey Key(string key) => Organisations.Stockholm.AllocationKeys.First(k => k is { Year: 2026 } && k.Key == key);

    private static void Check(Func<Organisation, AllocationKey, VolumeChange, bool> holds)
    {
        var some = from volumes in Gen.Choose(0, 5000).Select(n => n / 4m).ArrayOf(9)
                   from key in Gen.Elements("antal-fakturor", "felaktiga-fakturor", "antal-krav")
                   from factor in Gen.Choose(0, 300)
                   select (volumes, Key(key), new VolumeChange(factor / 100m, 0));
        Prop.ForAll(some.ToArbitrary(), x => holds(With(x.volumes), x.Item2, x.Item3)).QuickCheckThrowOnFailure();
    }

    private static Organisation With(decimal[] volumes) => Organisations.Stockholm with
    {
        KeyVolumes = [.. Organisations.Stockholm.KeyVolumes.Where(v => v.Key != "aldre").Select((v, i) => v with { Volume = volumes[i % volumes.Length] })],
    };
}
