using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Channels;

/// <summary>Somebody looks whose a channel is, or wants to choose. Writes nothing.</summary>
public sealed class ShowChannel(IDbContextFactory<ForumbotDb> contexts)
{
    /// <param name="where">Where it is asked: in another place than a channel, the answer is where to ask.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used.</exception>
    public async Task<Reply> Status(ConversationAddress where, Organisation organisation, Language language, CancellationToken cancel) =>
        Elsewhere(where, language) ?? ChannelView.Of(await Read(where, cancel), organisation, language).Reply();

    /// <summary>The choice as everyone in the channel sees it; a refusal for who may choose nothing.</summary>
    /// <inheritdoc cref="Status" path="/exception"/>
    public async Task<Reply> Shared(ConversationAddress where, Organisation organisation, ChoiceAsked asked, CancellationToken cancel) =>
        Elsewhere(where, asked.Language) is { } elsewhere ? elsewhere : Choices(organisation, asked).Length == 0 ? new(ChannelTexts.MayNotAny.In(asked.Language)) : ChannelView.Shared(await Read(where, cancel), organisation, asked).Reply();

    /// <summary>The choice as the one who asks sees it.</summary>
    /// <inheritdoc cref="Status" path="/exception"/>
    public async Task<Reply> Own(ConversationAddress where, Organisation organisation, ChoiceAsked asked, CancellationToken cancel) =>
        Elsewhere(where, asked.Language) ?? ChannelView.Own(await Read(where, cancel), organisation, asked, Choices(organisation, asked)).Reply();

    /// <summary>Those that the asker may choose; all of them where none of those that were named is one.</summary>
    private static Forvaltning[] Choices(Organisation organisation, ChoiceAsked asked)
    {
        var standing = Standing.On(asked.Today, asked.Who, organisation);
        Forvaltning[] may = [.. organisation.ForvaltningarOn(asked.Today).Where(f => Rights.MayBindChannel(standing, f.Key, organisation))];
        return may.Where(f => asked.Among.Contains(f.Key)).ToArray() is { Length: > 0 } among ? among : may;
    }

    private static Reply? Elsewhere(ConversationAddress where, Language language) => where.Kind is "channel" ? null : new(ChannelTexts.OnlyInChannel.In(language));

    private Task<ChannelState> Read(ConversationAddress where, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await ChannelState.Read(db, where.Root, cancel);
    });
}
