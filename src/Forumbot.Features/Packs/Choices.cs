using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>The words that packs use for what may be chosen.</summary>
internal static class Choices
{
    internal static readonly Dictionary<string, bool> YesNo = new(StringComparer.OrdinalIgnoreCase) { ["nej"] = false, ["ja"] = true, ["false"] = false, ["true"] = true };

    internal static readonly IReadOnlyDictionary<string, Category> Category = EnumKeys.All<Category>();

    internal static readonly Dictionary<string, Obligation> Obligation = new(StringComparer.Ordinal)
    {
        ["ja"] = Domain.Catalogue.Obligation.Yes,
        ["nej"] = Domain.Catalogue.Obligation.No,
        ["följer bastjänsten"] = Domain.Catalogue.Obligation.FollowsBas,
    };

    internal static readonly IReadOnlyDictionary<string, Delivery> Delivery = EnumKeys.All<Delivery>();

    internal static readonly IReadOnlyDictionary<string, PriceForm> PriceForm = EnumKeys.All<PriceForm>()
        .ToDictionary(f => f.Value is Domain.Catalogue.PriceForm.KeyedPlusPerCase ? "keyed+per-case" : f.Key, f => f.Value, StringComparer.Ordinal);

    internal static readonly IReadOnlyDictionary<string, PriceBasis> Basis = EnumKeys.All<PriceBasis>();

    internal static readonly IReadOnlyDictionary<string, CostDriver> Driver = EnumKeys.All<CostDriver>();

    internal static readonly IReadOnlyDictionary<string, PriceListState> ListState = EnumKeys.All<PriceListState>();

    internal static readonly IReadOnlyDictionary<string, KeyBase> KeyBase = EnumKeys.All<KeyBase>();

    internal static readonly IReadOnlyDictionary<string, BillingRhythm> Rhythm = EnumKeys.All<BillingRhythm>();

    internal static readonly IReadOnlyDictionary<string, StaffCostKind> StaffCost = EnumKeys.All<StaffCostKind>();

    internal static readonly IReadOnlyDictionary<string, StaffingChange> StaffingChange = EnumKeys.All<StaffingChange>();

    internal static readonly IReadOnlyDictionary<string, RevenueForm> RevenuePrint = EnumKeys.All<RevenueForm>();

    internal static readonly Dictionary<string, RevenueForm> RevenueForm = RevenuePrint.Where(f => f.Value != Domain.Pricing.RevenueForm.Total).ToDictionary(StringComparer.Ordinal);

    internal static readonly IReadOnlyDictionary<string, SurplusPolicy> Surplus = EnumKeys.All<SurplusPolicy>();

    internal static readonly IReadOnlyDictionary<string, FigureSide> FigureSide = EnumKeys.All<FigureSide>();

    internal static readonly IReadOnlyDictionary<string, FigureFlow> FigureFlow = EnumKeys.All<FigureFlow>();

    internal static readonly IReadOnlyDictionary<string, ExternalPurchase> Purchase = EnumKeys.All<ExternalPurchase>();

    internal static readonly IReadOnlyDictionary<string, Role> Role = Roles.All;

    /// <summary>A service's point of no return.</summary>
    internal static readonly IReadOnlyDictionary<string, AvropState> CancelUntil = new[] { AvropState.Placed, AvropState.Accepted, AvropState.InProgress }.ToDictionary(EnumKeys.Of);

    /// <summary>Whose orders have limits: the kund/beställare has none (seed 000, Rollmatris), and all others order for attest.</summary>
    internal static readonly IReadOnlyDictionary<string, Role> LimitedRole = Roles.All.Where(r => r.Value is Domain.People.Role.Budgetuppfoljare).ToDictionary(StringComparer.Ordinal);
}
