using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Channels;

/// <summary>The cards of a channel. What one person may choose is shown to that person only: a shared card asks for it when
/// it is shown to them, and has a button for the others.</summary>
internal static class ChannelView
{
    private const string Status = "channels/channel", Choosing = "channels/choose";

    /// <summary>How it is.</summary>
    /// <param name="headline">What has just been done; null for only how it is.</param>
    public static ActView Of(ChannelState state, Organisation organisation, Language language, LocalText? headline = null)
    {
        if (state.QueueArea(organisation) is { } queue) return Queue(state, queue, language, headline);
        if (state.Name(organisation) is not { } name)
            return new(Status, language, (headline ?? ChannelTexts.NotBound).In(language)) { Lines = [ChannelTexts.OwnIsUs.In(language)], Buttons = [Form(ChannelTexts.Choose, language)] };
        return new(Status, language, (headline ?? ChannelTexts.Bound(name)).In(language))
        {
            Lines = [ChannelTexts.Us(name).In(language), ChannelTexts.Monthly(name).In(language)],
            Buttons = [Form(ChannelTexts.Change, language), new(ChannelTexts.Disconnect.In(language), "channel.unbind", [("version", state.Version)])],
        };
    }

    private static ActView Queue(ChannelState state, Area queue, Language language, LocalText? headline) => new(Status, language, (headline ?? QueueChannelTexts.IsQueue(queue)).In(language))
    {
        Lines = [QueueChannelTexts.OrdersCome.In(language)],
        Buttons = [new(QueueChannelTexts.ShowQueue.In(language), "avrop.queue", []), new(ChannelTexts.Disconnect.In(language), "channel.unbind", [("version", state.Version)])],
    };

    /// <summary>It is another's already: shall it change?</summary>
    public static ActView Swap(ChannelState state, string from, Forvaltning to, Language language) => new(Status, language, ChannelTexts.AskToSwap(from, to.Name).In(language))
    {
        Lines = [ChannelTexts.Us(to.Name).In(language), ChannelTexts.Monthly(to.Name).In(language)],
        Buttons =
        [
            new(ChannelTexts.Swap(to.Name).In(language), "channel.bind", [("unit", to.Key), ("version", state.Version), ("instead", state.Forvaltning ?? "")]),
            new(ChannelTexts.Keep(from).In(language), "channel.show", []),
        ],
    };

    /// <summary>What everyone sees of the choice; who asked gets their own in its place.</summary>
    public static ActView Shared(ChannelState state, Organisation organisation, ChoiceAsked asked) => Choice(state, organisation, asked) with
    {
        Lines = [ChannelTexts.ChooseBelow.In(asked.Language)],
        Buttons = [Form(ChannelTexts.Choose, asked.Language, asked.Among)],
    };

    /// <summary>What one person may choose.</summary>
    public static ActView Own(ChannelState state, Organisation organisation, ChoiceAsked asked, IReadOnlyList<Forvaltning> choices) => Choice(state, organisation, asked) with
    {
        Lines = [(choices.Count > 0 ? ChannelTexts.ChooseBelow : ChannelTexts.MayNotAny).In(asked.Language)],
        Choices = choices.Count == 0 ? [] : [new("unit", ChannelTexts.Forvaltning.In(asked.Language), choices.Count == 1 ? choices[0].Key : "", ChannelTexts.NoneChosen.In(asked.Language), [.. choices.Select(f => (f.Name, f.Key))])],
        Buttons = choices.Count == 0 ? [] : [new(ChannelTexts.Connect.In(asked.Language), "channel.bind", [("version", state.Version)], TakesChoices: true)],
    };

    private static ActView Choice(ChannelState state, Organisation organisation, ChoiceAsked asked)
    {
        var headline = asked.Unknown is { } typed ? ChannelTexts.NotFound(typed) : state.Name(organisation) is { } name ? ChannelTexts.Bound(name) : ChannelTexts.NotBound;
        return new(Choosing, asked.Language, headline.In(asked.Language)) { Refresh = new("channel.form", Data(asked.Among), [asked.User]) };
    }

    private static ActButton Form(LocalText title, Language language, IReadOnlyList<string>? among = null) => new(title.In(language), "channel.form", Data(among ?? []));

    private static IReadOnlyList<(string, object)> Data(IReadOnlyList<string> among) => among.Count == 0 ? [] : [("among", string.Join(',', among))];
}

/// <summary>Somebody wants to choose whose a channel is.</summary>
/// <param name="Who">Entra object id; null where it is not known.</param>
/// <param name="User">Their id in the channel.</param>
/// <param name="Among">Keys of the förvaltningar that their words fit; empty for any.</param>
/// <param name="Unknown">What they named that nobody is called.</param>
public sealed record ChoiceAsked(string? Who, string User, Language Language, DateOnly Today, IReadOnlyList<string> Among, string? Unknown = null);
