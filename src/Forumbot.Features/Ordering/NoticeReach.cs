using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Where people are reached, and how they want to be.</summary>
internal sealed class NoticeReach
{
    private readonly IReadOnlyDictionary<string, NoticeChoice> choices;
    private readonly IReadOnlyDictionary<string, string> chats, channels;

    private NoticeReach(IReadOnlyDictionary<string, NoticeChoice> choices, IReadOnlyDictionary<string, string> chats, IReadOnlyDictionary<string, string> channels) =>
        (this.choices, this.chats, this.channels) = (choices, chats, channels);

    internal static async Task<NoticeReach> Of(ForumbotDb db, IReadOnlyList<Told> told, Organisation organisation, CancellationToken cancel)
    {
        string[] people = [.. told.Select(KeyOf)];
        var choices = await db.NoticeChoices.AsNoTracking().Where(c => people.Contains(c.Person)).ToDictionaryAsync(c => c.Person, cancel);
        var chats = await PrivateChats.ByPerson(db, people, cancel);
        // Most are told in their chat: a channel is for who chose it, and for who has none.
        var elsewhere = told.Where(t => !chats.ContainsKey(KeyOf(t)) || choices.GetValueOrDefault(KeyOf(t))?.Way is not (null or NoticeWay.Direct));
        return new(choices, chats, await Channels(db, [.. elsewhere.Select(t => t.Person.Forvaltning)], organisation, cancel));
    }

    /// <summary>Whether a förvaltning has a channel that one may write in.</summary>
    internal static async Task<bool> HasChannel(ForumbotDb db, string forvaltning, Organisation organisation, CancellationToken cancel) =>
        (await Channels(db, new HashSet<string> { forvaltning }, organisation, cancel)).Count > 0;

    internal NoticePlace PlaceOf(Told told) => NoticeRoute.Of(told, ChoiceOf(told)?.Way ?? NoticeWay.Direct, ChatOf(told) is not null, ChannelOf(told) is not null);

    internal string? ChatOf(Told told) => chats.GetValueOrDefault(KeyOf(told));

    internal string? ChannelOf(Told told) => channels.GetValueOrDefault(told.Person.Forvaltning);

    /// <summary>The one that they have chosen, or ordered, in.</summary>
    internal Language LanguageOf(Told told, Avrop avrop) => ChoiceOf(told)?.Language ?? (KeyOf(told) == avrop.By ? avrop.Language : Language.Swedish);

    private NoticeChoice? ChoiceOf(Told told) => choices.GetValueOrDefault(KeyOf(told));

    private static string KeyOf(Told told) => told.Person.AadObjectId.ToLowerInvariant();

    private static async Task<IReadOnlyDictionary<string, string>> Channels(ForumbotDb db, HashSet<string> forvaltningar, Organisation organisation, CancellationToken cancel)
    {
        BoundChannel[] bound = [.. organisation.Channels.Where(c => forvaltningar.Contains(c.Forvaltning)).OrderBy(c => c.ConversationId, StringComparer.Ordinal)];
        if (bound.Length == 0) return new Dictionary<string, string>();
        string[] ids = [.. bound.Select(c => c.ConversationId)];
        var open = (await db.Conversations.AsNoTracking().Where(c => ids.Contains(c.Id) && c.ClosedAt == null).Select(c => c.Id).ToListAsync(cancel)).ToHashSet();
        return bound.Where(c => open.Contains(c.ConversationId)).DistinctBy(c => c.Forvaltning).ToDictionary(c => c.Forvaltning, c => c.ConversationId);
    }
}
