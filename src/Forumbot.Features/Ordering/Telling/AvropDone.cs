using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What somebody is told who took a step: what happened, and what comes next.</summary>
internal static class AvropDone
{
    private static readonly LocalText Follow = new("Följ den i det här kortet, eller skriv: mina beställningar.", "Follow it in this card, or write: my orders.");

    public static LocalText Of(Avrop avrop, AvropStep step, Organisation organisation)
    {
        var number = avrop.Number;
        return step.Action switch
        {
            AvropAction.Order => Ordered(avrop, organisation, LeadTime.DateAt(step.At)),
            AvropAction.Attest when avrop.State is AvropState.AwaitsAttest => new($"Du har attesterat {number}, men beställningen går över gränsen för vad du kan attestera. Den väntar nu på er kund/beställare.", $"You have attested {number}, but the order is beyond what you may attest. It now waits for your commissioner."),
            AvropAction.Attest when avrop.State is AvropState.AwaitsApproval => new($"Du har attesterat {number}. Nu väntar den på godkännande av det externa köpet.", $"You have attested {number}. It now waits for approval of the external purchase."),
            AvropAction.Attest => new($"Du har attesterat {number}. Den är skickad till leverantören.", $"You have attested {number}. It has been sent to the supplier."),
            AvropAction.RefuseAttest => new($"Du har nekat attest av {number}. Beställaren ser ditt skäl.", $"You have refused to attest {number}. The orderer sees your reason."),
            AvropAction.Approve => new($"Du har godkänt det externa köpet i {number}. Den är skickad till leverantören.", $"You have approved the external purchase of {number}. It has been sent to the supplier."),
            AvropAction.RefuseApproval => new($"Du har inte godkänt det externa köpet i {number}. Beställaren ser ditt skäl.", $"You have not approved the external purchase of {number}. The orderer sees your reason."),
            AvropAction.Accept => new($"Du har tagit emot {number}. Nästa steg är att påbörja eller leverera.", $"You have accepted {number}. The next step is to begin or to deliver."),
            AvropAction.Decline => new($"Du har avböjt {number}. Beställaren ser ditt skäl.", $"You have declined {number}. The orderer sees your reason."),
            AvropAction.Assign => Assigned(avrop, organisation),
            AvropAction.Start when avrop.Kind is AvropKind.Running => new($"{number} löper från i dag, tills den sägs upp.", $"{number} runs from today until it is terminated."),
            AvropAction.Start => new($"{number} är påbörjad.", $"{number} has been begun."),
            AvropAction.Deliver => Delivered(avrop, step),
            AvropAction.Confirm => new($"Tack! Du har godkänt leveransen av {number}.", $"Thank you! You have confirmed the delivery of {number}."),
            AvropAction.Complain => new($"Du har reklamerat {number}. Leverantören svarar här.", $"You have complained of {number}. The supplier answers here."),
            AvropAction.Remedy => new($"{number} är åtgärdad. Beställaren godkänner den eller reklamerar igen.", $"{number} has been put right. The orderer confirms it or complains again."),
            AvropAction.Credit => new($"{Credited(step, Language.Swedish)} är krediterat för {number}, och beställningen är avslutad.", $"{Credited(step, Language.English)} has been credited for {number}, and the order is closed."),
            AvropAction.RejectComplaint => new($"Reklamationen av {number} är avvisad, och beställningen är avslutad.", $"The complaint of {number} has been rejected, and the order is closed."),
            AvropAction.Cancel => new($"{number} är avbeställd. Inget debiteras.", $"{number} has been cancelled. Nothing is charged."),
            AvropAction.Terminate => new($"{number} är uppsagd. Sista dag är {Formats.Date(Language.Swedish, avrop.EndsOn!.Value)}.", $"{number} has been terminated. Its last day is {Formats.Date(Language.English, avrop.EndsOn.Value)}."),
            _ => new($"{number} är avslutad.", $"{number} is closed."),
        };
    }

    private static LocalText Ordered(Avrop avrop, Organisation organisation, DateOnly today)
    {
        var (sv, en) = avrop.State switch
        {
            AvropState.AwaitsAttest => ($"den väntar på attest av {AvropStatus.AttestedBy(avrop, organisation, Language.Swedish, today)}", $"it waits for attestation by {AvropStatus.AttestedBy(avrop, organisation, Language.English, today)}"),
            AvropState.AwaitsApproval => ("det externa köpet väntar på godkännande", "the external purchase waits for approval"),
            _ => ("den är skickad till leverantören", "it has been sent to the supplier"),
        };
        return new($"Tack! Din beställning har nummer {avrop.Number}, och {sv}. {Follow.Sv}", $"Thank you! Your order has number {avrop.Number}, and {en}. {Follow.En}");
    }

    private static LocalText Assigned(Avrop avrop, Organisation organisation) => OrderNames.Person(avrop.Assignee, organisation) is { } person
        ? new($"{avrop.Number} handläggs nu av {person}.", $"{avrop.Number} is now handled by {person}.")
        : new($"Ingen är handläggare av {avrop.Number} nu.", $"Nobody handles {avrop.Number} now.");

    private static LocalText Delivered(Avrop avrop, AvropStep step) => avrop.State is AvropState.Delivered
        ? new($"{avrop.Number} är levererad. Beställaren godkänner den eller reklamerar.", $"{avrop.Number} has been delivered. The orderer confirms it or complains.")
        : new($"{Formats.Number(Language.Swedish, step.Quantity ?? 0)} är levererat av {avrop.Number}. Kvar är {Formats.Number(Language.Swedish, avrop.Quantity - avrop.Delivered)}.", $"{Formats.Number(Language.English, step.Quantity ?? 0)} has been delivered of {avrop.Number}. {Formats.Number(Language.English, avrop.Quantity - avrop.Delivered)} is left.");

    private static string Credited(AvropStep step, Language language) => Formats.Amount(language, Money.Zero - (step.Amount ?? Money.Zero));
}
