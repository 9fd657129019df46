using System.Collections.Concurrent;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Turns that go on after the channel was answered. They are in the store's inbox until they have ended, and that they have
/// ended is committed together with what they have to say.</summary>
internal sealed partial class AcceptedTurns(DeliverySlices deliveries, Replies replies, TimeProvider clock, ILogger<AcceptedTurns> log)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>Keys of those that this process works on.</summary>
    public IReadOnlyCollection<string> Keys => [.. _turns.Keys];

    /// <summary>Puts a turn that is going on in the inbox.</summary>
    /// <returns>False where the store has it as accepted or done already: it is about to end, or another process has it.</returns>
    public async Task<bool> Accept(Turn turn)
    {
        var key = Acts.KeyOf(turn.Activity);
        return await deliveries.Accept(key, ActivityReader.Write(turn.Activity), CancellationToken.None) && Add(key, turn);
    }

    /// <summary>A turn that is in the inbox is worked on here.</summary>
    /// <returns>False where it is already.</returns>
    public bool Add(string key, Turn turn)
    {
        if (!_turns.TryAdd(key, turn)) return false;
        return turn.IsAccepted = true;
    }

    /// <summary>The turn had answered the channel just before it was accepted.</summary>
    public async Task EndedOnTime(Turn turn)
    {
        var key = Acts.KeyOf(turn.Activity);
        await deliveries.Done(key, CancellationToken.None);
        _turns.TryRemove(key, out _);
    }

    /// <summary>Says what the turn has not said, and ends it. Where that cannot be kept, the turn stays in the inbox and is
    /// worked on again.</summary>
    /// <param name="onTime">Whether the channel got the turn's own answer.</param>
    public async Task<TurnResult> End(Turn turn, TurnResult result, bool onTime)
    {
        if (!onTime && result.Later is { } later && !(result.IsSaid && turn.IsAccepted)) turn.Unsaid.Add(later);
        try
        {
            var said = turn.IsAccepted && !result.IsSaid ? await Keep(turn) : await Send(turn);
            return result with { IsHandled = result.IsHandled && said };
        }
        catch (Exception fault)
        {
            LogNotEnded(log, turn.Activity.Type, fault);
            return result with { IsHandled = false };
        }
        finally
        {
            _turns.TryRemove(Acts.KeyOf(turn.Activity), out _);
        }
    }

    private async Task<bool> Keep(Turn turn)
    {
        var act = Acts.Of(turn.Activity, clock.GetUtcNow());
        if (turn.Unsaid.Count == 0) await deliveries.Done(act.Key, CancellationToken.None);
        else await deliveries.Changes.Once(act with { InPlace = true }, (_, _) => Task.FromResult(new Said("") { Messages = [.. turn.Unsaid.Select(a => Replies.Outgoing(turn.Activity, a))] }), CancellationToken.None);
        return true;
    }

    private async Task<bool> Send(Turn turn)
    {
        var all = true;
        foreach (var answer in turn.Unsaid) all &= await replies.Send(turn.Activity, answer, CancellationToken.None);
        return all;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What a {Type} activity led to could not be kept; it is worked on again.")]
    private static partial void LogNotEnded(ILogger log, string type, Exception fault);
}
