using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>How somebody is told of orders, chosen in a chat of their own and for themselves alone.</summary>
internal sealed class NoticeButtons(Slices slices, TimeProvider clock)
{
    private static readonly LocalText OnlyInPrivate = new("Aviseringar väljer man i en egen chatt med mig. Öppna en sådan och skriv: aviseringar.", "Notices are chosen in a private chat with me. Open one and write: notices.");

    /// <summary>To one who writes that they want to see theirs.</summary>
    public async ValueTask<Pressed> Open(Activity from, Language language, CancellationToken cancel)
    {
        var said = IsPrivate(from) ? await Shown(from, language, cancel) : new Said(OnlyInPrivate.In(language), Done: false);
        return new(said.Note, new Answer(said.Card ?? new Features.Reply(said.Note), language), said.Done);
    }

    /// <summary><c>avis.form</c>.</summary>
    public async ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        if (!IsPrivate(from)) return new(OnlyInPrivate.In(language), Done: false);
        var said = await Shown(from, language, cancel);
        return new(said.Note, null, said.Done, said.Card);
    }

    /// <summary><c>avis.choose</c> {way}.</summary>
    public async ValueTask<Pressed> Choose(Activity from, CardAction button, CancellationToken cancel) =>
        !IsPrivate(from) || !button.IsCurrent() || string.IsNullOrEmpty(from.Id) ? await Form(from, button, cancel)
        : Pressed.Of(await slices.Ordering.Notices.Handle(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), button.Text("way"), cancel));

    private async Task<Said> Shown(Activity from, Language language, CancellationToken cancel) => await slices.Ordering.Notices.Form(from.From?.AadObjectId, await slices.Organisation(cancel), language, cancel);

    private static bool IsPrivate(Activity activity) => Acts.AddressOf(activity).Kind is "personal";
}
