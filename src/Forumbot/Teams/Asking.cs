using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering;
using Forumbot.Features.Questions;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Asks for somebody in Teams: who they are, where they write and what they wrote just before come from the activity.</summary>
internal sealed class Asking(Slices slices, BoundChannels channels, FollowUps followUps, TimeProvider clock)
{
    public async ValueTask<Answer> Ask(Activity from, string? text, CancellationToken cancel)
    {
        var locale = Texts.LanguageOf(from.Locale);
        if (ReadableText.Refusal(text) is { } refusal) return new(new(refusal.In(locale)), locale);
        var clean = ReadableText.Clean(text!);
        var organisation = await slices.Organisation(cancel);
        var asked = await Ask(from, clean, followUps.Of(from), locale, organisation, cancel);
        followUps.Add(from, new(asked.Question, organisation.Revision));
        return SoFarWords.AskFor(clean) ? await OrderedSoFar(from, asked.Question, organisation, cancel) : Answered(asked);
    }

    /// <summary>What has been ordered is known to the store alone.</summary>
    private async ValueTask<Answer> OrderedSoFar(Activity from, Question question, Organisation organisation, CancellationToken cancel)
    {
        var now = StockholmTime.Now(clock);
        var (asker, today) = (Standing.On(DateOnly.FromDateTime(now.Date), from.From?.AadObjectId, organisation), DateOnly.FromDateTime(now.Date));
        var asked = new SoFarAsk(question.Forvaltning ?? channels.BoundForvaltning(organisation, from.Conversation?.Id), question.Tjanster, question.Period?.Resolve(today).FirstMonth.Year) { Unknown = question.UnknownForvaltning };
        var said = await slices.Ordering.SoFar.Handle(asked, asker, organisation, question.Language, now, cancel);
        return new(said.Card ?? new Reply(said.Note), question.Language);
    }

    /// <summary>What the bot can do: the answer to one who asks for help.</summary>
    public async ValueTask<Answer> Help(Activity from, CancellationToken cancel)
    {
        var locale = Texts.LanguageOf(from.Locale);
        return Answered(await Ask(from, locale is Language.English ? "help" : "hjälp", [], locale, await slices.Organisation(cancel), cancel));
    }

    private ValueTask<Asked> Ask(Activity from, string text, IReadOnlyList<Understood> previous, Language locale, Organisation organisation, CancellationToken cancel)
    {
        var now = StockholmTime.Now(clock);
        var (asker, bound) = (Standing.On(DateOnly.FromDateTime(now.Date), from.From?.AadObjectId, organisation), channels.BoundForvaltning(organisation, from.Conversation?.Id));
        return slices.Ask(new Ask(text, asker, bound, [.. previous.Select(p => p.Question.Text)], locale, now) { Understood = previous, IsPrivate = Acts.IsPrivate(from) }, cancel);
    }

    private static Answer Answered(Asked asked) => new(asked.Reply, asked.Question.Language, asked.Question.Intent is Intent.Unknown ? asked.Question : null);
}

/// <summary>A reply and the language it is in.</summary>
/// <param name="NotUnderstood">The question, where it was not understood.</param>
internal readonly record struct Answer(Reply Reply, Language Language, Question? NotUnderstood = null)
{
    /// <summary>The activity of the card that it takes the place of; null where it is a new message.</summary>
    public string? Replaces { get; init; }
}
