using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>What came in once, and what goes out.</summary>
internal sealed class DeliverySlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    private readonly AcceptedWork _work = new(changes, clock);
    private readonly PostMessage _post = new(changes, clock);
    private readonly TakeDue _due = new(contexts, changes, clock);
    private readonly RecordSending _record = new(changes, clock);
    private readonly TrimDeliveries _trim = new(changes, clock);

    public IDbContextFactory<ForumbotDb> Contexts => contexts;

    public Changes Changes => changes;

    public TimeProvider Clock => clock;

    /// <inheritdoc cref="AcceptedWork.Accept"/>
    public Task<bool> Accept(string key, string body, CancellationToken cancel) => _work.Accept(key, body, cancel);

    /// <inheritdoc cref="AcceptedWork.Done"/>
    public Task Done(string key, CancellationToken cancel) => _work.Done(key, cancel);

    /// <inheritdoc cref="AcceptedWork.Take"/>
    public Task<Unfinished> TakeUnfinished(int most, CancellationToken cancel) => _work.Take(most, cancel);

    /// <inheritdoc cref="PostMessage.Handle"/>
    public Task Post(ConversationAddress where, Outgoing message, bool mayHaveArrived, TimeSpan? after, CancellationToken cancel) => _post.Handle(where, message, mayHaveArrived, after, cancel);

    /// <inheritdoc cref="TakeDue.Handle"/>
    public Task<IReadOnlyList<ToSend>> TakeDue(int most, string worker, IReadOnlyCollection<string> busy, Pace pace, CancellationToken cancel) => _due.Handle(most, worker, busy, pace, cancel);

    /// <inheritdoc cref="RecordSending.Handle"/>
    public Task<OutboxState?> Record(string id, string worker, SendOutcome outcome, Pace pace, CancellationToken cancel) => _record.Handle(id, worker, outcome, pace, cancel);

    /// <inheritdoc cref="TrimDeliveries.Handle"/>
    public Task<int> Trim(CancellationToken cancel) => _trim.Handle(cancel);

    /// <summary>What the administrator sees of the outbox, and does with it.</summary>
    public OutboxList Outbox { get; } = new(contexts, changes, clock);
}
