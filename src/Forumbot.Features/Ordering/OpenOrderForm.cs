using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>Somebody presses "Beställ" in an answer: the form is sent to the chat of their own, wherever the answer stands. References and people are
/// the two parties' alone.</summary>
public sealed class OpenOrderForm(Changes changes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">Nothing was sent.</exception>
    public Task<Said> Handle(Act act, Organisation known, OrderWish wish, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        if (await Chat(db, act, stop) is not { } chat) return new(OrderFormTexts.NoChat(wish, organisation, act.Language), Done: false);
        var now = clock.GetUtcNow();
        var form = await ShowOrderForm.In(db, wish with { Form = "" }, organisation, Standing.On(LeadTime.DateAt(now), act.Who, organisation), act.Language, now, isNew: true, stop);
        return new(Note(act)) { Messages = [new(chat, form, act.Language)] };
    }, cancel);

    private static async Task<string?> Chat(ForumbotDb db, Act act, CancellationToken cancel) =>
        IsThere(act) ? act.Where.Id : act.Who is { } who ? await PrivateChats.Of(db, who, cancel) : null;

    /// <summary>In the chat itself the form says enough, but to one who waits for an answer.</summary>
    private static string Note(Act act) => !IsThere(act) ? OrderFormTexts.SentToChat(act.Language) : act.InPlace ? OrderFormTexts.Below(act.Language) : "";

    private static bool IsThere(Act act) => act.Where.Kind is "personal";
}
