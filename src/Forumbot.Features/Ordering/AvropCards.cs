using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>The cards of an order that stand in chats and channels, brought up to date for those who still may see it.</summary>
internal static class AvropCards
{
    /// <summary>In a writing transaction, to be saved by the caller.</summary>
    /// <param name="act">Whose card is answered in place; null for what happens by itself.</param>
    internal static Task<IReadOnlyList<Outgoing>> Renew(ForumbotDb db, Avrop avrop, Act? act, Organisation organisation, AvropAround around, CancellationToken cancel) =>
        PostedCards.Renew(db, avrop.Number, act, Render(avrop, organisation, around), cancel);

    /// <summary>The card as it is to be; of one who may see the order no more, the last: it tells nothing of it.</summary>
    internal static Func<PostedCard, string?, Renewed> Render(Avrop avrop, Organisation organisation, AvropAround around) => (card, reader) =>
    {
        if (reader is null) return new(AvropCard.Of(avrop, card.Audience, organisation, card.Language, around));
        var standing = Standing.On(around.Today, reader, organisation);
        return OrderRights.MaySee(standing, avrop, organisation, around.Today)
            ? new(AvropCard.Of(OrderRights.AsSeen(standing, avrop, organisation, around.Today), card.Audience, organisation, card.Language, around))
            : new(new(AvropTexts.NotYours.In(card.Language)), IsLast: true);
    };

    /// <summary>The message that brings the card up to date whose button was pressed, for all who read it; none where it does not stand anywhere.</summary>
    internal static async Task<IReadOnlyList<Outgoing>> RenewPressed(ForumbotDb db, Avrop avrop, Act act, Organisation organisation, AvropAround around, CancellationToken cancel)
    {
        if (await PostedCards.Pressed(db, avrop.Number, act, cancel) is not { } card) return [];
        var renewed = Render(avrop, organisation, around)(card, await PostedCards.ReaderOf(db, card, cancel));
        return [new(card.Conversation, renewed.Card, card.Language, OutgoingKind.Update, card.Activity)];
    }
}
