using System.Text.Json.Nodes;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Features.Data;

namespace Forumbot.Features.People.Telling;

/// <summary>Who somebody is: title, role, förvaltning, area and days.</summary>
internal static class PersonForm
{
    /// <summary>A choice needs a value: this one is nothing.</summary>
    public const string Nothing = "-";

    public static Reply Reply(FormCard form, DirectoryNow directory)
    {
        var (text, person) = (form.Text, form.Person);
        var headline = person is null ? text.In("Ny person i katalogen", "A new person in the directory") : text.In($"Ändra {person.Title}", $"Change {person.Title}");
        var changed = person is null ? "" : Changed(form, directory, person);
        return text.Reply("people/person-form", headline, form.Note, person is null ? [] : [PersonLine.Of(person, form.Organisation, form.Today, form.Language), .. changed.Length > 0 ? [changed] : Array.Empty<string>()], new()
        {
            ["id"] = CardText.List(person is null ? [CardText.Input(text.In("Objekt-id i Entra", "Object id in Entra"), "", text.In("Skriv personens objekt-id.", "Write the person's object id."))] : []),
            ["title"] = CardText.Input(text.In("Titel", "Title"), person?.Title ?? "", text.In("Skriv en titel.", "Write a title.")),
            ["role"] = Choices(text.In("Roll", "Role"), person?.Role.Key() ?? "", text.In("Välj en roll.", "Choose a role."), Enum.GetValues<Role>().Select(r => (RoleTexts.Of(r).In(form.Language), r.Key()))),
            ["unit"] = Choices(text.In("Förvaltning", "Administration"), person?.Forvaltning ?? "", text.In("Välj en förvaltning.", "Choose an administration."), Forvaltningar(form)),
            ["area"] = Choices(text.In("Verksamhetsområde", "Area"), person?.Area ?? Nothing, "", form.Organisation.Areas.Select(a => (a.Name, a.Key)).Prepend((text.In("Inget", "None"), Nothing))),
            ["from"] = CardText.Input(text.In("Första dag", "First day"), CardText.Day(person?.Validity.From)),
            ["to"] = CardText.Input(text.In("Sista dag", "Last day"), CardText.Day(person?.Validity.To)),
            ["changed"] = CardMarkdown.Escape(changed),
            ["buttons"] = CardText.List([form.Do(new("Spara", "Save"), "people.save").Json(), form.Back.Json()]),
        });
    }

    /// <summary>Those of the day, and the one that they belong to already.</summary>
    private static IEnumerable<(string Title, string Value)> Forvaltningar(FormCard form) =>
        form.Organisation.Forvaltningar.Where(f => f.Validity.Holds(form.Today) || f.ValidFrom > form.Today || f.Key == form.Person?.Forvaltning).Select(f => (f.Name, f.Key));

    private static string Changed(FormCard form, DirectoryNow directory, Person person)
    {
        if (directory.Entries.FirstOrDefault(e => e.AadObjectId == person.AadObjectId) is not { } entry) return "";
        var who = entry.ChangedBy == KeepDirectory.Command ? form.Text.In("från kommandoraden", "from the command line")
            : form.Text.In("av ", "by ") + (Lookup.Of(form.Organisation).Person(entry.ChangedBy)?.Title ?? entry.ChangedBy);
        var day = Formats.Date(form.Language, LeadTime.DateAt(entry.ChangedAt));
        return form.Text.In($"Senast ändrad {day} {who}.", $"Last changed {day} {who}.");
    }

    private static JsonObject Choices(string label, string value, string missing, IEnumerable<(string Title, string Value)> options)
    {
        var input = CardText.Input(label, value, missing);
        input["options"] = CardText.List(options.Select(o => CardText.Choice(o.Title, o.Value)));
        return input;
    }
}
