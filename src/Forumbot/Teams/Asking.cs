using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Questions;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Asks for somebody in Teams: who they are, where they write and what they wrote just before come from the activity.</summary>
internal sealed class Asking(Slices slices, PeopleInUse people, FollowUps followUps, TimeProvider clock)
{
    public async ValueTask<Answer> Ask(Activity from, string? text, CancellationToken cancel)
    {
        var locale = Texts.LanguageOf(from.Locale);
        if (ReadableText.Refusal(text) is { } refusal) return new(new(refusal.In(locale)), locale);
        var clean = ReadableText.Clean(text!);
        var answer = await Ask(from, clean, followUps.Of(from), locale, cancel);
        followUps.Add(from, clean);
        return answer;
    }

    /// <summary>What the bot can do: the answer to one who asks for help.</summary>
    public ValueTask<Answer> Help(Activity from, CancellationToken cancel)
    {
        var locale = Texts.LanguageOf(from.Locale);
        return Ask(from, locale is Language.English ? "help" : "hjälp", [], locale, cancel);
    }

    private async ValueTask<Answer> Ask(Activity from, string text, IReadOnlyList<string> previous, Language locale, CancellationToken cancel)
    {
        var ask = new Ask(text, people.Find(from.From?.AadObjectId), people.BoundForvaltning(from.Conversation?.Id), previous, locale, StockholmTime.Now(clock));
        var asked = await slices.Ask(ask, cancel);
        return new(asked.Reply, asked.Question.Language);
    }
}

/// <summary>A reply and the language it is in.</summary>
internal readonly record struct Answer(Reply Reply, Language Language);
