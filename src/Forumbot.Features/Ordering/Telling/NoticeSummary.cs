using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What has happened to orders since somebody was last told.</summary>
internal static class NoticeSummary
{
    /// <summary>More would be read by nobody.</summary>
    public const int MostShown = 25;

    /// <param name="happened">A line for each order, the oldest first; at least one.</param>
    public static Reply Of(IReadOnlyList<string> happened, Language language)
    {
        var more = happened.Count - MostShown;
        return new ActView(NoticeForm.Template, language, Headline(happened.Count).In(language))
        {
            Lines = [.. happened.Take(MostShown), .. more > 0 ? new[] { More(more).In(language) } : []],
            Buttons = [new(new LocalText("Aviseringar", "Notices").In(language), "avis.form", [])],
        }.Reply();
    }

    private static LocalText Headline(int orders) => orders == 1
        ? new("En beställning har ändrats sedan sist.", "One order has changed since last time.")
        : new($"{orders} beställningar har ändrats sedan sist.", $"{orders} orders have changed since last time.");

    private static LocalText More(int more) => new($"… och {more} till. Skriv: mina beställningar.", $"… and {more} more. Write: my orders.");
}
