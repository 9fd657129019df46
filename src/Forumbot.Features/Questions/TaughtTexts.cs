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
        TaughtOutcome.UnknownTjanst => new("Tjänsten finns inte i katalogen. Välj en tjänst ur listan.", "The service is not in the catalogue. Choose one from the list."),
        TaughtOutcome.Empty => new("Skriv det ord som tjänsten ska kallas.", "Write what the service is to be called."),
        TaughtOutcome.TooLong { Longest: var most } => new($"Ordet är för långt eller innehåller otillåtna tecken. Skriv högst {most} vanliga tecken.", $"The wording is too long or has characters that are not allowed. Write at most {most} ordinary ones."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
