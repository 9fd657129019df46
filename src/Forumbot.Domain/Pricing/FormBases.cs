using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What a service's price form lets its prices be paid for, in packs and in lists that are worked with. A price of any form may come
/// to be included.</summary>
public static class FormBases
{
    public static IReadOnlyList<PriceBasis> Of(PriceForm form) => form switch
    {
        PriceForm.Keyed => [PriceBasis.YearlyShared, PriceBasis.Included],
        PriceForm.Fixed => [PriceBasis.YearlyFixed, PriceBasis.Included],
        PriceForm.KeyedPlusPerCase => [PriceBasis.YearlyShared, PriceBasis.PerUnit, PriceBasis.Included],
        PriceForm.Included => [PriceBasis.Included],
        _ => [PriceBasis.BaseFee, PriceBasis.PerUnit, PriceBasis.Included],
    };
}
