using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What an order's state means to its reader, and what comes next.</summary>
internal static class AvropStatus
{
    public static LocalText Of(Avrop avrop, CardAudience audience, Organisation organisation, DateOnly today) => avrop.State switch
    {
        AvropState.AwaitsAttest when audience is CardAudience.Attester => new("Attestera, eller neka med ett skäl. Först därefter går beställningen vidare.", "Attest, or refuse with a reason. Only then does the order go on."),
        AvropState.AwaitsAttest => Attesters(avrop, organisation, today),
        AvropState.AwaitsApproval when audience is CardAudience.Attester => new("Köpet görs utanför organisationen om du godkänner det.", "It is bought outside the organisation if you approve."),
        AvropState.AwaitsApproval => new($"Köpet utanför organisationen godkänns av {OrderNames.Approver(organisation).Sv}. Därefter går beställningen till leverantören.", $"The purchase outside the organisation is approved by {OrderNames.Approver(organisation).En}. Then the order goes to the supplier."),
        AvropState.Placed when audience is CardAudience.Supplier => With("Ta emot, eller avböj med ett skäl", "Accept, or decline with a reason", avrop),
        AvropState.Placed => With("Leverantören har fått beställningen och svarar här", "The supplier has the order and answers here", avrop),
        AvropState.Accepted => With("Mottagen", "Accepted", avrop),
        AvropState.InProgress when avrop.Delivered > 0 => With("En del är levererad, resten pågår", "A part is delivered, the rest is under way", avrop),
        AvropState.InProgress => With("Arbetet pågår", "The work is under way", avrop),
        AvropState.Delivered => Delivered(avrop, audience, organisation),
        AvropState.Complained when audience is CardAudience.Supplier && avrop.Charged == Money.Zero => new("Beställaren är inte nöjd. Åtgärda eller avvisa reklamationen.", "The orderer is not content. Put it right, or reject the complaint."),
        AvropState.Complained when audience is CardAudience.Supplier => new("Beställaren är inte nöjd. Åtgärda, kreditera eller avvisa reklamationen.", "The orderer is not content. Put it right, credit, or reject the complaint."),
        AvropState.Complained => new("Leverantören svarar på reklamationen här.", "The supplier answers the complaint here."),
        AvropState.Running => Running(avrop, organisation),
        AvropState.Terminated => new($"Tjänsten löper till och med {Day(Language.Swedish, avrop.EndsOn)} och upphör sedan.", $"The service runs through {Day(Language.English, avrop.EndsOn)} and then ends."),
        AvropState.Closed => new("Inget mer behöver göras.", "Nothing more needs to be done."),
        AvropState.Cancelled => new("Beställningen är avbeställd. Inget debiteras.", "The order has been cancelled. Nothing is charged."),
        AvropState.Declined => new("Leverantören avböjde. Inget debiteras.", "The supplier declined. Nothing is charged."),
        _ => new("Beställningen gick inte vidare. Inget debiteras.", "The order did not go on. Nothing is charged."),
    };

    /// <summary>3 månader; 1 month.</summary>
    public static LocalText Notice(Avrop avrop, Organisation organisation)
    {
        var months = Orderables.Terms(organisation, avrop.Tjanst).NoticeMonths ?? organisation.Rules.Ordering.NoticeMonths;
        return new($"{months} {(months == 1 ? "månad" : "månader")}", $"{months} {(months == 1 ? "month" : "months")}");
    }

    /// <summary>Those who attest, by title; empty where nobody is left who may.</summary>
    public static string AttestedBy(Avrop avrop, Organisation organisation, Language language, DateOnly today) =>
        string.Join(language is Language.English ? " or " : " eller ", OrderAttest.Attesters(organisation, avrop.Forvaltning, avrop.Needs, today).Where(p => !p.AadObjectId.Equals(avrop.By, StringComparison.OrdinalIgnoreCase)).Select(p => p.Title));

    private static LocalText Attesters(Avrop avrop, Organisation organisation, DateOnly today) => AttestedBy(avrop, organisation, Language.Swedish, today).Length == 0
        ? new("Ingen i katalogen kan attestera beställningen nu. Be administratören lägga till någon som får det.", "Nobody in the directory can attest the order now. Ask the administrator to add somebody who may.")
        : new(
        $"Attesteras av {AttestedBy(avrop, organisation, Language.Swedish, today)}. Därefter går beställningen vidare.",
        $"Attested by {AttestedBy(avrop, organisation, Language.English, today)}. Then the order goes on.");

    private static LocalText With(string swedish, string english, Avrop avrop) => avrop.ReadyBy is null ? new($"{swedish}.", $"{english}.")
        : new($"{swedish}: klart senast {Day(Language.Swedish, avrop.ReadyBy)}.", $"{english}: ready by {Day(Language.English, avrop.ReadyBy)}.");

    private static LocalText Delivered(Avrop avrop, CardAudience audience, Organisation organisation)
    {
        var closes = Settling.ClosesOn(avrop, organisation.Rules.Ordering);
        if (avrop.Delivered < avrop.Quantity)
        {
            var (sv, en) = (Part(avrop, Language.Swedish), Part(avrop, Language.English));
            return audience is CardAudience.Supplier
                ? new($"{sv} är levererat, och inget mer levereras. Reklameras det inte avslutas beställningen {Day(Language.Swedish, closes)}.", $"{en} has been delivered, and no more will be. Unless it is complained of, the order is closed on {Day(Language.English, closes)}.")
                : new($"{sv} är levererat, och leverantören levererar inget mer. Godkänn det eller reklamera; annars avslutas beställningen {Day(Language.Swedish, closes)}.", $"{en} has been delivered, and the supplier delivers no more. Confirm that or complain; else the order is closed on {Day(Language.English, closes)}.");
        }

        return audience is CardAudience.Supplier
            ? new($"Allt är levererat. Reklameras det inte avslutas beställningen {Day(Language.Swedish, closes)}.", $"All is delivered. Unless it is complained of, the order is closed on {Day(Language.English, closes)}.")
            : new($"Allt är levererat. Godkänn leveransen eller reklamera; annars avslutas beställningen {Day(Language.Swedish, closes)}.", $"All is delivered. Confirm the delivery or complain; else the order is closed on {Day(Language.English, closes)}.");
    }

    /// <summary>1 av 5.</summary>
    private static string Part(Avrop avrop, Language language) => $"{Formats.Number(language, avrop.Delivered)} {language.Say("av", "of")} {Formats.Number(language, avrop.Quantity)}";

    private static LocalText Running(Avrop avrop, Organisation organisation)
    {
        var notice = Notice(avrop, organisation);
        return new($"Tjänsten löper tills den sägs upp. Uppsägningstiden är {notice.Sv}.", $"The service runs until it is terminated. The notice is {notice.En}.");
    }

    private static string Day(Language language, DateOnly? day) => Formats.DayAndDate(language, day!.Value);
}
