using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>Orders whose promised day has passed.</summary>
internal static class LateCard
{
    public static Reply Of(IReadOnlyList<Avrop> late, IReadOnlyList<Absence> absences, Organisation organisation, QueueAsked asked, DateOnly today)
    {
        var (page, pages) = QueueLines.PageOf(asked.Page, late.Count);
        var headline = late.Count switch { 0 => asked.Language.Say("Inga beställningar är försenade.", "No orders are late."), 1 => asked.Language.Say("1 beställning är försenad.", "1 order is late."), var count => asked.Language.Say($"{count} beställningar är försenade.", $"{count} orders are late.") };
        return new ActView("ordering/avrop-queue", asked.Language, headline)
        {
            Lines = pages > 1 ? [asked.Language.Say($"Sida {page + 1} av {pages}, de äldsta först.", $"Page {page + 1} of {pages}, the oldest first.")] : [],
            Rows = [.. late.Skip(page * QueueLines.PerPage).Take(QueueLines.PerPage).Select(a => QueueLines.Of(a, Absence.Of(absences, a.Assignee, today), organisation, today, asked.Language, QueueLines.Open(a, asked.Language)))],
            Buttons = [.. QueueLines.Turning("avrop.late", page, pages, asked.Language)],
        }.Reply();
    }
}
