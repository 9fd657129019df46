using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>The words that packs use for what may be chosen.</summary>
internal static class Choices
{
    internal static readonly Dictionary<string, bool> YesNo = new(StringComparer.OrdinalIgnoreCase) { ["nej"] = false, ["ja"] = true, ["false"] = false, ["true"] = true };

    internal static readonly Dictionary<string, Category> Category = new(StringComparer.Ordinal)
    {
        ["bas"] = Domain.Catalogue.Category.Bas,
        ["tillagg"] = Domain.Catalogue.Category.Tillagg,
        ["uppdrag"] = Domain.Catalogue.Category.Uppdrag,
        ["tillaggshantering"] = Domain.Catalogue.Category.Tillaggshantering,
    };

    internal static readonly Dictionary<string, Obligation> Obligation = new(StringComparer.Ordinal)
    {
        ["ja"] = Domain.Catalogue.Obligation.Yes,
        ["nej"] = Domain.Catalogue.Obligation.No,
        ["följer bastjänsten"] = Domain.Catalogue.Obligation.FollowsBas,
    };

    internal static readonly Dictionary<string, Delivery> Delivery = new(StringComparer.Ordinal)
    {
        ["lopande"] = Domain.Catalogue.Delivery.Lopande,
        ["per-avrop"] = Domain.Catalogue.Delivery.PerAvrop,
    };

    internal static readonly Dictionary<string, PriceForm> PriceForm = new(StringComparer.Ordinal)
    {
        ["keyed"] = Domain.Catalogue.PriceForm.Keyed,
        ["per-unit"] = Domain.Catalogue.PriceForm.PerUnit,
        ["per-case"] = Domain.Catalogue.PriceForm.PerCase,
        ["hourly"] = Domain.Catalogue.PriceForm.Hourly,
        ["per-participant"] = Domain.Catalogue.PriceForm.PerParticipant,
        ["package"] = Domain.Catalogue.PriceForm.Package,
        ["included"] = Domain.Catalogue.PriceForm.Included,
        ["fixed"] = Domain.Catalogue.PriceForm.Fixed,
        ["keyed+per-case"] = Domain.Catalogue.PriceForm.KeyedPlusPerCase,
    };

    internal static readonly Dictionary<string, PriceBasis> Basis = new(StringComparer.Ordinal)
    {
        ["per-unit"] = PriceBasis.PerUnit,
        ["yearly-shared"] = PriceBasis.YearlyShared,
        ["yearly-fixed"] = PriceBasis.YearlyFixed,
        ["base-fee"] = PriceBasis.BaseFee,
        ["included"] = PriceBasis.Included,
    };

    internal static readonly Dictionary<string, CostDriver> Driver = Keys<CostDriver>();

    internal static readonly Dictionary<string, PriceListState> ListState = Keys<PriceListState>();

    internal static readonly Dictionary<string, KeyBase> KeyBase = Keys<KeyBase>();

    internal static readonly Dictionary<string, BillingRhythm> Rhythm = Keys<BillingRhythm>();

    internal static readonly Dictionary<string, StaffCostKind> StaffCost = Keys<StaffCostKind>();

    internal static readonly Dictionary<string, StaffingChange> StaffingChange = Keys<StaffingChange>();

    internal static readonly Dictionary<string, RevenueForm> RevenuePrint = Keys<RevenueForm>();

    internal static readonly Dictionary<string, RevenueForm> RevenueForm = RevenuePrint.Where(f => f.Value != Domain.Pricing.RevenueForm.Total).ToDictionary(StringComparer.Ordinal);

    internal static readonly Dictionary<string, SurplusPolicy> Surplus = Keys<SurplusPolicy>();

    internal static readonly Dictionary<string, FigureSide> FigureSide = Keys<FigureSide>();

    internal static readonly Dictionary<string, FigureFlow> FigureFlow = Keys<FigureFlow>();

    internal static readonly Dictionary<string, ExternalPurchase> Purchase = new(StringComparer.Ordinal)
    {
        ["free"] = ExternalPurchase.Free,
        ["with-approval"] = ExternalPurchase.WithApproval,
        ["not-allowed"] = ExternalPurchase.NotAllowed,
    };

    internal static readonly IReadOnlyDictionary<string, Role> Role = Roles.All;

    /// <summary>YearlyInAdvance as yearly-in-advance.</summary>
    private static Dictionary<string, T> Keys<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => string.Concat($"{value}".Select((c, n) => char.IsUpper(c) && n > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")), StringComparer.Ordinal);
}
