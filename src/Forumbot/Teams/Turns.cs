using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Takes each activity once: what is delivered again while it is worked on, or soon after, gets the same answer.</summary>
internal sealed class Turns(ForumBot bot, Patience patience, AcceptedTurns accepted, TurnMetrics metrics, TimeProvider clock, ILogger<Turns> log)
{
    private readonly KeptAnswers _kept = new(clock);

    /// <returns>What the channel is answered: within 15 seconds, whatever becomes of the turn. Never faults.</returns>
    public Task<TurnResult> Take(Activity activity)
    {
        var (turn, key) = (new Turn(activity), TurnKey.Of(activity));
        if (key is { } known && _kept.Other(known, turn) is { } other)
        {
            metrics.End(turn, TurnOutcome.Repeated, default);
            return other;
        }

        _ = Run(turn, key);
        return turn.Answer;
    }

    /// <summary>Works on an activity that was accepted and not ended, here or by a process that is no more. Nobody waits for its
    /// answer: what it says goes through the outbox.</summary>
    /// <returns>When the turn has ended. At once where it is being worked on here.</returns>
    public Task Resume(string key, Activity activity)
    {
        var turn = new Turn(activity);
        turn.TryAnswer(TurnResult.Accepted);
        return accepted.Add(key, turn) ? Run(turn, key: null) : Task.CompletedTask;
    }

    private async Task Run(Turn turn, TurnKey? key)
    {
        var began = clock.GetTimestamp();
        using var scope = log.BeginScope(new TurnScope(turn));
        using var span = metrics.Begin(turn);
        using var watch = patience.Watch(turn);
        var (result, failed) = await bot.Take(turn, CancellationToken.None);
        var onTime = turn.TryAnswer(result);
        var ended = onTime && !turn.IsAccepted ? result : await accepted.End(turn, result, onTime);
        if (key is { } known) Remember(known, turn, ended);
        var outcome = failed ? TurnOutcome.Failed : !ended.IsHandled ? TurnOutcome.Undelivered : onTime ? TurnOutcome.Answered : TurnOutcome.Late;
        if (failed) span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
        metrics.End(turn, outcome, clock.GetElapsedTime(began));
    }

    private void Remember(TurnKey key, Turn turn, TurnResult ended)
    {
        if (ended.IsHandled) _kept.Keep(key, turn.Answer.Result);
        else _kept.Forget(key);
    }
}
