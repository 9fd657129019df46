using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>What a service's price form lets its prices be paid for. A price of any form may come to be included.</summary>
internal static class PriceForms
{
    internal static void Check(IReadOnlyList<Parsed<Price>> prices, IReadOnlyList<Tjanst> tjanster)
    {
        var forms = tjanster.GroupBy(t => t.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().PriceForm);
        foreach (var (at, price) in prices)
            if (forms.TryGetValue(price.Tjanst, out var form) && !FormBases.Of(form).Contains(price.Basis))
                at.Report("basis", PackFaultReason.BasisOff, EnumKeys.Of(price.Basis), string.Join(", ", FormBases.Of(form).Select(EnumKeys.Of)));
    }
}
