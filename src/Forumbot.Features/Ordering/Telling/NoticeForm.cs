using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>How somebody is told of orders, and what else they may choose.</summary>
internal static class NoticeForm
{
    /// <summary>Of the form and of the summaries.</summary>
    internal const string Template = "ordering/notices";

    public static readonly LocalText NotInDirectory = new(
        "Du finns inte i katalogen, så du får inga aviseringar om beställningar. Skriv: jag tillhör, och namnet på din förvaltning.",
        "You are not in the directory, so you get no notices of orders. Write: I belong to, and the name of your administration.");

    public static readonly LocalText Choose = new("Välj ett av sätten i listan. Inget har ändrats.", "Choose one of the ways in the list. Nothing has changed.");

    private static readonly LocalText Headline = new("Så får du besked om beställningar.", "How you are told of orders.");

    private static readonly LocalText Always = new(
        "Det som väntar på att du attesterar eller godkänner säger jag alltid direkt till dig.",
        "What waits for your attestation or approval I always tell you directly.");

    private static readonly LocalText NoChannel = new(
        "Din förvaltning har ingen kanal kopplad till mig. Den som väljer kanal får besked direkt tills det finns en.",
        "Your administration has no channel connected to me. Whoever chooses a channel is told directly until there is one.");

    /// <param name="note">What was just done; null for nothing.</param>
    public static Reply Of(NoticeWay way, bool hasChannel, Language language, string? note) => new ActView(Template, language, note ?? Headline.In(language))
    {
        Lines = [Always.In(language), .. hasChannel ? [] : new[] { NoChannel.In(language) }],
        Choices = [new("way", new LocalText("Hur vill du få besked?", "How do you want to be told?").In(language), EnumKeys.Of(way), Choose.In(language), [.. Enum.GetValues<NoticeWay>().Select(w => (Name(w).In(language), EnumKeys.Of(w)))])],
        Buttons = [new(new LocalText("Spara", "Save").In(language), "avis.choose", [], TakesChoices: true)],
    }.Reply();

    public static LocalText Done(NoticeWay way) => way switch
    {
        NoticeWay.Channel => new("Klart! Jag skriver i din förvaltnings kanal: bara nummer, tjänst och läge.", "Done! I write in your administration's channel: only number, service and state."),
        NoticeWay.Daily => new("Klart! Du får en sammanfattning klockan 8 varje arbetsdag då något har hänt.", "Done! You get a summary at 8 o'clock each working day when something has happened."),
        _ => new("Klart! Jag skriver till dig direkt när något händer.", "Done! I write to you directly when something happens."),
    };

    private static LocalText Name(NoticeWay way) => way switch
    {
        NoticeWay.Channel => new("I förvaltningens kanal (bara nummer, tjänst och läge)", "In the administration's channel (only number, service and state)"),
        NoticeWay.Daily => new("En sammanfattning varje arbetsdag klockan 8", "A summary each working day at 8 o'clock"),
        _ => new("Direkt till mig, när något händer", "Directly to me, when something happens"),
    };
}
