using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>An order as a row of a list.</summary>
internal static class QueueLines
{
    public const int PerPage = 5;

    public static ActRow Of(Avrop avrop, Absence? away, Organisation organisation, DateOnly today, Language language, params ActButton[] buttons) => new(
        $"{avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, language)}, {OrderNames.Quantity(avrop.Quantity, avrop.Unit, avrop.Kind, language)}",
        string.Join(". ", OrderNames.Forvaltning(avrop.Forvaltning, organisation), QueueTexts.Due(avrop, today, language), QueueTexts.Handler(avrop, away, organisation, today, language)) + ".",
        avrop.IsLate(today) || avrop.State is AvropState.Complained,
        buttons);

    public static ActButton Open(Avrop avrop, Language language) => new(language is Language.English ? "Open" : "Öppna", "avrop.show", [("number", avrop.Number)]);

    /// <summary>The page that is meant, and how many there are.</summary>
    public static (int Page, int Pages) PageOf(int asked, int rows)
    {
        var pages = Math.Max(1, (rows + PerPage - 1) / PerPage);
        return (Math.Clamp(asked, 0, pages - 1), pages);
    }

    /// <summary>The buttons to other pages.</summary>
    public static IEnumerable<ActButton> Turning(string verb, int page, int pages, Language language, params (string Name, object Value)[] data)
    {
        if (page > 0) yield return new(language is Language.English ? "Previous" : "Föregående", verb, [.. data, ("page", page - 1)]);
        if (page < pages - 1) yield return new(language is Language.English ? "More" : "Fler", verb, [.. data, ("page", page + 1)]);
    }
}
