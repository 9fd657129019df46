using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions;

public static class TaughtTexts
{
    public static string Say(this TaughtOutcome outcome, Language language) => Text(outcome).In(language);

    private static LocalText Text(TaughtOutcome outcome) => outcome switch
    {
        TaughtOutcome.Taught { Handled: 0 } => new("Tack, ordet är inlärt.", "Thank you, the wording is learnt."),
        TaughtOutcome.Taught { Handled: var n } => new($"Tack, ordet är inlärt. Det finns i {n} av frågorna i listan, som nu är hanterade.", $"Thank you, the wording is learnt. It is in {n} of the listed questions, which are now handled."),
        TaughtOutcome.AlreadyKnown => new("Tjänsten kallas redan så. Inget har ändrats.", "The service is already called so. Nothing was changed."),
        TaughtOutcome.BelongsTo { Tjanst: var tjanst } => new($"Ordet hör redan till tjänsten {tjanst}. Välj ett tydligare ord.", $"The wording already belongs to the service {tjanst}. Choose a clearer one."),
        TaughtOutcome.NamesOther { Name: var name } => new($"Ordet betyder redan {name}. Välj ett ord som bara tjänsten har.", $"The wording already means {name}. Choose one that only the service has."),
        TaughtOutcome.TooCommon => new("Ordet är för vanligt: det finns i frågor om vad som helst. Välj ett ord som bara tjänsten har.", "The wording is too common: questions about anything hold it. Choose one that only the service has."),
        TaughtOutcome.TooShort { Shortest: var least } => new($"Ordet är för kort. Skriv minst {least} bokstäver.", $"The wording is too short. Write at least {least} letters."),
        TaughtOutcome.Forgotten { Tjanst: var tjanst } => new($"Ordet betyder inte längre {tjanst}.", $"The wording no longer means {tjanst}."),
        TaughtOutcome.NeverTaught => new("Ordet har inte lärts in. Paketets egna ord ändras i paketet.", "The wording was never taught. The pack's own wordings are changed in the pack."),
        TaughtOutcome.UnknownTjanst => new("Tjänsten finns inte i katalogen. Välj en tjänst ur listan.", "The service is not in the catalogue. Choose one from the list."),
        TaughtOutcome.Empty => new("Skriv det ord som tjänsten ska kallas.", "Write what the service is to be called."),
        TaughtOutcome.TooLong { Longest: var most } => new($"Ordet är för långt eller innehåller otillåtna tecken. Skriv högst {most} vanliga tecken.", $"The wording is too long or has characters that are not allowed. Write at most {most} ordinary ones."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
