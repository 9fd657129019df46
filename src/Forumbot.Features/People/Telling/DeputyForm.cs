using System.Text.Json.Nodes;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.People.Telling;

/// <summary>Who stands in for somebody, and when.</summary>
internal static class DeputyForm
{
    /// <summary>Deputyships that have a button to end them: a card has six buttons.</summary>
    private const int MostEnds = 4;

    /// <summary>People to choose among, those of the same förvaltning first; anybody else is written.</summary>
    private const int MostChoices = 50;

    public static Reply Reply(FormCard form, Person person)
    {
        var (text, now) = (form.Text, PersonLine.Deputies(person, form.Organisation, form.Today).ToList());
        var what = text.In("Vikarien har samma rättigheter under de dagarna.", "The deputy has the same rights on those days.");
        return text.Reply("people/deputy-form", text.In($"Vikarie för {person.Title}", $"A deputy for {person.Title}"), form.Note, now.Select(d => Capital(PersonLine.Deputy(d, form.Organisation, form.Language))).Append(what), new()
        {
            ["what"] = CardMarkdown.Escape(what),
            ["now"] = CardText.List(now.Select(d => new JsonObject { ["text"] = CardMarkdown.Escape(Capital(PersonLine.Deputy(d, form.Organisation, form.Language))) })),
            ["deputy"] = Deputies(form, person),
            ["other"] = CardText.Input(text.In("Någon annan: nyckel eller objekt-id", "Somebody else: key or object id"), ""),
            ["from"] = CardText.Input(text.In("Första dag", "First day"), CardText.Day(form.Today), text.In("Välj första dagen.", "Choose the first day.")),
            ["to"] = CardText.Input(text.In("Sista dag", "Last day"), "", text.In("Välj sista dagen.", "Choose the last day.")),
            ["buttons"] = CardText.List([form.Do(new("Spara", "Save"), "people.deputy").Json(), .. now.Take(MostEnds).Select(d => End(form, d).Json()), form.Back.Json()]),
        });
    }

    private static CardButton End(FormCard form, Deputyship deputyship)
    {
        var title = Lookup.Of(form.Organisation).Person(deputyship.Deputy)?.Title ?? deputyship.Deputy;
        return form.Do(new($"Avsluta {title}", $"End {title}"), "people.deputy", ("end", deputyship.Id)) with { TakesInputs = false };
    }

    private static JsonObject Deputies(FormCard form, Person person)
    {
        var input = CardText.Input(form.Text.In("Vikarie", "Deputy"), "", form.Text.In("Välj en vikarie", "Choose a deputy"));
        input["options"] = CardText.List(form.Organisation.People.Where(p => p != person && !(p.Validity.To < form.Today)).OrderBy(p => p.Forvaltning != person.Forvaltning).Take(MostChoices)
            .Select(p => CardText.Choice($"{p.Title} ({Lookup.Of(form.Organisation).Forvaltning(p.Forvaltning)?.Name ?? p.Forvaltning})", p.AadObjectId)));
        return input;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
