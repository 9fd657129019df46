using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Directives;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The supplier's queue in Teams. Who presses and where is what Teams says; what stands in a card is only what they saw and chose.</summary>
internal sealed class QueueButtons(Slices slices, TimeProvider clock)
{
    private const int LongestKey = 100, LongestDay = 20, MostPages = 10_000;

    /// <summary>To one who writes that they want to see it.</summary>
    public async ValueTask<Pressed> Open(Activity from, Language language, QueuePart part, CancellationToken cancel) =>
        Told(from, await slices.Ordering.Queue.Show.Queue(Asked(from, language, part), await slices.Organisation(cancel), null, cancel), language);

    /// <summary>To one who asks what is late.</summary>
    public async ValueTask<Pressed> OpenLate(Activity from, Language language, CancellationToken cancel) =>
        Told(from, await slices.Ordering.Queue.Show.Late(Asked(from, language), await slices.Organisation(cancel), cancel), language);

    /// <summary>To one who writes that they are away.</summary>
    public async ValueTask<Pressed> TellAway(Activity from, Directive.Absence absence, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!IsPrivate(from)) return Told(from, OnlyInPrivate(absence.Language), absence.Language);
        var organisation = await slices.Organisation(cancel);
        if (WrittenDays.Read(absence.Days, LeadTime.DateAt(now)) is not var (first, last)) return Told(from, await slices.Ordering.Queue.Absence.Form(Who(from), organisation, absence.Language, cancel), absence.Language);
        return Pressed.Of(await slices.Ordering.Queue.Absence.Keep(Acts.Of(from, now) with { Language = absence.Language }, organisation, null, $"{first:yyyy-MM-dd}", $"{last:yyyy-MM-dd}", cancel));
    }

    /// <summary><c>avrop.queue</c> {part, page}.</summary>
    public async ValueTask<Pressed> Show(Activity from, CardAction button, CancellationToken cancel) =>
        Shown(await slices.Ordering.Queue.Show.Queue(Asked(from, button), await slices.Organisation(cancel), null, cancel));

    /// <summary><c>avrop.late</c> {page}.</summary>
    public async ValueTask<Pressed> Late(Activity from, CardAction button, CancellationToken cancel) =>
        Shown(await slices.Ordering.Queue.Show.Late(Asked(from, button), await slices.Organisation(cancel), cancel));

    /// <summary><c>avrop.take</c> {number, rev, part, page}: the one who presses handles it.</summary>
    public ValueTask<Pressed> Take(Activity from, CardAction button, CancellationToken cancel) => Give(from, button, Who(from), cancel);

    /// <summary><c>avrop.give</c> {number, rev, part, page, person}.</summary>
    public async ValueTask<Pressed> Give(Activity from, CardAction button, CancellationToken cancel) => Key(button, "person") is { } person
        ? await Give(from, button, person, cancel)
        : new(ShowTeamOrders.ChooseFirst.In(LanguageOf(from)), Done: false);

    /// <summary><c>avrop.absence</c>: the form.</summary>
    public async ValueTask<Pressed> Absence(Activity from, CardAction button, CancellationToken cancel) => IsPrivate(from)
        ? Shown(await slices.Ordering.Queue.Absence.Form(Who(from), await slices.Organisation(cancel), LanguageOf(from), cancel))
        : Shown(OnlyInPrivate(LanguageOf(from)));

    /// <summary><c>avrop.away</c> {person, from, to}.</summary>
    public async ValueTask<Pressed> Away(Activity from, CardAction button, CancellationToken cancel) => !IsTaken(from, button) ? await Absence(from, button, cancel)
        : Pressed.Of(await slices.Ordering.Queue.Absence.Keep(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), Key(button, "person"), Day(button, "from"), Day(button, "to"), cancel));

    /// <summary><c>avrop.back</c> {id}: they are not away.</summary>
    public async ValueTask<Pressed> Back(Activity from, CardAction button, CancellationToken cancel) => !IsTaken(from, button) || Key(button, "id") is not { } id ? await Absence(from, button, cancel)
        : Pressed.Of(await slices.Ordering.Queue.Absence.End(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), id, cancel));

    /// <summary>The queue stays where it is, and shows what has become of it.</summary>
    private async ValueTask<Pressed> Give(Activity from, CardAction button, string? person, CancellationToken cancel)
    {
        var organisation = await slices.Organisation(cancel);
        if (!button.IsCurrent() || string.IsNullOrEmpty(from.Id) || button.WholeNumber("rev") is not { } seen || Key(button, "number") is not { } number || person is null) return await Show(from, button, cancel);
        var given = await slices.Ordering.Assign.Handle(Acts.Of(from, clock.GetUtcNow()) with { KeepsCard = true }, organisation, number, seen, person, cancel);
        return given.Done ? Shown(await slices.Ordering.Queue.Show.Queue(Asked(from, button), organisation, given.Note, cancel)) with { Note = given.Note } : Pressed.Of(given);
    }

    private static QueueAsked Asked(Activity from, Language language, QueuePart part = QueuePart.All) => new(Who(from), Acts.AddressOf(from), language, part);

    private static QueueAsked Asked(Activity from, CardAction button) => Asked(from, LanguageOf(from), button.Text("part") is { } part ? EnumKeys.Find<QueuePart>(part) ?? QueuePart.All : QueuePart.All) with
    {
        Page = button.WholeNumber("page") is { } page and <= MostPages ? page : 0,
    };

    private static Said OnlyInPrivate(Language language) => new(KeepAbsence.OnlyInPrivate.In(language), Done: false);

    private static Pressed Told(Activity from, Said said, Language language) => Actions.Show(from, said.Card ?? new Reply(said.Note), language) with { Done = said.Done };

    private static Pressed Shown(Said said) => new(said.Note, null, said.Done, said.Card);

    private static bool IsTaken(Activity from, CardAction button) => IsPrivate(from) && button.IsCurrent() && !string.IsNullOrEmpty(from.Id);

    private static bool IsPrivate(Activity from) => Acts.AddressOf(from).Kind is "personal";

    private static string? Who(Activity from) => from.From?.AadObjectId;

    private static Language LanguageOf(Activity from) => Texts.LanguageOf(from.Locale);

    private static string? Day(CardAction button, string name) => button.Text(name) is { Length: <= LongestDay } text ? text : null;

    private static string? Key(CardAction button, string name) => button.Text(name) is { Length: > 0 and <= LongestKey } text ? text : null;
}
