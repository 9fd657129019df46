using System.Text.Json.Nodes;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.People.Telling;

/// <summary>The people of a page by förvaltning, with a search and what one may do with somebody.</summary>
internal sealed class ListCard(Organisation organisation, DirectoryPage page, DateOnly today, Language language)
{
    private readonly DirectorySearch found = DirectorySearch.Of(organisation, page, today, language);
    private readonly CardText text = new(language);

    public Reply Reply(string? note) => text.Reply("people/directory", Headline(), note, Lines(), new()
    {
        ["search"] = CardText.Input(text.In("Sök", "Search"), page.Search, text.In("Titel, förvaltning, roll eller objekt-id", "Title, administration, role or object id")),
        ["groups"] = CardText.List(found.Shown.GroupBy(p => p.Forvaltning).Select(Group)),
        ["more"] = CardMarkdown.Escape(More()),
        ["pick"] = CardText.List(found.Shown.Count == 0 ? [] : [Pick()]),
        ["buttons"] = CardText.List(Buttons().Select(b => b.Json())),
    });

    private string Headline() => page.Search.Length == 0
        ? text.In($"Katalogen har {Formats.Number(language, found.Total)} {(found.Total == 1 ? "person" : "personer")}.", $"The directory has {Formats.Number(language, found.Total)} {(found.Total == 1 ? "person" : "people")}.")
        : found.Total == 0 ? text.In($"Ingen i katalogen passar ”{page.Search}”.", $"Nobody in the directory fits “{page.Search}”.")
        : text.In($"{Formats.Number(language, found.Total)} i katalogen passar ”{page.Search}”.", $"{Formats.Number(language, found.Total)} in the directory fit “{page.Search}”.");

    private string More() => found.Total <= found.Shown.Count ? ""
        : text.In($"Visar {found.First + 1}–{found.First + found.Shown.Count} av {found.Total}.", $"Showing {found.First + 1}–{found.First + found.Shown.Count} of {found.Total}.");

    private IEnumerable<string> Lines() => found.Shown.Select(p => $"{Name(p.Forvaltning)}: {p.Title}, {Line(p)}").Append(More()).Where(l => l.Length > 0);

    private JsonObject Group(IGrouping<string, Person> people) => new()
    {
        ["name"] = CardMarkdown.Escape(Name(people.Key)),
        ["people"] = CardText.List(people.Select(p => new JsonObject { ["title"] = CardMarkdown.Escape(p.Title), ["text"] = CardMarkdown.Escape(Line(p)) })),
    };

    private JsonObject Pick() => new()
    {
        ["label"] = text.In("Person", "Person"),
        ["placeholder"] = text.In("Välj en person", "Choose a person"),
        ["options"] = CardText.List(found.Shown.Select(p => CardText.Choice($"{p.Title} ({Name(p.Forvaltning)})", p.AadObjectId))),
    };

    private IEnumerable<CardButton> Buttons()
    {
        yield return new(text.In("Sök", "Search"), "people.list", true, []);
        if (found.Shown.Count > 0)
        {
            yield return Form(text.In("Ändra", "Change"), "person");
            yield return Form(text.In("Slutar", "Leaves"), "leaver");
            yield return Form(text.In("Vikarie", "Deputy"), "deputy");
        }

        yield return Form(text.In("Ny person", "New person"), "new");
        if (found.HasMore) yield return new(text.In("Nästa sida", "Next page"), "people.list", false, [("search", page.Search), ("page", found.Page + 1)]);
        else if (found.Page > 0) yield return new(text.In("Första sidan", "First page"), "people.list", false, [("search", page.Search), ("page", 0)]);
    }

    // The search stands in its input, and goes with the button.
    private CardButton Form(string title, string form) => new(title, "people.form", true, [("form", form), ("page", found.Page)]);

    private string Line(Person person) => PersonLine.Of(person, organisation, today, language);

    private string Name(string forvaltning) => Lookup.Of(organisation).Forvaltning(forvaltning)?.Name ?? forvaltning;
}
