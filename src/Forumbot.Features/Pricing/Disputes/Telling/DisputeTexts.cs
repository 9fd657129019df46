using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Disputes.Telling;

/// <summary>What is said of disputed volumes.</summary>
internal static class DisputeTexts
{
    public static LocalText NothingToSee { get; } = new("Det finns inga ifrågasatta volymer som du ska se. Budgetuppföljare, kund/beställare och förvaltningschef ifrågasätter sin egen förvaltnings volymer.", "There are no disputed volumes for you to see. A budget controller, customer or head of administration disputes the volumes of their own administration.");

    public static LocalText Sent(bool isTold) => isTold
        ? new("Tack! Tjänsteansvarig är tillfrågad, och du får svaret här.", "Thank you! The service owner has been asked, and you get the answer here.")
        : new("Tack! Det är noterat. Tjänsteansvarig har ingen chatt med mig än, så hör gärna av dig till dem också.", "Thank you! It is noted. The service owner has no chat with me yet, so please contact them as well.");

    public static string Say(DisputeOutcome outcome, Language language) => Of(outcome).In(language);

    private static LocalText Of(DisputeOutcome outcome) => outcome switch
    {
        DisputeOutcome.Answered { State: DisputeState.Accepted, Accepted: { } figure, AppliesTo: { } year, Correction: { } change } => new(
            $"Siffran {Formats.Number(Language.Swedish, figure)} är godtagen. Årets andelar är fasta, så skillnaden på {Formats.Number(Language.Swedish, Math.Abs(change))} {(change < 0 ? "dras av från" : "läggs till")} volymen för {year}.",
            $"The figure {Formats.Number(Language.English, figure)} is accepted. This year's shares are fixed, so the difference of {Formats.Number(Language.English, Math.Abs(change))} is {(change < 0 ? "taken off" : "added to")} the volume of {year}."),
        DisputeOutcome.Answered { State: DisputeState.Accepted, Accepted: { } figure, AppliesTo: { } year } => new($"Siffran {Formats.Number(Language.Swedish, figure)} är godtagen och gäller volymerna för {year}.", $"The figure {Formats.Number(Language.English, figure)} is accepted, and holds for the volumes of {year}."),
        DisputeOutcome.Answered => new("Volymen behålls som den är. Den som frågade får veta det.", "The volume is kept as it is. The one who asked is told."),
        DisputeOutcome.MayNotDispute => new("Volymer ifrågasätts av budgetuppföljare, kund/beställare eller förvaltningschef, för den egna förvaltningen. Be någon av dem.", "Volumes are disputed by the budget controller, customer or head of administration, for their own administration. Please ask one of them."),
        DisputeOutcome.MayNotAnswer => new("Det svarar tjänsteansvarig för området på. Delar flera områden volymen svarar strategiskt leveransansvarig.", "The service owner of the area answers that. Where several areas share the volume, the strategic delivery owner does."),
        DisputeOutcome.UnknownKey => new("Tjänsten fördelas inte efter den nyckeln det året. Välj en volym i listan.", "The service is not divided by that key that year. Choose a volume in the list."),
        DisputeOutcome.Past past => new($"{past.Year} är avslutat, och andelarna är avräknade. Ifrågasätt volymen för ett senare år.", $"{past.Year} has ended, and its shares are settled. Dispute the volume of a later year."),
        DisputeOutcome.NotAFigure figure => new($"”{Short(figure.Given)}” är ingen volym. Skriv ett tal från 0 med högst två decimaler.", $"“{Short(figure.Given)}” is no volume. Write a number from 0 with at most two decimals."),
        DisputeOutcome.SameFigure same => new($"Volymen är redan {Formats.Number(Language.Swedish, same.Volume)}. Skriv vad den borde vara.", $"The volume is {Formats.Number(Language.English, same.Volume)} already. Write what it should be."),
        DisputeOutcome.NeedsReason reason => new($"Skriv ett skäl med högst {reason.Longest} tecken.", $"Write a reason of at most {reason.Longest} characters."),
        DisputeOutcome.Waits => new("Den volymen är redan ifrågasatt av er och väntar på svar. Skriv: visa ifrågasatta volymer.", "You have disputed that volume already, and it waits for an answer. Write: show disputed volumes."),
        DisputeOutcome.NoSuchDispute => new("Jag hittar inte det ärendet. Skriv: visa ifrågasatta volymer.", "I do not find that. Write: show disputed volumes."),
        DisputeOutcome.Stale => new("Det är redan besvarat. Så här blev det.", "It has been answered already. This is what came of it."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, null),
    };

    /// <summary>What is quoted comes from outside.</summary>
    private static string Short(string given)
    {
        var plain = string.Concat(given.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate)));
        return plain.Length <= 40 ? plain : string.Concat(plain.AsSpan(0, 40), "…");
    }
}
