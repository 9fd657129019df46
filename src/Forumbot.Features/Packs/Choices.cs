using Forumbot.Domain.Catalogue;
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
        ["included"] = PriceBasis.Included,
    };

    internal static readonly Dictionary<string, ExternalPurchase> Purchase = new(StringComparer.Ordinal)
    {
        ["free"] = ExternalPurchase.Free,
        ["with-approval"] = ExternalPurchase.WithApproval,
        ["not-allowed"] = ExternalPurchase.NotAllowed,
    };

    internal static readonly IReadOnlyDictionary<string, Role> Role = Roles.All;
}
