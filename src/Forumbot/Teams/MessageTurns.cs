using Forumbot.Domain.Catalogue;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What somebody writes to the bot, and the buttons that come as messages (Action.Submit).</summary>
internal sealed class MessageTurns(Asking asking, DirectiveAnswers directives, Routes routes, FileTurns files, Replies replies, SeenConversations seen, NotUnderstood notUnderstood)
{
    public async ValueTask<TurnResult> Take(Turn turn, CancellationToken cancel)
    {
        seen.Note(turn.Activity);
        return CardAction.OfSubmit(turn.Activity) is { } button ? await Press(turn, button, cancel) : await Ask(turn, cancel);
    }

    private async ValueTask<TurnResult> Ask(Turn turn, CancellationToken cancel)
    {
        var (activity, text) = (turn.Activity, Mentions.Readable(turn.Activity));
        if (FileTurns.Brings(activity))
        {
            var isAll = string.IsNullOrWhiteSpace(activity.Text);
            await files.Take(activity, isAll, cancel);
            if (isAll) return TurnResult.Ok with { IsSaid = true };
        }

        if (await directives.Answer(activity, text, cancel) is { } done)
            return TurnResult.Ok with { IsSaid = done.IsSaid, IsHandled = done.IsSaid || await Say(turn, done, cancel) };
        var answer = HasOnlyFiles(activity) ? Told(activity, Texts.OnlyFiles) : await asking.Ask(activity, text, cancel);
        var handled = await replies.Say(turn, answer, cancel);
        if (answer.NotUnderstood is { } question) notUnderstood.Add(question);
        return TurnResult.Ok with { IsHandled = handled };
    }

    /// <summary>Action.Submit has no answer of its own: what there is to say is a message, or the fresh card in the old one's place.</summary>
    private async ValueTask<TurnResult> Press(Turn turn, CardAction button, CancellationToken cancel)
    {
        var activity = turn.Activity;
        if (routes.Of(button) is not { } press) return TurnResult.Ok with { IsHandled = await replies.Say(turn, Told(activity, Texts.UnknownButton), cancel) };
        var pressed = await press(activity, button, cancel);
        return TurnResult.Ok with { IsSaid = pressed.IsSaid, IsHandled = pressed.IsSaid || await Say(turn, pressed, cancel) };
    }

    private async ValueTask<bool> Say(Turn turn, Pressed pressed, CancellationToken cancel)
    {
        var (language, card) = (Texts.LanguageOf(turn.Activity.Locale), turn.Activity.ReplyToId);
        var fresh = pressed.Card is not { } reply || await replies.Say(turn, new(reply, language) { Replaces = string.IsNullOrEmpty(card) ? null : card }, cancel);
        if (pressed.Message is not null) return await replies.Say(turn, pressed.Message.Value, cancel) && fresh;
        return pressed.Card is null ? await replies.Say(turn, new(new(pressed.Note), language), cancel) : fresh;
    }

    private static Answer Told(Activity to, LocalText text)
    {
        var language = Texts.LanguageOf(to.Locale);
        return new(new(text.In(language)), language);
    }

    /// <summary>Teams attaches a message's own text as HTML: that is no file.</summary>
    private static bool HasOnlyFiles(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Text) && activity.Attachments?.Any(a => a?.ContentType is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) is true;
}
