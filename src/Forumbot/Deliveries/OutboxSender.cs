using System.Collections.Concurrent;
using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;

namespace Forumbot.Host;

/// <summary>Sends what waits in the outbox: at once when this process has committed something, and every few seconds what is due
/// again or what another process left. Conversations go side by side; within one, a message goes when the one before it is done
/// with. When the bot stops, what is being sent is ended first.</summary>
internal sealed partial class OutboxSender(DeliverySlices deliveries, Sending sending, Pace pace, ILogger<OutboxSender> log) : BackgroundService
{
    private const int MostAtOnce = 16;

    private readonly string _worker = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
    private readonly ConcurrentDictionary<string, ToSend> _busy = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly OutboxMetrics _metrics = new(new(OutboxMetrics.Name), deliveries.Clock);
    private bool _storeAway;

    public override void Dispose()
    {
        _metrics.Dispose();
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        deliveries.Changes.Committed += Wake;
        // Not on the thread that starts the bot.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            if (!await StartMore(stoppingToken)) await ((Task)_wake.WaitAsync(pace.Look, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        deliveries.Changes.Committed -= Wake;
        while (!_busy.IsEmpty) await _wake.WaitAsync(pace.Look, CancellationToken.None);
    }

    /// <summary>To wake twice is harmless: the second look finds nothing.</summary>
    private void Wake()
    {
        if (_wake.CurrentCount == 0) _wake.Release();
    }

    /// <returns>Whether something was found.</returns>
    private async Task<bool> StartMore(CancellationToken stopping)
    {
        try
        {
            var free = MostAtOnce - _busy.Count;
            var due = free > 0 ? await deliveries.TakeDue(free, _worker, [.. _busy.Keys], pace, stopping) : [];
            foreach (var message in due) Start(message, stopping);
            await _metrics.Measure(deliveries.Outbox, stopping);
            _storeAway = false;
            return due.Count > 0;
        }
        catch (Exception fault)
        {
            if (!_storeAway && !stopping.IsCancellationRequested) LogStoreAway(log, fault);
            _storeAway = true;
            return false;
        }
    }

    private void Start(ToSend message, CancellationToken stopping)
    {
        _busy[message.Id] = message;
        _ = Task.Run(async () =>
        {
            try
            {
                var outcome = await sending.Send(message, pace.Call);
                await Record(message, outcome, stopping);
            }
            finally
            {
                _busy.TryRemove(message.Id, out _);
                Wake();
            }
        }, CancellationToken.None);
    }

    /// <summary>Until the store takes it: a fate that is known shall not become a doubt because the store is away for a while.</summary>
    private async Task Record(ToSend message, SendOutcome outcome, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var state = await deliveries.Record(message.Id, _worker, outcome, pace, CancellationToken.None);
                _metrics.Count(outcome);
                Tell(message, outcome, state);
                return;
            }
            catch (Exception fault)
            {
                LogNotRecorded(log, message.Id, outcome.GetType().Name, fault);
                if (stopping.IsCancellationRequested) return;
                await Task.Delay(pace.Look, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(ToSend message, SendOutcome outcome, OutboxState? state)
    {
        switch (state)
        {
            case null:
                LogTakenOver(log, message.Id, outcome.GetType().Name);
                break;
            case OutboxState.Waiting:
                LogAgain(log, message.Id, outcome);
                break;
            case OutboxState.InDoubt or OutboxState.Dead:
                LogNotSent(log, message.Id, state.Value, outcome);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The message {Id} is tried again later: {Outcome}.")]
    private static partial void LogAgain(ILogger log, string id, SendOutcome outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {Id} is not sent ({State}): {Outcome}. The command outbox lists it.")]
    private static partial void LogNotSent(ILogger log, string id, OutboxState state, SendOutcome outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {Id} took so long that it was taken over and counted as in doubt; here it came to {Outcome}.")]
    private static partial void LogTakenOver(ILogger log, string id, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came of the message {Id} ({Outcome}) could not be put down yet.")]
    private static partial void LogNotRecorded(ILogger log, string id, string outcome, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox cannot be read; nothing is sent from it until it can.")]
    private static partial void LogStoreAway(ILogger log, Exception fault);
}
