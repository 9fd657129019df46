using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>Why somebody cannot order something, and what they can do instead.</summary>
internal static class OrderRefusals
{
    public static LocalText NotInDirectory { get; } = new("Du finns inte i katalogen än, så jag vet inte vilken förvaltning du beställer för. Skriv: jag tillhör, och din förvaltning.", "You are not in the directory yet, so I do not know for which administration you order. Write: I belong to, and your administration.");

    /// <param name="wish">What they wanted: it goes along where one can go on with it.</param>
    public static Reply Of(OrderRefusal refusal, OrderWish wish, Organisation organisation, Language language)
    {
        var text = Text(refusal, organisation).In(language);
        var end = text.IndexOf(". ", StringComparison.Ordinal) is var at and >= 0 ? at + 1 : text.Length;
        return new ActView("ordering/order-refused", language, text[..end]) { Lines = end < text.Length ? [text[(end + 1)..]] : [], Buttons = [.. OrderInstead.Of(refusal, wish, language)] }.Reply();
    }

    private static LocalText Text(OrderRefusal refusal, Organisation organisation) => refusal switch
    {
        OrderRefusal.NotInDirectory => NotInDirectory,
        OrderRefusal.NotYours { Forvaltning: { } other } => new($"Du kan beställa för din egen förvaltning, inte för {other.Name}. Be någon där att beställa.", $"You can order for your own administration, not for {other.Name}. Ask somebody there to order."),
        OrderRefusal.NotYours => new("Den förvaltningen finns inte i dag. Beställ för din egen.", "There is no such administration today. Order for your own."),
        OrderRefusal.CannotBeOrdered { Reason: NotOrderable.NoPrice, Tjanst: var tjanst } => new($"{tjanst.Name} har inget fastställt pris i dag, så den kan inte beställas här. Fråga: vem ansvarar för {tjanst.Name}?", $"{OrderNames.Tjanst(tjanst, Language.English)} has no adopted price today, so it cannot be ordered here. Ask: who is responsible for {OrderNames.Tjanst(tjanst, Language.English)}?"),
        OrderRefusal.CannotBeOrdered { Reason: NotOrderable.FollowsBas, Tjanst: var tjanst } => new($"{tjanst.Name} följer med bastjänsten och beställs inte för sig. Skicka underlaget som vanligt, så debiteras varje ärende.", $"{OrderNames.Tjanst(tjanst, Language.English)} comes with the basic service and is not ordered by itself. Send the case as usual; each is charged."),
        OrderRefusal.CannotBeOrdered { Reason: NotOrderable.RunningUppdrag, Tjanst: var tjanst } => new($"{tjanst.Name} utförs på uppdrag för hela organisationen och beställs inte av en förvaltning. Vill ni ändra något, ta upp det med er kundansvarig.", $"{OrderNames.Tjanst(tjanst, Language.English)} is done for the whole organisation and is not ordered by one administration. To change something, talk to your account manager."),
        OrderRefusal.CannotBeOrdered { Tjanst: var tjanst } => new($"{tjanst.Name} är en bastjänst som levereras löpande till er. Den kan inte beställas, ändras eller sägas upp av en förvaltning. Är något fel med volymen, skriv: ifrågasätt volym. Vill ni ändra innehållet, ta upp det med er kundansvarig.", $"{OrderNames.Tjanst(tjanst, Language.English)} is a basic service that is delivered to you continuously. An administration cannot order, change or terminate it. If the volume is wrong, write: dispute a volume. To change what is in it, talk to your account manager."),
        OrderRefusal.NobodyToAttest nobody => new($"{nobody.Forvaltning.Name} har ingen annan {(nobody.Need is AttestNeed.KundBestallare ? "kund/beställare" : "budgetuppföljare eller kund/beställare")} i katalogen som kan attestera. Be administratören att lägga till en.", $"{nobody.Forvaltning.Name} has no other {(nobody.Need is AttestNeed.KundBestallare ? "commissioner" : "budget follow-up officer or commissioner")} in the directory who can attest. Ask the administrator to add one."),
        OrderRefusal.ExternalIsFree { Tjanst: var tjanst } => new($"{tjanst.Name} får ni köpa var ni vill, så det behövs ingen beställning hos oss för ett externt köp.", $"You may buy {OrderNames.Tjanst(tjanst, Language.English)} where you like, so an external purchase needs no order with us."),
        OrderRefusal.ExternalNotAllowed { Tjanst: var tjanst } => new($"{tjanst.Name} får inte köpas utanför organisationen. {organisation.Rules.ExternalPurchaseNote.Sv}", $"{OrderNames.Tjanst(tjanst, Language.English)} may not be bought outside the organisation. {organisation.Rules.ExternalPurchaseNote.En}"),
        OrderRefusal.NobodyToApprove => new($"Externa köp godkänns av {OrderNames.Approver(organisation).Sv}, och ingen i katalogen har den rollen. Be administratören att lägga till någon.", $"External purchases are approved by {OrderNames.Approver(organisation).En}, and nobody in the directory has that role. Ask the administrator to add somebody."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, null),
    };
}
