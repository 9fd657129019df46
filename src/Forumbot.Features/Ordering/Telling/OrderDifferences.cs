using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What of an offer is not as it was shown, in words: a line for each part. What a card claims to have shown is not repeated as text.</summary>
internal static class OrderDifferences
{
    public static IEnumerable<string> Of(OfferSeen before, OrderOffer offer, Language language)
    {
        var now = offer.Seen;
        return new (bool Differs, Func<LocalText> Text)[]
        {
            (before.Tjanst != now.Tjanst, () => new($"Tjänsten är en annan än den som visades: {OrderNames.Tjanst(offer.Tjanst, Language.Swedish)}.", $"The service is another than was shown: {OrderNames.Tjanst(offer.Tjanst, Language.English)}.")),
            (before.Forvaltning != now.Forvaltning, () => new($"Beställningen görs nu för {offer.Forvaltning.Name}.", $"The order is now made for {offer.Forvaltning.Name}.")),
            (before.Each != now.Each, () => new($"Priset är ändrat från {Formats.Amount(Language.Swedish, before.Each)} till {Formats.Amount(Language.Swedish, now.Each)}.", $"The price has changed from {Formats.Amount(Language.English, before.Each)} to {Formats.Amount(Language.English, now.Each)}.")),
            (before.Unit != now.Unit, () => new($"Enheten är ändrad till {now.Unit}.", $"The unit has changed to {Units.One(now.Unit, Language.English)}.")),
            (before.Quantity != now.Quantity, () => new($"Antalet är ändrat, så summan är nu {Formats.Amount(Language.Swedish, offer.Total)}.", $"The quantity has changed, so the sum is now {Formats.Amount(Language.English, offer.Total)}.")),
            (before.ListYear != now.ListYear, () => List(now.ListYear)),
            (before.Kind != now.Kind, () => Kind(now.Kind)),
            (before.External != now.External, () => External(now.External)),
            (before.ReadyBy != now.ReadyBy, () => Day(now.ReadyBy)),
            (before.Needs != now.Needs, () => Attest(now.Needs)),
        }.Where(part => part.Differs).Select(part => part.Text().In(language));
    }

    private static LocalText List(int? year) => year is { } known
        ? new($"Priset är nu ur prislistan för {Formats.Year(known)}.", $"The price is now from the price list of {Formats.Year(known)}.")
        : new("Tjänsten ingår nu och har inget pris i prislistan.", "The service is now included and has no price in the price list.");

    private static LocalText Kind(AvropKind kind) => kind is AvropKind.Running
        ? new("Tjänsten är nu löpande: den levereras tills den sägs upp.", "The service now runs: it is delivered until it is terminated.")
        : new("Tjänsten beställs nu varje gång.", "The service is now ordered each time.");

    private static LocalText External(bool external) => external
        ? new("Köpet görs nu utanför organisationen.", "It is now bought outside the organisation.")
        : new("Köpet görs nu av leverantören själv.", "It is now delivered by the supplier itself.");

    private static LocalText Day(DateOnly? day) => day is { } known
        ? new($"Det kan vara klart senast {Formats.DayAndDate(Language.Swedish, known)}.", $"It can be ready by {Formats.DayAndDate(Language.English, known)}.")
        : new("Ingen dag är utlovad längre. Leverantören återkommer med en dag.", "No day is promised any more. The supplier will give you a date.");

    private static LocalText Attest(AttestNeed needs) => needs is AttestNeed.None
        ? new("Beställningen behöver ingen attest längre.", "The order no longer needs approval.")
        : new("Vem som attesterar är ändrat.", "Who approves the order has changed.");
}
