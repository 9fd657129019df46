using System.Text.Json;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Deliveries;

/// <summary>Takes messages that are due, to be sent by this process alone. Of each conversation only the first that is not done
/// with is taken: their order is kept.</summary>
public sealed class TakeDue(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <param name="worker">The process, told apart from all others.</param>
    /// <param name="busy">What it is sending now: its own, however long that takes.</param>
    public async Task<IReadOnlyList<ToSend>> Handle(int most, string worker, IReadOnlyCollection<string> busy, Pace pace, CancellationToken cancel)
    {
        // Most looks find nothing: they shall not wait for writers, nor hold them up.
        if (!await StoreUnavailable.Telling(() => Any(busy, cancel))) return [];
        return await changes.Write(async db =>
        {
            var now = clock.GetUtcNow();
            await GiveBackLeft(db, busy, pace, now, cancel);
            List<ToSend> taken = [];
            foreach (var message in await Heads(db, now).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(most).ToListAsync(cancel))
                if (await Take(db, message, worker, now + pace.Lease, cancel) is { } toSend) taken.Add(toSend);
            return taken;
        }, cancel);
    }

    private async Task<bool> Any(IReadOnlyCollection<string> busy, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        return await Left(db, busy, now).AnyAsync(cancel) || await Heads(db, now).AnyAsync(cancel);
    }

    /// <summary>Their process has died while it sent them.</summary>
    private static IQueryable<OutboxMessage> Left(ForumbotDb db, IReadOnlyCollection<string> busy, DateTimeOffset now) =>
        db.Outbox.Where(m => m.State == OutboxState.Sending && m.WorkerUntil < now && !busy.Contains(m.Id));

    private static IQueryable<OutboxMessage> Heads(ForumbotDb db, DateTimeOffset now) => db.Outbox.Where(m => m.State == OutboxState.Waiting && m.DueAt <= now
        && !db.Outbox.Any(first => first.Conversation == m.Conversation && (first.State == OutboxState.Waiting || first.State == OutboxState.Sending) && first.Sequence < m.Sequence));

    /// <summary>They may have arrived. The lease has been their pause.</summary>
    private static async Task GiveBackLeft(ForumbotDb db, IReadOnlyCollection<string> busy, Pace pace, DateTimeOffset now, CancellationToken cancel)
    {
        var left = await Left(db, busy, now).ToListAsync(cancel);
        foreach (var message in left)
        {
            message.Take(new SendOutcome.InDoubt("the program stopped"), pace, Random.Shared.NextDouble(), now);
            message.DueAt = now;
        }

        // What follows asks the store.
        if (left.Count > 0) await db.SaveChangesAsync(cancel);
    }

    /// <summary>Null where there is nowhere to send it any more.</summary>
    private static async Task<ToSend?> Take(ForumbotDb db, OutboxMessage message, string worker, DateTimeOffset until, CancellationToken cancel)
    {
        var place = await db.Conversations.FindAsync([ConversationAddress.RootOf(message.Conversation)], cancel);
        if (place is null or { ClosedAt: not null })
        {
            (message.State, message.Fault) = (OutboxState.Dead, place is null ? "unknown conversation" : "closed");
            return null;
        }

        (message.State, message.Worker, message.WorkerUntil, message.Attempts) = (OutboxState.Sending, worker, until, message.Attempts + 1);
        return new(message.Id, message.Kind, message.Activity, ReplyOf(message), message.Language,
            new(message.Conversation, place.ServiceUrl, place.ChannelId, place.Kind, place.TenantId, place.Team, place.Bot, place.Person, place.User));
    }

    private static Reply ReplyOf(OutboxMessage message) => new(message.Text, message.Card, message.Data is null ? default : JsonElement.Parse(message.Data));
}

/// <summary>A message that this process is to send.</summary>
/// <param name="Activity">What is answered, replaced or taken back.</param>
public sealed record ToSend(string Id, OutgoingKind Kind, string? Activity, Reply Reply, Language Language, ConversationAddress Where);
