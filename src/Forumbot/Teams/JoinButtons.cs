using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Joining;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The buttons of asking to be let in. Who asks and who decides comes from the activity; what stands in the button is
/// only what they saw and chose.</summary>
internal sealed class JoinButtons(Slices slices, TimeProvider clock)
{
    private const int LongestKey = 100;

    /// <summary><c>join.form</c>: where do you belong?</summary>
    public async ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        return Actions.Show(from, AskToJoin.Form(await slices.Organisation(cancel), from.From?.AadObjectId, language, clock.GetUtcNow(), []), language);
    }

    /// <summary><c>join.ask</c> {unit}.</summary>
    public async ValueTask<Pressed> Ask(Activity from, CardAction button, CancellationToken cancel) =>
        button.Text("unit") is { Length: > 0 and <= LongestKey } unit && button.IsCurrent() ? await Ask(from, unit, Texts.LanguageOf(from.Locale), cancel) : await Form(from, button, cancel);

    public async ValueTask<Pressed> Ask(Activity from, string unit, Language language, CancellationToken cancel)
    {
        var act = Acts.Of(from, clock.GetUtcNow()) with { Language = language };
        return Actions.Of(from, await slices.Channels.AskToJoin.Handle(act, from.From?.Name, await slices.Organisation(cancel), unit, cancel), language);
    }

    /// <summary><c>join.confirm</c> {person, version, role}, or from the list {request, role}.</summary>
    public ValueTask<Pressed> Confirm(Activity from, CardAction button, CancellationToken cancel) => Decide(from, button, isConfirmed: true, cancel);

    /// <summary><c>join.reject</c> {person, version}, or from the list {request}.</summary>
    public ValueTask<Pressed> Reject(Activity from, CardAction button, CancellationToken cancel) => Decide(from, button, isConfirmed: false, cancel);

    /// <summary><c>join.list</c>: those who wait.</summary>
    public async ValueTask<Pressed> List(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        return Actions.Show(from, await List(from, language, cancel), language);
    }

    public async ValueTask<Reply> List(Activity from, Language language, CancellationToken cancel) => await slices.Channels.JoinRequests.Handle(
        await slices.Organisation(cancel), from.From?.AadObjectId, Acts.AddressOf(from).Kind is "personal", from.From?.Id, language, clock.GetUtcNow(), cancel);

    private async ValueTask<Pressed> Decide(Activity from, CardAction button, bool isConfirmed, CancellationToken cancel)
    {
        var (person, version, inList) = Request(button);
        var role = isConfirmed && button.Text("role") is { } key ? Roles.Of(key) : null;
        if (person is null || version is null || (isConfirmed && role is null) || !button.IsCurrent()) return await List(from, button, cancel);
        var act = Acts.Of(from, clock.GetUtcNow());
        return Actions.Of(from, await slices.Channels.DecideJoin.Handle(act, await slices.Organisation(cancel), new(person, version, role), inList, cancel), act.Language);
    }

    private static (string? Person, int? Version, bool InList) Request(CardAction button)
    {
        if (button.Text("person") is { Length: > 0 and <= LongestKey } person) return (person, button.WholeNumber("version"), false);
        var chosen = (button.Text("request") ?? "").Split('|');
        return chosen is [{ Length: > 0 and <= LongestKey } who, var seen] && int.TryParse(seen, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? (who, version, true) : (null, null, true);
    }
}
