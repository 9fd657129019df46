using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.EndToEnd.Soak;

/// <summary>What a soak came to: the presses, held against the store and what the connector took.</summary>
/// <param name="Faults">What went wrong, in words; empty where all is well.</param>
/// <param name="Doubled">How many messages too many the connector took.</param>
/// <param name="Doubts">How often the store says that one may have arrived.</param>
internal sealed record SoakVerdict(IReadOnlyList<string> Faults, int Doubled, int Doubts)
{
    public static async Task<SoakVerdict> Of(IReadOnlyList<SoakTurn> turns, IDbContextFactory<ForumbotDb> contexts, IReadOnlyList<PeerTaken> taken)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var counted = await db.UnansweredQuestions.ToDictionaryAsync(q => q.Text, q => q.Count);
        var outbox = await db.Outbox.AsNoTracking().ToListAsync();
        var took = taken.ToLookup(t => t.ReplyTo);
        return new(
            [
                .. Effects(turns, counted), .. Messages(turns, outbox, took), .. outbox.GroupBy(m => m.Conversation).SelectMany(talk => Order(talk, taken)),
                .. taken.Where(t => !IsTyping(t) && !turns.Any(turn => turn.Id == t.ReplyTo && !turn.IsExecute)).Select(t => $"the connector took what nobody was to say: {t.ReplyTo}"),
            ],
            outbox.Sum(m => Math.Max(0, took[m.Activity].Count() - 1)),
            outbox.Sum(m => m.Doubts));
    }

    private static IEnumerable<string> Effects(IReadOnlyList<SoakTurn> turns, Dictionary<string, int> counted) =>
        turns.GroupBy(t => t.Text).Where(alike => counted.GetValueOrDefault(alike.Key) != alike.Count())
            .Select(alike => $"'{alike.Key}' was pressed {alike.Count()} times and counted {counted.GetValueOrDefault(alike.Key)}")
            .Concat(counted.Keys.Except(turns.Select(t => t.Text)).Select(text => $"nobody pressed '{text}'"));

    /// <summary>Each that must be said was taken, and no more often than the store has counted doubts besides.</summary>
    private static IEnumerable<string> Messages(IReadOnlyList<SoakTurn> turns, List<OutboxMessage> outbox, ILookup<string?, PeerTaken> took)
    {
        var byTurn = outbox.ToLookup(m => m.Activity);
        foreach (var turn in turns.Where(t => !t.IsExecute))
        {
            if (byTurn[turn.Id].ToList() is not [{ } message]) yield return $"{turn.Id} has {byTurn[turn.Id].Count()} messages";
            else if (message.State is not OutboxState.Sent) yield return $"{turn.Id} is {message.State}";
            else if (took[turn.Id].Count() is var times && (times < 1 || times > 1 + message.Doubts)) yield return $"{turn.Id} was taken {times} times with {message.Doubts} doubts";
        }
    }

    /// <summary>By their places; what was sent again by command has a later one, and may have come before too.</summary>
    private static IEnumerable<string> Order(IGrouping<string, OutboxMessage> talk, IReadOnlyList<PeerTaken> taken)
    {
        var places = talk.Where(m => m.Doubts < 2).GroupBy(m => m.Activity!).ToDictionary(m => m.Key, m => m.Min(same => same.Sequence));
        var came = taken.Where(t => t.Conversation == talk.Key && t.ReplyTo is not null && places.ContainsKey(t.ReplyTo)).Select(t => places[t.ReplyTo!]).ToList();
        return came.SequenceEqual(came.Order()) ? [] : [$"{talk.Key} came out of order: {string.Join(' ', came)}"];
    }

    /// <summary>What takes a while on a busy machine is told by typing: that says nothing.</summary>
    private static bool IsTyping(PeerTaken taken) => taken.Type is "typing";
}
