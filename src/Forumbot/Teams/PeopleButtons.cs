using System.Globalization;
using System.Text.Json;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.People;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The directory in Teams, for its administrator and in a chat of their own: it tells of people. What a card's data say is
/// what somebody wishes; who wishes it is who Teams says.</summary>
internal sealed class PeopleButtons(PeopleSlices people, TimeProvider clock)
{
    /// <summary>Of the cards' templates: see <c>data.v</c>.</summary>
    private const int Template = 1;

    /// <summary>Longer texts are nobody's key, day or title.</summary>
    private const int LongestText = 400;

    private static readonly LocalText OnlyInPrivate = new("Katalogen visar jag bara i en egen chatt med dig. Öppna en chatt med mig och skriv: visa katalogen.", "I show the directory only in a private chat with you. Open a chat with me and write: show the directory.");
    private static readonly LocalText PickFirst = new("Välj först en person i listan och tryck sedan på knappen igen.", "First choose a person in the list, then press the button again.");
    private static readonly LocalText OldCard = new("Kortet var gammalt. Här är katalogen som den är nu.", "The card was old. Here is the directory as it is now.");

    /// <summary>To one who writes that they want to see the directory.</summary>
    public async ValueTask<Pressed> Open(Activity from, Language language, CancellationToken cancel)
    {
        if (!IsPrivate(from)) return new(OnlyInPrivate.In(language), new Answer(new(OnlyInPrivate.In(language)), language));
        var said = await people.Show.List(from.From?.AadObjectId, DirectoryPage.First, language, cancel);
        return new(said.Note, new Answer(said.Card ?? new Reply(said.Note), language));
    }

    /// <summary><c>people.list</c> {search, page}: the people on a page.</summary>
    public ValueTask<Pressed> List(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, () => Page(from, button, null, cancel));

    /// <summary><c>people.form</c> {form, person, search, page}: the form to change somebody with, or to add somebody.</summary>
    public ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, async () =>
    {
        var (language, form, person) = (Texts.LanguageOf(from.Locale), button.Text("form"), Text(button, "person"));
        if (IsOld(button)) return await Page(from, button, OldCard, cancel);
        if (form is not ("new" or "person" or "leaver" or "deputy")) return new(Texts.UnknownButton.In(language), Done: false);
        if (form is not "new" && person.Length == 0) return new(PickFirst.In(language), Done: false);
        var which = form switch { "leaver" => DirectoryForm.Leaver, "deputy" => DirectoryForm.Deputy, _ => DirectoryForm.Person };
        return Shown(await people.Show.Form(from.From?.AadObjectId, which, form is "new" ? null : person, PageOf(button), language, cancel));
    });

    /// <summary><c>people.save</c> {person, rev, id, title, role, unit, area, from, to}: keeps somebody as the form says.</summary>
    public ValueTask<Pressed> Save(Activity from, CardAction button, CancellationToken cancel) => Keep(from, button, new DirectoryWish.Keep(
        Text(button, "person") is { Length: > 0 } person ? person : Text(button, "id"), Text(button, "title"), Text(button, "role"), Text(button, "unit"),
        Text(button, "area") is var area && area == "-" ? "" : area, Text(button, "from"), Text(button, "to")), cancel);

    /// <summary><c>people.leave</c> {person, rev, on}: somebody's last day.</summary>
    public ValueTask<Pressed> Leave(Activity from, CardAction button, CancellationToken cancel) =>
        Keep(from, button, new DirectoryWish.Leave(Text(button, "person"), Text(button, "on")), cancel);

    /// <summary><c>people.deputy</c> {person, rev, deputy or other, from, to}, or {person, rev, end}: who stands in, or no more.</summary>
    public ValueTask<Pressed> Deputy(Activity from, CardAction button, CancellationToken cancel) => Keep(from, button, Text(button, "end") is { Length: > 0 } end
        ? new DirectoryWish.StandInNoMore(end)
        : new DirectoryWish.StandIn(Text(button, "person"), Text(button, "other") is { Length: > 0 } other ? other : Text(button, "deputy"), Text(button, "from"), Text(button, "to")), cancel);

    private ValueTask<Pressed> Keep(Activity from, CardAction button, DirectoryWish wish, CancellationToken cancel) => InPrivate(from, async () =>
    {
        if (IsOld(button)) return await Page(from, button, OldCard, cancel);
        if (string.IsNullOrEmpty(from.Id)) return new(Texts.UnknownButton.In(Texts.LanguageOf(from.Locale)), Done: false);
        return Pressed.Of(await people.Keep.Handle(Acts.Of(from, clock.GetUtcNow()), wish with { Seen = Number(button, "rev") ?? -1 }, PageOf(button), cancel));
    });

    /// <param name="note">Why it is shown, where nobody asked for it.</param>
    private async ValueTask<Pressed> Page(Activity from, CardAction button, LocalText? note, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        var shown = Shown(await people.Show.List(from.From?.AadObjectId, PageOf(button), language, cancel));
        return note is null || !shown.Done ? shown : shown with { Note = note.In(language) };
    }

    private static async ValueTask<Pressed> InPrivate(Activity from, Func<ValueTask<Pressed>> press) =>
        IsPrivate(from) ? await press() : new(OnlyInPrivate.In(Texts.LanguageOf(from.Locale)), Done: false);

    private static bool IsPrivate(Activity activity) => Acts.AddressOf(activity).Kind is "personal";

    private static Pressed Shown(Said said) => new(said.Note, null, said.Done, said.Card);

    private static bool IsOld(CardAction button) => Number(button, "v") is not { } version || version < Template;

    private static DirectoryPage PageOf(CardAction button) =>
        new(Text(button, "search") is { Length: <= DirectoryPage.LongestSearch } search ? ReadableText.Clean(search) : "", Number(button, "page") ?? 0);

    /// <summary>Empty where there is none, or one that is too long.</summary>
    private static string Text(CardAction button, string name) => button.Text(name) is { Length: <= LongestText } text ? text.Trim() : "";

    private static int? Number(CardAction button, string name) =>
        button.Data.ValueKind is not JsonValueKind.Object || !button.Data.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : value.ValueKind is JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number
        : null;
}
