using Forumbot.Domain.People;

namespace Forumbot.Features.People.Telling;

/// <summary>Somebody's last day.</summary>
internal static class LeaverForm
{
    public static Reply Reply(FormCard form, Person person)
    {
        var text = form.Text;
        var what = text.In("Från dagen efter är personen inte kvar i katalogen: inga kostnader visas, och eventuella vikariat slutar gälla.", "From the day after, the person is not in the directory: no costs are shown, and any deputyships no longer hold.");
        return text.Reply("people/leaver-form", text.In($"När slutar {person.Title}?", $"When does {person.Title} leave?"), form.Note, [PersonLine.Of(person, form.Organisation, form.Today, form.Language), what], new()
        {
            ["text"] = CardMarkdown.Escape(PersonLine.Of(person, form.Organisation, form.Today, form.Language)),
            ["what"] = CardMarkdown.Escape(what),
            ["on"] = CardText.Input(text.In("Sista dag", "Last day"), CardText.Day(person.Validity.To ?? form.Today), text.In("Välj sista dagen.", "Choose the last day.")),
            ["buttons"] = CardText.List([form.Do(new("Spara", "Save"), "people.leave").Json(), form.Back.Json()]),
        });
    }
}
