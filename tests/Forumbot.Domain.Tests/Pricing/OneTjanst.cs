using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>A city with one service, the list of 2026 and the buyers norr, soder and vast; and a buyer outside it, granne.</summary>
internal static class OneTjanst
{
    public const string Key = "tjansten";

    public static Organisation Of(PriceForm form, params Price[] prices) => Organisations.Stockholm with
    {
        Tjanster = [Organisations.Tjanst(Key, "Tjänsten", null, "ekonomi", Category.Bas, form, "styck")],
        Forvaltningar = [Buyer("norr"), Buyer("soder"), Buyer("vast"), Buyer("granne", "extern")],
        PriceLists = [new(2026, "nämnden", new(2025, 12, 1), new(2026, 1, 1), new(2026, 12, 31), null)],
        Prices = prices,
        AllocationKeys = [],
        KeyVolumes = [],
        Reported = [],
    };

    public static Forvaltning Buyer(string key, string kind = "fackforvaltning") => new(key, key, kind, []);

    public static Price Price(PriceBasis basis, decimal kronor) => new(2026, Key, basis, Money.FromKronor(kronor), "styck", false, "");

    /// <summary>Divided by one key, by these volumes.</summary>
    public static Organisation Keyed(this Organisation organisation, params (string Buyer, decimal Volume)[] volumes) => organisation with
    {
        AllocationKeys = [new(2026, Key, "nyckel", "Nyckel", "Key", 100)],
        KeyVolumes = [.. volumes.Select(v => new KeyVolume(2026, "nyckel", v.Buyer, v.Volume, false))],
    };

    public static Organisation FollowingUse(this Organisation organisation) => organisation with { Tjanster = [organisation.Tjanster[0] with { Driver = CostDriver.Consumption }] };

    public static Consumption Used(string buyer, int month, decimal quantity) => new(Key, buyer, new(2026, month, 1), quantity, false);

    public static CostFinding CostFinding(this Organisation organisation, string buyer, IReadOnlyList<Consumption>? used = null, int month = 1, int months = 12)
    {
        var (reported, usage) = organisation.Using(used ?? []);
        return Costs.Of(reported, usage, reported.Tjanster[0], buyer, new(2026, month, 1), months, new(2026, 11, 21));
    }

    public static CostFinding.Cost Cost(this Organisation organisation, string buyer, IReadOnlyList<Consumption>? used = null, int month = 1, int months = 12) =>
        Assert.IsType<CostFinding.Cost>(organisation.CostFinding(buyer, used, month, months));
}
