using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.People.Telling;

/// <summary>The cards of the directory, for its administrator.</summary>
internal static class DirectoryCards
{
    /// <summary>Of the templates and their data: a button of an older card is answered with the fresh card.</summary>
    public const int Template = 1;

    /// <param name="note">What was just done; null for nothing.</param>
    public static Reply List(DirectoryNow directory, DirectoryPage page, DateOnly today, Language language, string? note) =>
        new ListCard(directory.Organisation, page, today, language).Reply(note);

    /// <param name="person">Null for somebody new.</param>
    public static Reply Form(DirectoryNow directory, DirectoryForm form, Person? person, DirectoryPage from, DateOnly today, Language language, string? note)
    {
        var shown = new FormCard(directory.Organisation, person, person is null ? -1 : directory.VersionOf(person.AadObjectId), from, today, language, note);
        return form switch
        {
            DirectoryForm.Leaver when person is not null => LeaverForm.Reply(shown, person),
            DirectoryForm.Deputy when person is not null => DeputyForm.Reply(shown, person),
            _ => PersonForm.Reply(shown, directory),
        };
    }
}

/// <summary>What all forms are made from.</summary>
/// <param name="Version">Of what is shown.</param>
internal sealed record FormCard(Organisation Organisation, Person? Person, int Version, DirectoryPage From, DateOnly Today, Language Language, string? Note)
{
    public CardText Text => new(Language);

    /// <summary>A button that does what the form is for.</summary>
    public CardButton Do(LocalText title, string verb, params (string Name, object Value)[] more) => new(title.In(Language), verb, true,
        [("person", Person?.AadObjectId ?? ""), ("rev", Version), ("search", From.Search), ("page", From.Number), .. more]);

    public CardButton Back => new(new LocalText("Tillbaka till katalogen", "Back to the directory").In(Language), "people.list", false, [("search", From.Search), ("page", From.Number)]);
}
