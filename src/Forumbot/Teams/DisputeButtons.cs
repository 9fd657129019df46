using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Disputed volumes in Teams, in a chat of one's own: other förvaltningar see neither reasons nor people. Who presses is who Teams
/// says; what stands in a card is only what they saw and wrote.</summary>
internal sealed class DisputeButtons(Slices slices, TimeProvider clock)
{
    private const int LongestKey = 100, LongestText = 2_000;

    private static readonly LocalText OnlyInPrivate = new("Volymer ifrågasätter man i en egen chatt med mig. Öppna en sådan och skriv: ifrågasätt volym.", "Volumes are disputed in a private chat with me. Open one and write: dispute a volume.");

    /// <summary>To one who writes that they want to see theirs.</summary>
    public async ValueTask<Pressed> OpenList(Activity from, Language language, CancellationToken cancel) => IsPrivate(from)
        ? Told(await slices.PriceLists.Disputes.List(Who(from), await slices.Organisation(cancel), language, cancel), language)
        : Told(new(OnlyInPrivate.In(language), Done: false), language);

    /// <summary>To one who writes that they want to dispute a volume.</summary>
    public async ValueTask<Pressed> OpenForm(Activity from, Language language, CancellationToken cancel) => IsPrivate(from)
        ? Told(slices.PriceLists.Disputes.Form(Who(from), await slices.Organisation(cancel), null, language), language)
        : Told(new(OnlyInPrivate.In(language), Done: false), language);

    /// <summary><c>volym.list</c>.</summary>
    public ValueTask<Pressed> List(Activity from, CardAction button, CancellationToken cancel) =>
        InPrivate(from, async organisation => Shown(await slices.PriceLists.Disputes.List(Who(from), organisation, LanguageOf(from), cancel)), cancel);

    /// <summary><c>volym.dispute</c> {service, key, year}, or nothing to choose: the form.</summary>
    public ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, organisation =>
    {
        (int, string, string)? about = Key(button, "service") is { } tjanst && Key(button, "key") is { } key && button.WholeNumber("year") is { } year ? (year, tjanst, key) : null;
        return Task.FromResult(Shown(slices.PriceLists.Disputes.Form(Who(from), organisation, about, LanguageOf(from))));
    }, cancel);

    /// <summary><c>volym.open</c> {id}: one, to be answered.</summary>
    public ValueTask<Pressed> Open(Activity from, CardAction button, CancellationToken cancel) =>
        InPrivate(from, async organisation => Shown(await slices.PriceLists.Disputes.One(Who(from), organisation, Key(button, "id") ?? "", LanguageOf(from), cancel)), cancel);

    /// <summary><c>volym.send</c> {volume, figure, reason}: year, service and key in the volume.</summary>
    public ValueTask<Pressed> Send(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, async organisation =>
    {
        var volume = (button.Text("volume") ?? "").Split('|');
        if (volume is not [var year, { Length: > 0 and <= LongestKey } tjanst, { Length: > 0 and <= LongestKey } key] || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !IsTaken(from, button))
            return Shown(slices.PriceLists.Disputes.Form(Who(from), organisation, null, LanguageOf(from)));
        return Pressed.Of(await slices.PriceLists.Dispute.Handle(Acts.Of(from, clock.GetUtcNow()), organisation, new(number, tjanst, key, Text(button, "figure"), Text(button, "reason")), cancel));
    }, cancel);

    /// <summary><c>volym.accept</c> {id, rev, figure, sentence}.</summary>
    public ValueTask<Pressed> Accept(Activity from, CardAction button, CancellationToken cancel) => Answer(from, button, accepts: true, cancel);

    /// <summary><c>volym.keep</c> {id, rev, sentence}.</summary>
    public ValueTask<Pressed> Keep(Activity from, CardAction button, CancellationToken cancel) => Answer(from, button, accepts: false, cancel);

    private ValueTask<Pressed> Answer(Activity from, CardAction button, bool accepts, CancellationToken cancel) => InPrivate(from, async organisation =>
    {
        if (Key(button, "id") is not { } id || !IsTaken(from, button)) return Shown(await slices.PriceLists.Disputes.List(Who(from), organisation, LanguageOf(from), cancel));
        return Pressed.Of(await slices.PriceLists.Answer.Handle(Acts.Of(from, clock.GetUtcNow()), organisation, id, new DisputeAnswer(button.WholeNumber("rev") ?? -1, accepts, Text(button, "figure"), Text(button, "sentence")), cancel));
    }, cancel);

    private async ValueTask<Pressed> InPrivate(Activity from, Func<Organisation, Task<Pressed>> press, CancellationToken cancel) =>
        IsPrivate(from) ? await press(await slices.Organisation(cancel)) : new(OnlyInPrivate.In(LanguageOf(from)), Done: false);

    private static bool IsTaken(Activity from, CardAction button) => button.IsCurrent() && !string.IsNullOrEmpty(from.Id);

    private static string? Who(Activity from) => from.From?.AadObjectId;

    private static bool IsPrivate(Activity activity) => Acts.AddressOf(activity).Kind is "personal";

    private static Pressed Shown(Said said) => new(said.Note, null, said.Done, said.Card);

    private static Pressed Told(Said said, Language language) => new(said.Note, new Answer(said.Card ?? new Reply(said.Note), language), said.Done);

    private static Language LanguageOf(Activity from) => Texts.LanguageOf(from.Locale);

    private static string? Key(CardAction button, string name) => button.Text(name) is { Length: > 0 and <= LongestKey } text ? text : null;

    private static string Text(CardAction button, string name) => button.Text(name) is { } text ? text[..Math.Min(text.Length, LongestText)] : "";
}
