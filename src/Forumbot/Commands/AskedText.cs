using Forumbot.Domain.Questions;
using Forumbot.Features.Questions;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary>Asks as the bot does: what it does not read in Teams it does not read here.</summary>
internal static class AskedText
{
    public static ValueTask<Asked> Ask(Slices slices, Ask ask, CancellationToken cancel) => ReadableText.Refusal(ask.Text) is { } refusal
        ? ValueTask.FromResult(new Asked(NotRead(ask), AnswerFigures.None, new(refusal.In(ask.Locale))))
        : slices.Ask(ask with { Text = ReadableText.Clean(ask.Text), Previous = [.. ask.Previous.Where(p => ReadableText.Refusal(p) is null).TakeLast(FollowUps.Remembered).Select(ReadableText.Clean)] }, cancel);

    private static Question NotRead(Ask ask) => new("", ask.Locale, Intent.Unknown, [], null, [], null, null, Clarify: false, []);
}
