using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>The words of the order form.</summary>
internal static class OrderFormTexts
{
    public static string Headline(OrderOffer? offer, OrderCheck check, bool isConfirming, Language language)
    {
        if (isConfirming) return language.Say("Inget är beställt än. Se över och tryck igen.", "Nothing is ordered yet. Please check and press again.");
        return offer is { } known
            ? language.Say($"Beställ {OrderNames.Tjanst(known.Tjanst, language)}", $"Order {OrderNames.Tjanst(known.Tjanst, language)}")
            : check.Tjanst is { } tjanst ? language.Say($"Beställ {OrderNames.Tjanst(tjanst, language)}", $"Order {OrderNames.Tjanst(tjanst, language)}") : language.Say("Vad vill du beställa?", "What do you want to order?");
    }

    public static IEnumerable<string> Lines(OrderOffer? offer, OrderCheck check, OfferSeen? before, bool isConfirming, Organisation organisation, Language language)
    {
        yield return ToDo(offer, check, language);
        if (offer is null) yield break;
        if (before is not null && isConfirming) foreach (var line in OrderDifferences.Of(before, offer, language)) yield return line;
        if (offer.Needs is AttestNeed.Budgetuppfoljare) yield return language.Say("Din beställning går till er budgetuppföljare för attest.", "Your order goes to your budget follow-up officer for attestation.");
        if (offer.Needs is AttestNeed.KundBestallare) yield return Limit(offer.Limit, language) + (offer.Limit is not null && offer.Kind is AvropKind.Running ? language.Say(" En löpande tjänst räknas på tolv månader.", " A running service is counted for twelve months.") : "");
        if (offer.External) yield return language.Say($"Köpet görs utanför organisationen av leverantören, om {OrderNames.Approver(organisation).Sv} godkänner det. Priset är prislistans.", $"The supplier buys it outside the organisation if {OrderNames.Approver(organisation).En} approves. The price is the price list's.");
        if (offer.Price?.Example is true) yield return language.Say("Beloppet är ett exempel.", "The amount is an example.");
    }

    /// <param name="spending">What the förvaltning has ordered this year besides; told where it costs something.</param>
    public static IEnumerable<ActFact> Facts(OrderOffer offer, Spending spending, Organisation organisation, Language language)
    {
        yield return new(language.Say("För", "For"), offer.Forvaltning.Name);
        yield return new(language.Say("Pris", "Price"), offer.Each == Money.Zero ? Included(language)
            : $"{Formats.Number(language, offer.Quantity)} × {Formats.Amount(language, offer.Each)} = {Formats.Amount(language, offer.Total)}{(offer.Kind is AvropKind.Running ? language.Say(" per månad, väntat", " a month, expected") : "")}");
        foreach (var fact in OrderNames.Billing(offer.Each, offer.Kind, organisation, language)) yield return fact;
        if (offer.Price is { } price) yield return List(price, organisation, language);
        foreach (var fact in Time(offer.Tjanst, offer.ReadyBy, language)) yield return fact;
        foreach (var fact in OrderSpendingTexts.Facts(offer, spending, language)) yield return fact;
    }

    /// <summary>What is known before the quantity is.</summary>
    public static IEnumerable<ActFact> Facts(Tjanst tjanst, Forvaltning forvaltning, Organisation organisation, Language language, DateTimeOffset now)
    {
        if (Orderables.Of(organisation, tjanst, LeadTime.DateAt(now)) is not Orderable.Can can) yield break;
        yield return new(language.Say("För", "For"), forvaltning.Name);
        var each = can.Price is { } price ? OrderChecking.Frozen(price.Amount, forvaltning, organisation) : Money.Zero;
        yield return new(language.Say("Pris", "Price"), can.IsFree ? Included(language) : $"{Formats.Amount(language, each)} per {Units.One(can.Price!.Unit, language)}");
        foreach (var fact in OrderNames.Billing(each, can.Kind, organisation, language)) yield return fact;
        if (can.Price is { } listed) yield return List(listed, organisation, language);
        foreach (var fact in Time(tjanst, Promises.ReadyBy(tjanst, null, now), language)) yield return fact;
    }

    private static IEnumerable<ActFact> Time(Tjanst tjanst, DateOnly? readyBy, Language language)
    {
        yield return new(language.Say("Ledtid", "Lead time"), tjanst.LeadTimeDays is { } days ? language.Say($"{days} {(days == 1 ? "arbetsdag" : "arbetsdagar")}", $"{days} working {(days == 1 ? "day" : "days")}")
            : language.Say("Leverantören återkommer med en dag", "The supplier will name a day"));
        if (readyBy is { } day) yield return new(language.Say("Klart senast", "Ready by"), Formats.DayAndDate(language, day));
    }

    /// <summary>With what it says of itself: that its amounts are examples.</summary>
    private static ActFact List(Price price, Organisation organisation, Language language) => new(language.Say("Prislista", "Price list"),
        organisation.PriceLists.FirstOrDefault(l => l.Year == price.ListYear)?.Note is { } note ? $"{Formats.Year(price.ListYear)} ({note})" : Formats.Year(price.ListYear));

    private static string Included(Language language) => language.Say("Ingår, 0 kr", "Included, SEK 0");

    /// <summary>What to do next, also where no card can be shown.</summary>
    private static string ToDo(OrderOffer? offer, OrderCheck check, Language language)
    {
        if (check.Faults.Count > 0) return language.Say("Något behöver rättas eller fyllas i. Det står vid fältet.", "Something needs to be mended or filled in. It says so at the field.");
        var button = (offer is null ? WorkOut(null) : Order(offer)).In(language);
        return offer is null ? language.Say($"Fyll i formuläret och tryck på {button}. Inget är beställt än.", $"Fill in the form and press {button}. Nothing is ordered yet.")
            : language.Say($"Inget är beställt förrän du trycker på {button}.", $"Nothing is ordered until you press {button}.");
    }

    public static string SentToChat(Language language) => language.Say("Formuläret ligger i din egen chatt med mig.", "The form is in your own chat with me.");

    public static string Below(Language language) => language.Say("Formuläret kommer i ett nytt meddelande.", "The form comes in a new message.");

    public static string NoChat(OrderWish wish, Organisation organisation, Language language)
    {
        var what = Lookup.Of(organisation).Tjanst(wish.Tjanst ?? "") is { } tjanst ? $" {OrderNames.Tjanst(tjanst, language)}" : "";
        return language.Say($"Jag kan inte skriva till dig än. Sök upp mig bland apparna i Teams, öppna en chatt och skriv: Jag vill beställa{what}.", $"I cannot write to you yet. Find me among the apps in Teams, open a chat and write: I want to order{(what.Length > 0 ? what : " something")}.");
    }

    public static LocalText Order(OrderOffer offer) => offer.Needs is AttestNeed.None ? new("Beställ", "Order") : new("Skicka för attest", "Send for attestation");

    public static LocalText WorkOut(OrderOffer? offer) => offer is null ? new("Visa pris och dag", "Show price and day") : new("Räkna om", "Work out again");

    public static string Quantity(Tjanst? tjanst, Language language) => tjanst is null ? language.Say("Antal", "Quantity")
        : tjanst.Delivery is Delivery.Lopande ? language.Say($"Väntat antal per månad ({tjanst.Unit})", $"Expected quantity a month ({Units.One(tjanst.Unit, language)})") : language.Say($"Antal ({tjanst.Unit})", $"Quantity ({Units.One(tjanst.Unit, language)})");

    public static string Text(Tjanst? tjanst, bool isExternal, Organisation organisation, Language language) =>
        isExternal ? language.Say("Varför behöver det köpas utanför organisationen?", "Why must it be bought outside the organisation?")
        : tjanst is not null && Orderables.Terms(organisation, tjanst.Key).Asks is { } asks ? asks.In(language) : language.Say("Beskrivning", "Description");

    /// <summary>What is wrong in a field; empty where nothing is.</summary>
    public static string Error(OrderCheck check, OrderField field, Organisation organisation, Language language) => check.Faults.FirstOrDefault(f => f.Field == field) is { } fault ? Of(fault, organisation.Rules.Ordering).In(language) : "";

    private static LocalText Of(OrderFault fault, OrderingRules rules) => fault.Kind switch
    {
        OrderFaultKind.Missing => fault.Field switch
        {
            OrderField.Tjanst => new("Välj en tjänst.", "Choose a service."),
            OrderField.Quantity => new("Skriv hur många.", "Write how many."),
            OrderField.Reference => new($"Skriv {rules.Reference.Sv.ToLowerInvariant()}, till exempel {rules.ReferenceExample}.", $"Write the {rules.Reference.En.ToLowerInvariant()}, for instance {rules.ReferenceExample}."),
            OrderField.Contact => new("Skriv vem leverantören ska kontakta.", "Write whom the supplier should contact."),
            _ => new("Skriv några ord här.", "Write a few words here."),
        },
        OrderFaultKind.Unknown => new("Den tjänsten finns inte. Välj en i listan.", "There is no such service. Choose one in the list."),
        OrderFaultKind.NotANumber => new("Skriv antalet med siffror.", "Write the quantity in figures."),
        OrderFaultKind.MayBeThousands => new("Skriv talet utan punkt och komma, till exempel 1000 eller 1.", "Write the number without point and comma, such as 1000 or 1."),
        OrderFaultKind.Decimals => fault.Number == 0 ? new("Enheten delas inte: skriv ett helt tal.", "The unit is not divided: write a whole number.") : new($"Skriv högst {fault.Number} decimaler.", $"Write at most {fault.Number} decimals."),
        OrderFaultKind.OutOfRange => new($"Skriv ett antal över 0 och högst {Formats.Number(Language.Swedish, fault.Number ?? 0)}.", $"Write a quantity above 0 and at most {Formats.Number(Language.English, fault.Number ?? 0)}."),
        OrderFaultKind.NotADate => new("Skriv en dag som 2026-12-01.", "Write a day like 2026-12-01."),
        OrderFaultKind.TooEarly => new($"Tidigast möjliga dag är {Formats.DayAndDate(Language.Swedish, fault.Day!.Value)}.", $"The earliest possible day is {Formats.DayAndDate(Language.English, fault.Day.Value)}."),
        OrderFaultKind.TooFar => new("Välj en dag inom två år.", "Choose a day within two years."),
        OrderFaultKind.NotAWorkday => new($"Det är ingen arbetsdag. Nästa är {Formats.DayAndDate(Language.Swedish, fault.Day!.Value)}.", $"That is no working day. The next is {Formats.DayAndDate(Language.English, fault.Day.Value)}."),
        OrderFaultKind.BadReference => new($"Så skrivs inte {rules.Reference.Sv.ToLowerInvariant()} här. Ett exempel: {rules.ReferenceExample}.", $"That is not how a {rules.Reference.En.ToLowerInvariant()} is written here. An example: {rules.ReferenceExample}."),
        OrderFaultKind.BadText => new($"Skriv vanlig text, högst {fault.Number} tecken.", $"Write plain text, at most {fault.Number} characters."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, null),
    };

    private static string Limit(LimitKind? limit, Language language) => limit switch
    {
        LimitKind.Budget => language.Say("Beställningen går över er budget för tjänsten, så kund/beställaren behöver attestera den.", "The order goes beyond your budget for the service, so the commissioner needs to attest it."),
        LimitKind.PerYear => language.Say("Beställningen går över årets gräns för er, så kund/beställaren behöver attestera den.", "The order goes beyond your limit for the year, so the commissioner needs to attest it."),
        _ => language.Say("Beloppet är över gränsen för en beställning, så kund/beställaren behöver attestera den.", "The amount is beyond the limit for one order, so the commissioner needs to attest it."),
    };
}
