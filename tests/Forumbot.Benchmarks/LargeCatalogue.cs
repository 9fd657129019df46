using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Benchmarks;

/// <summary>The demo pack with so many more services that a region's whole catalogue would fit: Swedish compound names, prices
/// and areas of their own. Always the same ones.</summary>
internal static class LargeCatalogue
{
    private static readonly string[] Of1 =
    [
        "patient", "skol", "vård", "fastighets", "trafik", "miljö", "bygg", "kultur", "fritids", "livsmedels", "laboratorie", "röntgen", "ambulans", "tand", "barn", "äldre", "bibliotek",
        "arkiv", "kök", "lokal", "park", "gatu", "vatten", "avfalls", "energi", "fordons", "bilpools", "telefoni", "nätverks", "server", "arbetsplats", "skrivar", "konferens", "utbildnings",
        "språk", "tolk", "rese", "post", "tryckeri", "grafik", "webb", "kamera", "larm", "passerkort", "nyckel", "städ", "tvätt", "textil", "möbel", "hjälpmedels",
    ];

    private static readonly string[] Of2 =
    [
        "underhåll", "besiktning", "planering", "inventering", "rådgivning", "uthyrning", "transport", "beställning", "registrering", "hantering", "granskning", "analys", "utredning", "support",
        "drift", "installation", "leverans", "kontroll", "samordning", "statistik", "provning", "service", "bevakning", "förvaring", "destruktion", "bokning", "mätning", "rapportering", "utveckling", "certifiering",
    ];

    private static readonly string[] Kinds = ["bas", "plus", "akut", "helg"];

    public static Organisation Of(int services)
    {
        var pack = Repository.Stockholm();
        var more = Generated(pack).Take(services - pack.Tjanster.Count).ToList();
        if (pack.Tjanster.Count + more.Count != services) throw new InvalidOperationException("There are not words enough for so many services.");
        return pack with
        {
            Areas = [.. pack.Areas, .. more.Select(t => t.Area).Distinct().Select(key => new Area(key, $"Område {key}", null, []))],
            Tjanster = [.. pack.Tjanster, .. more],
            Prices = [.. pack.Prices, .. more.SelectMany((tjanst, i) => pack.PriceLists.Select(list => PriceOf(tjanst, list, i)))],
        };
    }

    private static IEnumerable<Tjanst> Generated(Organisation pack) =>
        from kind in Kinds
        from second in Of2
        from first in Of1
        let name = kind == "bas" ? $"{first}{second}" : $"{first}{second} {kind}"
        select pack.Tjanster[0] with
        {
            Key = $"x-{first}-{second}-{kind}",
            Name = char.ToUpperInvariant(name[0]) + name[1..],
            EnglishName = null,
            Area = $"x-{second}",
            Category = Category.Tillagg,
            Obligatory = Obligation.No,
            Delivery = Delivery.PerAvrop,
            PriceForm = PriceForm.Hourly,
            Unit = "timme",
            LeadTimeDays = 1 + name.Length % 5,
            Phrases = [],
            Description = $"Utför {name}.",
            EnglishDescription = null,
        };

    private static Price PriceOf(Tjanst tjanst, PriceList list, int number) =>
        new(list.Year, tjanst.Key, PriceBasis.PerUnit, Money.FromKronor(300 + number % 700), tjanst.Unit, true, "exempel");
}
