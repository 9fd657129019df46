using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Deliveries;

/// <summary>Clears away what nobody will ask for. What waits, or is in doubt, is left; what was accepted and not done too.</summary>
public sealed class TrimDeliveries(Changes changes, TimeProvider clock)
{
    /// <summary>How long an act's answer is kept; Teams sends an activity again within minutes.</summary>
    public static readonly TimeSpan ActsKept = TimeSpan.FromDays(7);

    public static readonly TimeSpan SentKept = TimeSpan.FromDays(30);

    /// <summary>How long the administrator has to send again what was given up.</summary>
    public static readonly TimeSpan DeadKept = TimeSpan.FromDays(90);

    /// <returns>How many rows went.</returns>
    public Task<int> Handle(CancellationToken cancel) => changes.Write(async db =>
    {
        var now = clock.GetUtcNow();
        var (acts, sent, dead) = (now - ActsKept, now - SentKept, now - DeadKept);
        return await db.TakenActivities.Where(a => a.State != TakenState.Accepted && a.At < acts).ExecuteDeleteAsync(cancel)
            + await db.Outbox.Where(m => (m.State == OutboxState.Sent && m.SentAt < sent) || (m.State == OutboxState.Dead && m.CreatedAt < dead)).ExecuteDeleteAsync(cancel);
    }, cancel);
}
