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
        // What waits for a store may hold its thread, and the channel must be answered meanwhile; a question never does.
        if (!IsQuestion(turn.Activity)) await Task.Yield();
        var (result, failed) = await bot.Take(turn, CancellationToken.None);
        if (!result.IsHandled) Forget(key, turn);
        var onTime = turn.TryAnswer(result);
        if (!onTime || turn.IsAccepted) result = await accepted.End(turn, result, onTime);
        if (!result.IsHandled) Forget(key, turn);
        else if (key is { } known) _kept.Keep(known, await turn.Answer);
        if (failed) span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
        metrics.End(turn, failed ? TurnOutcome.Failed : !result.IsHandled ? TurnOutcome.Undelivered : onTime ? TurnOutcome.Answered : TurnOutcome.Late, clock.GetElapsedTime(began));
    }

    private static bool IsQuestion(Activity activity) => activity is { Type: ActivityTypes.Message, Value.ValueKind: System.Text.Json.JsonValueKind.Undefined };

    private void Forget(TurnKey? key, Turn turn)
    {
        if (key is { } known) _kept.Forget(known, turn);
    }
}
