using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Price lists in Teams: everyone may see them; who works with them does so in a chat of their own, for drafts are not everybody's.
/// Who presses is who Teams says; what stands in a card is only what they saw and wrote.</summary>
internal sealed class PriceListButtons(PriceListSlices lists, TimeProvider clock)
{
    /// <summary>Longer texts are refused by the slice; this much of them is passed on, so that they are.</summary>
    private const int LongestText = 2_000;

    private static readonly LocalText OnlyInPrivate = new("Prislistor arbetar man med i en egen chatt med mig. Öppna en sådan och skriv: visa prislistor.", "Price lists are worked with in a private chat with me. Open one and write: show price lists.");
    private static readonly LocalText OldCard = new("Kortet var gammalt. Så här ser prislistorna ut nu.", "The card was old. This is how the price lists are now.");
    private static readonly LocalText PickFirst = new("Välj först en prislista och tryck sedan på knappen igen.", "First choose a price list, then press the button again.");

    /// <summary>To one who writes that they want to see the lists.</summary>
    public async ValueTask<Pressed> Open(Activity from, Language language, CancellationToken cancel) => Told(from, await lists.Show.Lists(Seen(from), language, cancel), language);

    /// <summary>To one who asks what differs between two.</summary>
    /// <param name="years">None: the last list and the one before; one: that list and the one before it.</param>
    public async ValueTask<Pressed> Diff(Activity from, IReadOnlyList<int> years, Language language, CancellationToken cancel) =>
        Told(from, await lists.Show.Diff(Seen(from), years.Count > 1 ? years.Min() : null, years.Count == 0 ? null : years.Max(), language, cancel), language);

    /// <summary><c>prislista.list</c>.</summary>
    public async ValueTask<Pressed> List(Activity from, CardAction button, CancellationToken cancel) => Shown(await lists.Show.Lists(Seen(from), LanguageOf(from), cancel));

    /// <summary><c>prislista.diff</c> {year}: that list and the one before it.</summary>
    public async ValueTask<Pressed> Diff(Activity from, CardAction button, CancellationToken cancel) => Shown(await lists.Show.Diff(Seen(from), null, button.WholeNumber("year"), LanguageOf(from), cancel));

    /// <summary><c>prislista.history</c> {year}, or of all lists.</summary>
    public ValueTask<Pressed> History(Activity from, CardAction button, CancellationToken cancel) =>
        InPrivate(from, async () => Shown(await lists.Show.History(from.From?.AadObjectId, button.WholeNumber("year"), LanguageOf(from), cancel)));

    /// <summary><c>prislista.form</c> {step, year}: asks for a reason and a reference.</summary>
    public ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, async () =>
    {
        if (!button.IsCurrent()) return await Old(from, cancel);
        if (StepOf(button.Text("step")) is not { } step) return new(Texts.UnknownButton.In(LanguageOf(from)), Done: false);
        return button.WholeNumber("year") is { } year ? Shown(await lists.Show.Form(from.From?.AadObjectId, step, year, LanguageOf(from), cancel)) : new(PickFirst.In(LanguageOf(from)), Done: false);
    });

    /// <summary><c>prislista.propose</c> {year, rev, reason, reference}.</summary>
    public ValueTask<Pressed> Propose(Activity from, CardAction button, CancellationToken cancel) => Keep(from, button, year => new ListWish.Propose(year), cancel);

    /// <summary><c>prislista.sendback</c> {year, rev, reason, reference}.</summary>
    public ValueTask<Pressed> SendBack(Activity from, CardAction button, CancellationToken cancel) => Keep(from, button, year => new ListWish.SendBack(year), cancel);

    /// <summary><c>prislista.adopt</c> {year, rev, reason, reference}: decided today.</summary>
    public ValueTask<Pressed> Adopt(Activity from, CardAction button, CancellationToken cancel) => Keep(from, button, year => new ListWish.Adopt(year), cancel);

    /// <summary><c>prislista.approve</c> {year, rev, reason, reference}: all increases that wait.</summary>
    public ValueTask<Pressed> Approve(Activity from, CardAction button, CancellationToken cancel) => Keep(from, button, year => new ListWish.Approve(year), cancel);

    private ValueTask<Pressed> Keep(Activity from, CardAction button, Func<string, ListWish> wish, CancellationToken cancel) => InPrivate(from, async () =>
    {
        if (!button.IsCurrent()) return await Old(from, cancel);
        if (string.IsNullOrEmpty(from.Id) || button.WholeNumber("year") is not { } year) return new(Texts.UnknownButton.In(LanguageOf(from)), Done: false);
        var wished = wish(year.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { Reason = Text(button, "reason"), Reference = Text(button, "reference"), Seen = button.WholeNumber("rev") ?? -1 };
        return Pressed.Of(await lists.Keep.Handle(Acts.Of(from, clock.GetUtcNow()), wished, cancel));
    });

    private async ValueTask<Pressed> Old(Activity from, CancellationToken cancel) => Shown(await lists.Show.Lists(Seen(from), LanguageOf(from), cancel)) with { Note = OldCard.In(LanguageOf(from)) };

    /// <summary>Where others read too, nobody sees more than everybody may.</summary>
    private static string? Seen(Activity from) => IsPrivate(from) ? from.From?.AadObjectId : null;

    private static async ValueTask<Pressed> InPrivate(Activity from, Func<ValueTask<Pressed>> press) =>
        IsPrivate(from) ? await press() : new(OnlyInPrivate.In(LanguageOf(from)), Done: false);

    private static bool IsPrivate(Activity activity) => Acts.AddressOf(activity).Kind is "personal";

    private static Pressed Shown(Said said) => new(said.Note, null, said.Done, said.Card);

    private static Pressed Told(Activity from, Said said, Language language) => from.Type is ActivityTypes.Invoke ? Shown(said) : new(said.Note, new Answer(said.Card ?? new Reply(said.Note), language), said.Done);

    private static Language LanguageOf(Activity from) => Texts.LanguageOf(from.Locale);

    private static ListStep? StepOf(string? text) => text switch { "propose" => ListStep.Propose, "sendback" => ListStep.SendBack, "adopt" => ListStep.Adopt, "approve" => ListStep.Approve, _ => null };

    private static string? Text(CardAction button, string name) => button.Text(name) is { } text ? text[..Math.Min(text.Length, LongestText)] : null;
}
