using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What somebody is told of a step that another took: what happened, and what they may do now.</summary>
internal static class NoticeTexts
{
    public static LocalText Of(Told told, Avrop avrop, AvropStep step, Organisation organisation) => WithWords(told.Why switch
    {
        Concern.Attests => new("Beställningen väntar på din attest. Attestera den, eller neka med ett skäl.", "The order waits for your attestation. Attest it, or refuse with a reason."),
        Concern.Approves => new("Ett externt köp väntar på ditt godkännande. Godkänn det, eller säg nej med ett skäl.", "An external purchase waits for your approval. Approve it, or say no with a reason."),
        Concern.Handles or Concern.Supplies => ToSupplier(avrop, step, organisation),
        _ => ToOrderer(avrop, step),
    }, step);

    /// <summary>What everybody in a channel may see: the number, the service and how far it has come.</summary>
    public static Reply InChannel(Avrop avrop, Organisation organisation, Language language) => new($"{Line(avrop, organisation, language)} {new LocalText(
        "Den det gäller kan öppna den i en egen chatt med mig.", "Whom it concerns can open it in a private chat with me.").In(language)}");

    /// <summary>A-2026-000123: Chefsrekrytering. Levererad.</summary>
    public static string Line(Avrop avrop, Organisation organisation, Language language) =>
        $"{avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, language)}. {OrderNames.State(avrop.State).In(language)}.";

    private static LocalText ToSupplier(Avrop avrop, AvropStep step, Organisation organisation) => step.Action switch
    {
        AvropAction.Assign => new("Beställningen är tilldelad dig.", "The order has been given to you."),
        AvropAction.Complain when avrop.Charged == Domain.Pricing.Money.Zero => new("Beställaren har reklamerat leveransen. Åtgärda eller svara.", "The buyer has complained of the delivery. Put it right or answer."),
        AvropAction.Complain => new("Beställaren har reklamerat leveransen. Åtgärda, kreditera eller svara.", "The buyer has complained of the delivery. Put it right, credit it or answer."),
        AvropAction.Cancel => new("Beställaren har avbeställt. Ni behöver inte göra något mer.", "The buyer has cancelled the order. You need do nothing more."),
        AvropAction.Terminate => new($"Beställaren har sagt upp tjänsten. Den levereras till och med {Formats.Date(Language.Swedish, avrop.EndsOn!.Value)}.", $"The buyer has terminated the service. It is delivered through {Formats.Date(Language.English, avrop.EndsOn!.Value)}."),
        AvropAction.Confirm => new("Beställaren har godkänt leveransen.", "The buyer has confirmed the delivery."),
        _ => new($"Ny beställning från {OrderNames.Forvaltning(avrop.Forvaltning, organisation)}. Ta emot eller avböj den.", $"A new order from {OrderNames.Forvaltning(avrop.Forvaltning, organisation)}. Accept or decline it."),
    };

    private static LocalText ToOrderer(Avrop avrop, AvropStep step) => step.Action switch
    {
        AvropAction.Attest => Onwards(avrop, new("Din beställning är attesterad", "Your order has been attested")),
        AvropAction.Approve => Onwards(avrop, new("Det externa köpet är godkänt", "The external purchase has been approved")),
        AvropAction.RefuseAttest => new("Din beställning fick inte attest, så den går inte vidare.", "Your order was not attested, so it goes no further."),
        AvropAction.RefuseApproval => new("Det externa köpet godkändes inte, så beställningen går inte vidare.", "The external purchase was not approved, so the order goes no further."),
        AvropAction.Accept when avrop.ReadyBy is { } day => new($"Leverantören har tagit emot din beställning. Klart senast {Formats.DayAndDate(Language.Swedish, day)}.", $"The supplier has accepted your order. Ready by {Formats.DayAndDate(Language.English, day)}."),
        AvropAction.Accept => new("Leverantören har tagit emot din beställning.", "The supplier has accepted your order."),
        AvropAction.Decline => new("Leverantören har avböjt din beställning. Inget kostar något.", "The supplier has declined your order. Nothing is charged."),
        AvropAction.Start => new("Tjänsten levereras från och med nu, tills ni säger upp den.", "The service is delivered from now on, until you terminate it."),
        AvropAction.Deliver when avrop.State is AvropState.Delivered => new("Din beställning är levererad. Godkänn leveransen eller reklamera.", "Your order has been delivered. Confirm the delivery or complain."),
        AvropAction.Deliver => new("En del av din beställning är levererad. Resten kommer.", "A part of your order has been delivered. The rest will come."),
        AvropAction.Confirm => new("En kollega har godkänt leveransen av din beställning.", "A colleague has confirmed the delivery of your order."),
        AvropAction.Complain => new("En kollega har reklamerat leveransen av din beställning.", "A colleague has complained of the delivery of your order."),
        AvropAction.Remedy => new("Leverantören har åtgärdat det ni reklamerade. Godkänn leveransen eller reklamera igen.", "The supplier has put right what you complained of. Confirm the delivery or complain again."),
        AvropAction.Credit => new($"Reklamationen är besvarad: {Formats.Amount(Language.Swedish, Credited(step))} krediteras.", $"Your complaint is answered: {Formats.Amount(Language.English, Credited(step))} is credited."),
        AvropAction.RejectComplaint => new("Leverantören har svarat på reklamationen och finner inget fel.", "The supplier has answered your complaint and finds no fault."),
        AvropAction.Cancel => new("En kollega har avbeställt din beställning.", "A colleague has cancelled your order."),
        AvropAction.Terminate => new($"En kollega har sagt upp tjänsten. Den löper till och med {Formats.Date(Language.Swedish, avrop.EndsOn!.Value)}.", $"A colleague has terminated the service. It runs through {Formats.Date(Language.English, avrop.EndsOn!.Value)}."),
        _ => new("Din beställning är avslutad.", "Your order is closed."),
    };

    private static LocalText Onwards(Avrop avrop, LocalText done) => avrop.State is AvropState.AwaitsApproval
        ? new($"{done.Sv} och väntar på godkännande av det externa köpet.", $"{done.En} and waits for approval of the external purchase.")
        : new($"{done.Sv} och har gått till leverantören.", $"{done.En} and has gone to the supplier.");

    private static Domain.Pricing.Money Credited(AvropStep step) => Domain.Pricing.Money.Zero - (step.Amount ?? Domain.Pricing.Money.Zero);

    /// <summary>With what the one who took it wrote.</summary>
    private static LocalText WithWords(LocalText text, AvropStep step) => step.Text is { Length: > 0 } words ? new($"{text.Sv} ”{words}”", $"{text.En} “{words}”") : text;
}
