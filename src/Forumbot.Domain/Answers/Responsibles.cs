using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Answers;

/// <summary>Whom to turn to: the tjänsteansvarig of a service's area, else the buyer's kundansvarig.</summary>
internal static class Responsibles
{
    public static Answer.Responsible Answer(Inquiry asked)
    {
        var forvaltning = asked.Question.Forvaltning is { } key ? asked.Lookup.Forvaltning(key) : null;
        return new Answer.Responsible([.. Lines(asked)], forvaltning);
    }

    private static IEnumerable<ResponsibleLine> Lines(Inquiry asked)
    {
        if (asked.Tjanster.Count > 0) return asked.Tjanster.Select(t => Line(asked, t, asked.Lookup.Area(t.Area))).OfType<ResponsibleLine>();
        var area = asked.Question.Area is { } key ? asked.Lookup.Area(key) : null;
        return Line(asked, null, area) is { } line ? [line] : [];
    }

    private static ResponsibleLine? Line(Inquiry asked, Tjanst? tjanst, Area? area)
    {
        var person = (area is null ? null : Responsibility.ForArea(asked.Organisation, area.Key, asked.Today)) ?? asked.Kundansvarig;
        return person is null ? null : new(person, tjanst, area);
    }
}
