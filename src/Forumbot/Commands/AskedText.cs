using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Directives;
using Forumbot.Features.Questions;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary>Asks as the bot does: what it does not read in Teams it does not read here.</summary>
internal static class AskedText
{
    public static async ValueTask<Asked> Ask(Slices slices, Ask ask, CancellationToken cancel) => ReadableText.Refusal(ask.Text) is { } refusal
        ? new Asked(NotRead(ask), AnswerFigures.None, new(refusal.In(ask.Locale)))
        : await WhoAmI(slices, ask, cancel) ?? await slices.Ask(ask with { Text = ReadableText.Clean(ask.Text), Previous = [.. ask.Previous.Where(p => ReadableText.Refusal(p) is null).TakeLast(FollowUps.Remembered).Select(ReadableText.Clean)] }, cancel);

    /// <summary>As in a 1:1 chat. What else a text may tell the bot, it is told in Teams.</summary>
    private static async ValueTask<Asked?> WhoAmI(Slices slices, Ask ask, CancellationToken cancel)
    {
        var organisation = await slices.Organisation(cancel);
        if (DirectiveReading.Of(organisation).Read(ReadableText.Clean(ask.Text), ask.Locale) is not Directive.WhoAmI { Language: var language }) return null;
        var reply = Features.Joining.WhoAmI.Handle(organisation, ask.Asker?.Self, new(language, ask.Now, IsPrivate: true, Channel: null, Waits: null));
        return new(NotRead(ask) with { Text = ask.Text, Language = language }, AnswerFigures.None, reply);
    }

    private static Question NotRead(Ask ask) => new("", ask.Locale, Intent.Unknown, [], null, [], null, null, Clarify: false, []);
}
