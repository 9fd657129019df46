using System.Collections.Concurrent;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What activities were answered, and those that are being worked on: one that is delivered twice gets the same answer and
/// is not worked on twice. In memory, for a while; what changes something is besides kept in the store.</summary>
internal sealed class KeptAnswers(TimeProvider clock)
{
    /// <summary>Teams sends again after 15 s, and gives up soon after.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>In characters and bytes, about: what is kept of turns that have ended.</summary>
    private const long Most = 12_000_000;

    private const int Besides = 300;

    private readonly ConcurrentDictionary<TurnKey, Task<TurnResult>> _answers = new();
    private readonly ConcurrentQueue<(TurnKey Key, long At, int Size)> _ended = new();
    private long _size;

    public int Count => _answers.Count;

    /// <returns>The answer of the turn that has the activity already; null where the given turn takes it.</returns>
    public Task<TurnResult>? Other(TurnKey key, Turn turn) =>
        _answers.GetOrAdd(key, turn.Answer) is var kept && ReferenceEquals(kept, turn.Answer) ? null : kept;

    /// <summary>The turn has ended, and its answer is kept for a while.</summary>
    public void Keep(TurnKey key, TurnResult result)
    {
        var size = Besides + (2 * key.Length) + (result.Body?.Length ?? 0);
        Interlocked.Add(ref _size, size);
        _ended.Enqueue((key, clock.GetTimestamp(), size));
        while (_ended.TryPeek(out var oldest) && (Volatile.Read(ref _size) > Most || clock.GetElapsedTime(oldest.At) > Kept) && _ended.TryDequeue(out oldest))
        {
            Interlocked.Add(ref _size, -oldest.Size);
            _answers.TryRemove(oldest.Key, out _);
        }
    }

    /// <summary>The turn has ended without anybody having got its answer: the next delivery is taken.</summary>
    public void Forget(TurnKey key, Turn turn) => _answers.TryRemove(new(key, turn.Answer));
}

/// <summary>What is the same for each delivery of the same activity.</summary>
internal readonly record struct TurnKey(string? Channel, string? Conversation, string Id)
{
    public int Length => (Channel?.Length ?? 0) + (Conversation?.Length ?? 0) + Id.Length;

    /// <summary>Null for an activity without an id: it cannot be told from another like it.</summary>
    public static TurnKey? Of(Activity activity) => string.IsNullOrEmpty(activity.Id) ? null : new(activity.ChannelId, activity.Conversation?.Id, activity.Id);
}
