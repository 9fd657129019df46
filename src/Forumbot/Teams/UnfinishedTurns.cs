using System.Buffers;
using System.Text;
using Forumbot.Features.Deliveries;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Works on what was accepted and has not ended: left by a process that is no more, or by a fault of the store. And tells the
/// store that this process still works on its own, for as long as it does.</summary>
internal sealed partial class UnfinishedTurns(Turns turns, AcceptedTurns accepted, Slices slices, TimeProvider clock, ILogger<UnfinishedTurns> log) : BackgroundService
{
    /// <summary>Well within the lease of accepted work.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private const int AtOnce = 20;

    private readonly KeepWork _keep = new(slices.Deliveries.Changes, clock);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            if (accepted.Keys is { Count: > 0 } keys) await _keep.Handle(keys, cancel);
            var unfinished = await slices.Deliveries.TakeUnfinished(AtOnce, cancel);
            foreach (var key in unfinished.GivenUp) LogGivenUp(log, key);
            foreach (var work in unfinished.Work) _ = Resume(work);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            LogNotLooked(log, fault);
        }
        catch (OperationCanceledException)
        {
            // The bot stops; what is unfinished stays in the store.
        }
    }

    private async Task Resume(Accepted work)
    {
        var (activity, refusal) = ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(work.Body)));
        if (activity is null) LogUnreadable(log, work.Key, refusal);
        else await turns.Resume(work.Key, activity);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The work {Key} was begun too often without ending, and is given up.")]
    private static partial void LogGivenUp(ILogger log, string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "The work {Key} cannot be read: {Refusal}")]
    private static partial void LogUnreadable(ILogger log, string key, string? refusal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is unfinished could not be looked for.")]
    private static partial void LogNotLooked(ILogger log, Exception fault);
}
