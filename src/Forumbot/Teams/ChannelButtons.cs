using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Channels;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The buttons of a channel's cards. Which channel it is, and who pressed, comes from the activity; what stands in the
/// button is only what they saw and chose.</summary>
internal sealed class ChannelButtons(Slices slices, TimeProvider clock)
{
    private const int LongestKey = 100, MostAmong = 20;

    /// <summary><c>channel.show</c>: whose the channel is.</summary>
    public async ValueTask<Pressed> Show(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        return Actions.Show(from, await Status(from, language, cancel), language);
    }

    /// <summary><c>channel.form</c> {among}: what the one who pressed may choose.</summary>
    public async ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        var among = (button.Text("among") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(k => k.Length <= LongestKey).Take(MostAmong).ToList();
        return Actions.Show(from, await slices.Channels.Show.Own(Acts.AddressOf(from), await slices.Organisation(cancel), Asked(from, language, among), cancel), language);
    }

    /// <summary><c>channel.bind</c> {unit, version, instead}.</summary>
    public async ValueTask<Pressed> Bind(Activity from, CardAction button, CancellationToken cancel)
    {
        var act = Acts.Of(from, clock.GetUtcNow());
        if (button.Text("unit") is not { Length: > 0 and <= LongestKey } unit || button.WholeNumber("version") is not { } version || !button.IsCurrent()) return await Form(from, button, cancel);
        var seen = new SeenChannel(version, button.Text("instead") is { Length: > 0 and <= LongestKey } instead ? instead : null);
        return Actions.Of(from, await slices.Channels.Bind.Handle(act, await slices.Organisation(cancel), unit, seen, cancel), act.Language);
    }

    /// <summary><c>channel.unbind</c> {version}.</summary>
    public async ValueTask<Pressed> Unbind(Activity from, CardAction button, CancellationToken cancel)
    {
        var act = Acts.Of(from, clock.GetUtcNow());
        if (button.WholeNumber("version") is not { } version || !button.IsCurrent()) return await Show(from, button, cancel);
        return Actions.Of(from, await slices.Channels.Unbind.Handle(act, await slices.Organisation(cancel), version, cancel), act.Language);
    }

    /// <summary>A text that wants to choose: everyone sees the card, and who wrote it gets their own in its place.</summary>
    public async ValueTask<Reply> Shared(Activity from, Language language, IReadOnlyList<string> among, string? unknown, CancellationToken cancel) =>
        await slices.Channels.Show.Shared(Acts.AddressOf(from), await slices.Organisation(cancel), Asked(from, language, among) with { Unknown = unknown }, cancel);

    public async ValueTask<Reply> Status(Activity from, Language language, CancellationToken cancel) =>
        await slices.Channels.Show.Status(Acts.AddressOf(from), await slices.Organisation(cancel), language, cancel);

    private ChoiceAsked Asked(Activity from, Language language, IReadOnlyList<string> among) => new(from.From?.AadObjectId, from.From?.Id ?? "", language, LeadTime.DateAt(clock.GetUtcNow()), among);
}
