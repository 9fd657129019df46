using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Host;

/// <summary>What the bot says when there is nothing to answer with: what happened and what to do next.</summary>
internal static class Texts
{
    public static readonly LocalText NoText = new(
        "Jag såg ingen text i meddelandet. Skriv en fråga, till exempel: Vad kostar leverantörsreskontra oss?",
        "I saw no text in the message. Write a question, for example: What does accounts payable cost us?");

    public static readonly LocalText OnlyFiles = new(
        "Jag kan inte läsa bilder som klistrats in, eller filer utanför vår egen chatt. Ska en fil följa med en beställning, bifoga den med gemet i en egen chatt med mig. Frågor skriver du som text.",
        "I cannot read pictures that are pasted in, or files outside our private chat. If a file is to go with an order, attach it with the paper clip in a private chat with me. Write questions as text.");

    public static readonly LocalText TooLong = new(
        "Meddelandet är längre än 4 000 tecken och jag har inte läst det. Skriv frågan kortare, med en eller ett par meningar.",
        "The message is longer than 4,000 characters and I have not read it. Write the question shorter, in a sentence or two.");

    public static readonly LocalText Apology = new(
        "Något gick fel hos mig, så du fick inget svar. Försök igen om en stund. Händer det igen, hör av dig till er kundansvarig.",
        "Something went wrong on my side, so you got no answer. Try again in a while. If it happens again, contact your account manager.");

    public static readonly LocalText UnknownButton = new(
        "Den här knappen fungerar inte längre; kortet kan vara gammalt. Skriv frågan igen, så får du ett nytt svar.",
        "This button no longer works; the card may be old. Write the question again and you will get a new answer.");

    public static readonly LocalText AnswerBelow = new("Svaret kommer i ett nytt meddelande.", "The answer comes in a new message.");

    public static readonly LocalText ComesAsMessage = new(
        "Det här tar lite längre tid än vanligt. Jag fortsätter, och svaret kommer som ett meddelande.",
        "This takes a little longer than usual. I am still at it, and the answer will come as a message.");

    public static readonly LocalText TookTooLong = new(
        "Det tog för lång tid, så jag har inget att visa. Försök igen om en stund.",
        "It took too long, so I have nothing to show. Try again in a while.");

    public static readonly LocalText NoSignIn = new(
        "Du behöver inte logga in hos mig: jag vet vem du är genom Teams.",
        "You need not sign in with me: I know who you are through Teams.");

    public static readonly LocalText NothingFound = new(
        "Ingen tjänst heter så. Sök på en del av namnet, till exempel: faktura.",
        "No service is called that. Search for a part of its name, for example: invoice.");

    /// <summary>The language of an activity's locale. Swedish where none is told, and for our nearest neighbours.</summary>
    public static Language LanguageOf(string? locale) =>
        string.IsNullOrEmpty(locale) || locale.Split('-', '_')[0].ToLowerInvariant() is "sv" or "nb" or "nn" or "no" or "da" ? Language.Swedish : Language.English;

    public static string LocaleOf(Language language) => language is Language.English ? "en-GB" : "sv-SE";
}
