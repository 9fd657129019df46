using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What a queue's card is made from.</summary>
/// <param name="Team">Who can be given an order.</param>
internal sealed record QueueShown(IReadOnlyList<QueueRow> Rows, IReadOnlyList<Person> Team, IReadOnlyList<Absence> Absences, Organisation Organisation);

/// <summary>A team's queue: a part of it, page by page, with what can be done with each order.</summary>
internal static class QueueCard
{
    private static readonly Dictionary<QueuePart, LocalText> Parts = new()
    {
        [QueuePart.All] = new("Alla", "All"),
        [QueuePart.Late] = new("Sena", "Late"),
        [QueuePart.Today] = new("I dag", "Today"),
        [QueuePart.New] = new("Ofördelade", "Unassigned"),
        [QueuePart.Mine] = new("Mina", "Mine"),
        [QueuePart.Away] = new("Hos borta", "With absent"),
    };

    public static Reply Of(QueueShown shown, IReadOnlyList<Area> areas, QueueAsked asked, Person self, string? note)
    {
        var rows = shown.Rows.Where(asked.Part);
        var (page, pages) = QueueLines.PageOf(asked.Page, rows.Count);
        return new ActView("ordering/avrop-queue", asked.Language, Headline(shown.Rows, areas, asked.Language))
        {
            Lines = [.. note is null ? [] : new[] { note }, .. Said(rows, asked, page, pages)],
            Tabs = [.. Tabs(shown.Rows, asked)],
            Rows = [.. rows.Skip(page * QueueLines.PerPage).Take(QueueLines.PerPage).Select(row => Row(row, shown, asked, self, page))],
            Choices = rows.Count == 0 ? [] : [Team(shown, asked.Language)],
            Buttons = [.. QueueLines.Turning("avrop.queue", page, pages, asked.Language, ("part", Key(asked.Part))), .. Besides(asked)],
        }.Reply();
    }

    /// <summary>The part in a button's data.</summary>
    public static string Key(QueuePart part) => EnumKeys.Of(part);

    private static string Headline(IReadOnlyList<QueueRow> rows, IReadOnlyList<Area> areas, Language language)
    {
        var (late, today) = (rows.Where(QueuePart.Late).Count, rows.Where(QueuePart.Today).Count);
        var of = areas is [var area] ? $" {(language is Language.English ? area.EnglishName ?? area.Name : area.Name)}" : "";
        return language is Language.English
            ? $"The queue{of}: {rows.Count} open, {late} late, {today} to be ready today."
            : $"Kön{of}: {rows.Count} {(rows.Count == 1 ? "öppen" : "öppna")}, {late} {(late == 1 ? "sen" : "sena")}, {today} ska vara {(today == 1 ? "klar" : "klara")} i dag.";
    }

    private static IEnumerable<string> Said(IReadOnlyList<QueueRow> rows, QueueAsked asked, int page, int pages)
    {
        if (rows.Count == 0) yield return asked.Part is QueuePart.All ? asked.Language.Say("Inget att göra just nu.", "Nothing to do at the moment.") : asked.Language.Say($"{Parts[asked.Part].Sv}: inga beställningar.", $"{Parts[asked.Part].En}: no orders.");
        else if (asked.Part is not QueuePart.All || pages > 1) yield return $"{Parts[asked.Part].In(asked.Language)} ({rows.Count}){(pages > 1 ? asked.Language.Say($", sida {page + 1} av {pages}", $", page {page + 1} of {pages}") : "")}";
    }

    private static IEnumerable<ActButton> Tabs(IReadOnlyList<QueueRow> rows, QueueAsked asked) =>
        from part in Parts
        let count = rows.Where(part.Key).Count
        where part.Key != asked.Part && count > 0
        select new ActButton($"{part.Value.In(asked.Language)} ({count})", "avrop.queue", [("part", Key(part.Key))]);

    private static ActRow Row(QueueRow row, QueueShown shown, QueueAsked asked, Person self, int page)
    {
        (string, object)[] data = [("number", row.Avrop.Number), ("rev", row.Avrop.Version), ("part", Key(asked.Part)), ("page", page)];
        List<ActButton> buttons = [];
        if (!row.IsMine && shown.Team.Contains(self)) buttons.Add(new(asked.Language.Say("Ta den", "Take it"), "avrop.take", data));
        buttons.Add(new(asked.Language.Say("Ge till vald", "Give to chosen"), "avrop.give", data, TakesChoices: true));
        return QueueLines.Of(row.Avrop, row.Away, shown.Organisation, row.Today, asked.Language, [.. buttons, QueueLines.Open(row.Avrop, asked.Language)]);
    }

    private static ActChoice Team(QueueShown shown, Language language)
    {
        var today = shown.Rows[0].Today;
        return new("person", language.Say("Ge till", "Give to"), "", "", [.. shown.Team.Select(p => (Absence.Of(shown.Absences, p.AadObjectId, today) is { } away ? $"{p.Title} ({language.Say("borta till och med", "away through")} {Formats.Date(language, away.To)})" : p.Title, p.AadObjectId))]);
    }

    private static IEnumerable<ActButton> Besides(QueueAsked asked)
    {
        yield return new(asked.Language.Say("Uppdatera", "Refresh"), "avrop.queue", [("part", Key(asked.Part))]);
        if (asked.Where.Kind is "personal") yield return new(asked.Language.Say("Frånvaro", "Absence"), "avrop.absence", []);
    }
}
