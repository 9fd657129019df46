using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What is said of a step of an order: that it was taken, or why not.</summary>
internal static class AvropTexts
{
    /// <summary>On a card whose reader may see the order no more.</summary>
    public static LocalText NotYours { get; } = new("Här stod en beställning som inte längre är din att se. Skriv: mina beställningar.", "Here was an order that is no longer yours to see. Write: my orders.");

    /// <summary>To one who sends a form again that has ordered.</summary>
    public static LocalText Already(Avrop avrop) => new($"Det här formuläret är redan beställt som {avrop.Number}. Kortet visar hur det är nu.", $"This form has already been ordered as {avrop.Number}. The card shows how it is now.");

    /// <summary>To one who changes a form that has ordered, and sends it again.</summary>
    public static LocalText NotAnew(Avrop avrop) => new($"Det här formuläret är redan skickat som {avrop.Number}. Det du ändrade är inte beställt: skriv vad du vill beställa, så får du ett nytt formulär.", $"This form has already been sent as {avrop.Number}. What you changed has not been ordered: write what you want to order, and you get a new form.");

    /// <summary>To the one who took it.</summary>
    public static string Done(Avrop avrop, AvropStep step, Organisation organisation, Language language) => AvropDone.Of(avrop, step, organisation).In(language);

    /// <summary>To one who pressed a card that somebody has acted on since.</summary>
    /// <param name="last">The step that came between; null where it is not known.</param>
    public static string Stale(Avrop avrop, AvropStep? last, Organisation organisation, Language language)
    {
        if (last is null || last.Version == 1) return Say(new AvropOutcome.Stale(AvropAction.Order), avrop, organisation, language);
        var who = OrderNames.Person(last.By, organisation);
        return new LocalText(
            $"Inget gjordes: {avrop.Number} är redan ändrad{(who is null ? "" : $" av {who}")}: {Lower(AvropWords.Of(last.Action).Sv)}. Kortet visar hur det är nu.",
            $"Nothing was done: {avrop.Number} has already been changed{(who is null ? "" : $" by {who}")}: {Lower(AvropWords.Of(last.Action).En)}. The card shows how it is now.").In(language);
    }

    /// <summary>Why a step was not taken.</summary>
    /// <param name="avrop">As it is; null where there is none to see.</param>
    public static string Say(AvropOutcome outcome, Avrop? avrop, Organisation organisation, Language language) => Of(outcome, avrop, organisation).In(language);

    private static LocalText Of(AvropOutcome outcome, Avrop? avrop, Organisation organisation) => outcome switch
    {
        AvropOutcome.NoSuchAvrop => new("Jag hittar ingen sådan beställning som du får se. Skriv: mina beställningar.", "I find no such order that you may see. Write: my orders."),
        AvropOutcome.MayNot may => MayNot(may.Action, avrop!.Needs, organisation),
        AvropOutcome.Stale => new($"Någon hann före, eller kortet var gammalt. {avrop!.Number} är nu: {Lower(OrderNames.State(avrop.State).Sv)}.", $"Somebody was first, or the card was old. {avrop.Number} is now: {Lower(OrderNames.State(avrop.State).En)}."),
        AvropOutcome.OwnOrder => new("Du kan inte attestera din egen beställning. Be en kollega med rätt att attestera.", "You cannot attest your own order. Ask a colleague who may attest."),
        AvropOutcome.NeedsKundBestallare => new("Beställningen går över gränsen för vad du kan attestera, och ingen annan kund/beställare i er förvaltning finns i katalogen. Be administratören att lägga till en.", "The order is beyond what you may attest, and no other commissioner of your administration is in the directory. Ask the administrator to add one."),
        AvropOutcome.CannotBeCharged => new("Det går inte att debitera: tjänsten finns inte längre i katalogen, eller har inget fastställt pris. Inget är ändrat. Be administratören att rätta katalogen eller prislistan.", "This cannot be charged: the service is no longer in the catalogue, or has no adopted price. Nothing was changed. Ask the administrator to correct the catalogue or the price list."),
        AvropOutcome.NeedsText text => new($"Skriv en mening med högst {text.Longest} tecken.", $"Write a sentence of at most {text.Longest} characters."),
        AvropOutcome.NotAQuantity quantity => new($"Skriv ett antal över 0, högst {Formats.Number(Language.Swedish, quantity.Most)}{(quantity.Decimals == 0 ? ", utan decimaler" : "")}.", $"Write a quantity above 0, at most {Formats.Number(Language.English, quantity.Most)}{(quantity.Decimals == 0 ? ", without decimals" : "")}."),
        AvropOutcome.NotAnAmount amount => new($"Skriv ett belopp i kronor, högst {Formats.Amount(Language.Swedish, amount.Most)}.", $"Write an amount in kronor, at most {Formats.Amount(Language.English, amount.Most)}."),
        AvropOutcome.NotADay day => new($"Välj en arbetsdag från och med {Formats.Date(Language.Swedish, day.Earliest)}.", $"Choose a working day from {Formats.Date(Language.English, day.Earliest)} on."),
        AvropOutcome.OtherLastDay other => new($"Sista dagen blir {Formats.DayAndDate(Language.Swedish, other.Last)}, inte den som visades. Inget är uppsagt än: se över och tryck igen.", $"The last day would be {Formats.DayAndDate(Language.English, other.Last)}, not the one that was shown. Nothing is terminated yet: check and press again."),
        AvropOutcome.TooLateToComplain late => new($"Tiden för reklamation gick ut {Formats.Date(Language.Swedish, late.Last)}. Kontakta leverantören om något är fel.", $"The time for complaints ended on {Formats.Date(Language.English, late.Last)}. Contact the supplier if something is wrong."),
        AvropOutcome.NotInTeam => new("Den personen hör inte till tjänstens arbetslag. Välj någon i listan.", "That person does not belong to the service's team. Choose somebody in the list."),
        AvropOutcome.IsAway { Absence: var away } => new($"{OrderNames.Person(away.Person, organisation) ?? "Personen"} är borta till och med {Formats.Date(Language.Swedish, away.To)}. Välj någon annan.", $"{OrderNames.Person(away.Person, organisation) ?? "That person"} is away through {Formats.Date(Language.English, away.To)}. Choose somebody else."),
        AvropOutcome.AlreadyPromised promised => new($"Tjänsten har redan ett utlovat datum: {Formats.Date(Language.Swedish, promised.ReadyBy)}.", $"The service has a promised day already: {Formats.Date(Language.English, promised.ReadyBy)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, null),
    };

    private static LocalText MayNot(AvropAction action, AttestNeed needs, Organisation organisation) => action switch
    {
        AvropAction.Attest or AvropAction.RefuseAttest when needs is AttestNeed.KundBestallare => new("Den här beställningen går över gränsen för vad budgetuppföljare attesterar. Den attesteras av kund/beställare i förvaltningen.", "This order is beyond what the budget follow-up officer may attest. It is attested by the commissioner of the administration."),
        AvropAction.Attest or AvropAction.RefuseAttest => new("Den här beställningen attesteras av budgetuppföljare eller kund/beställare i förvaltningen.", "This order is attested by the budget follow-up officer or the commissioner of the administration."),
        AvropAction.Approve or AvropAction.RefuseApproval => new($"Externa köp godkänns av {OrderNames.Approver(organisation).Sv}.", $"External purchases are approved by {OrderNames.Approver(organisation).En}."),
        AvropAction.Confirm or AvropAction.Complain or AvropAction.Cancel => new("Det gör den som beställde, eller förvaltningens budgetuppföljare eller kund/beställare.", "That is done by the one who ordered, or by the administration's budget follow-up officer or commissioner."),
        AvropAction.Terminate => new("Tjänsten sägs upp av förvaltningens budgetuppföljare eller kund/beställare. Be en av dem.", "The service is terminated by the administration's budget follow-up officer or commissioner. Ask one of them."),
        _ => new("Det gör den som levererar tjänsten.", "That is done by the one who delivers the service."),
    };

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
