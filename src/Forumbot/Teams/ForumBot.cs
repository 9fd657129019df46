using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What each kind of activity leads to. Faults are caught here, once: the user gets an apology, and the turn is never run
/// again.</summary>
internal sealed partial class ForumBot(MessageTurns messages, InvokeTurns invokes, Installations installations, Routes routes, Replies replies, ILogger<ForumBot> log)
{
    /// <summary>Never faults.</summary>
    public async Task<(TurnResult Result, bool Failed)> Take(Turn turn, CancellationToken cancel)
    {
        try
        {
            return (await Act(turn, cancel), false);
        }
        catch (Exception fault)
        {
            LogFault(log, turn.Activity.Type, fault);
            return (await Apologise(turn, cancel), true);
        }
    }

    /// <summary>What is not named is taken and left: reactions, typing, messages that were edited (the answer stands) or taken back,
    /// and kinds that Teams has yet to invent.</summary>
    private async ValueTask<TurnResult> Act(Turn turn, CancellationToken cancel)
    {
        var activity = turn.Activity;
        switch (activity.Type)
        {
            case ActivityTypes.Message when activity.From?.Id != activity.Recipient?.Id:
                return await messages.Take(turn, cancel);
            case ActivityTypes.Invoke:
                return await invokes.Take(turn, cancel);
            case ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate:
                await installations.Take(activity, cancel);
                break;
            case ActivityTypes.Event when MeetingEvent.Of(activity) is { } meeting:
                foreach (var take in routes.Meetings) await take(activity, meeting, cancel);
                break;
        }

        return TurnResult.Ok;
    }

    private async Task<TurnResult> Apologise(Turn turn, CancellationToken cancel)
    {
        var (activity, language) = (turn.Activity, Texts.LanguageOf(turn.Activity.Locale));
        var apology = new Answer(new(Texts.Apology.In(language)), language);
        if (activity.Type is ActivityTypes.Invoke) return new(StatusCodes.Status200OK, LateAnswers.Wrong(activity, apology.Reply.Text), LateAnswers.OnlyShows(activity) ? null : apology);
        if (activity.Type is not ActivityTypes.Message) return TurnResult.Ok;
        try
        {
            return TurnResult.Ok with { IsHandled = await replies.Say(turn, apology, cancel) };
        }
        catch (Exception second)
        {
            LogNoApology(log, second);
            return TurnResult.Ok with { IsHandled = false };
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of a {Type} activity failed.")]
    private static partial void LogFault(ILogger log, string type, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The apology could not be sent.")]
    private static partial void LogNoApology(ILogger log, Exception fault);
}
